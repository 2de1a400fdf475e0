// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "heap.h"

#include <atomic>
#include <cstddef>

#include <malloc.h>

namespace {

std::atomic<bool> counting{false};
std::atomic<long long> allocations{0}, held{0}, peak{0};

} // namespace

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

extern "C" {
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void __libc_free(void *);
}

namespace {

void *note(void *block)
{
    if (block && counting.load(std::memory_order_relaxed)) {
        ++allocations;
        const long long now = held += (long long)(::malloc_usable_size(block));
        long long most = peak;
        while (now > most && !peak.compare_exchange_weak(most, now)) { }
    }
    return block;
}

void forget(void *block)
{
    if (block && counting.load(std::memory_order_relaxed))
        held -= (long long)(::malloc_usable_size(block));
}

} // namespace

extern "C" {

void *malloc(size_t size)
{
    return note(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return note(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    forget(block);
    return note(__libc_realloc(block, size));
}

void free(void *block)
{
    forget(block);
    __libc_free(block);
}

} // extern "C"

#endif

void heap::start()
{
    allocations = held = peak = 0;
    counting = true;
}

heap::Count heap::stop()
{
    counting = false;
    return {allocations, peak};
}
