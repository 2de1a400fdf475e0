// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

/*! Counts what all threads allocate. Counts nothing under a sanitizer, or without glibc. */
namespace heap {

struct Count {
    long long allocations = 0;
    long long peakBytes = 0; //!< the most that was held at once, beyond what was held at the start
};

void start();
Count stop();

} // namespace heap
