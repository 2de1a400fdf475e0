// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/lifetime.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

#include <algorithm>
#include <mutex>
#include <vector>

namespace mindlytics {

Closable::~Closable() = default;

namespace lifetime {

namespace {

struct Running {
    std::mutex mutex;
    std::vector<std::weak_ptr<Closable>> list;
    bool hooked = false;
};

Running &running()
{
    static Running instance;
    return instance;
}

struct Left {
    std::mutex mutex;
    std::vector<std::unique_ptr<QThread>> threads;

    void destroyFinished()
    {
        std::erase_if(threads, [](const auto &thread) { return thread->isFinished() && thread->wait(0); });
    }
};

Left &left()
{
    // Never destroyed: to destroy a thread that runs would abort the process at its very end.
    static auto *const instance = new Left;
    return *instance;
}

void endAll()
{
    std::vector<std::weak_ptr<Closable>> list;
    {
        const std::lock_guard lock(running().mutex);
        list.swap(running().list);
        running().hooked = false; // Qt forgets its post routines once it has run them
    }
    for (const auto &weak : list) {
        if (const auto closable = weak.lock())
            closable->close();
    }
}

} // namespace

void leave(std::unique_ptr<QThread> thread)
{
    const std::lock_guard lock(left().mutex);
    left().destroyFinished();
    left().threads.push_back(std::move(thread));
}

void add(const std::shared_ptr<Closable> &closable)
{
    const std::lock_guard lock(running().mutex);
    auto &list = running().list;
    std::erase_if(list, [](const auto &weak) { return weak.expired(); });
    list.push_back(closable);
    if (!std::exchange(running().hooked, true))
        qAddPostRoutine(endAll);
}

} // namespace lifetime
} // namespace mindlytics
