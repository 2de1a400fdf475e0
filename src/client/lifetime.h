// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>

class QThread;

namespace mindlytics {

/*! Something with a thread of its own. */
class Closable
{
public:
    virtual ~Closable();
    /*! Ends the thread; does nothing the second time. */
    virtual void close() = 0;
};

/*! Sees to it that no thread of the library outlives the QCoreApplication: what is still running when that is destroyed is closed then.
 *  Static objects need it; others are gone by then. Thread-safe. */
namespace lifetime {

void add(const std::shared_ptr<Closable> &closable);

/*! Takes a thread that nobody can wait for. It must end by itself; it is destroyed some time after that. */
void leave(std::unique_ptr<QThread> thread);

} // namespace lifetime
} // namespace mindlytics
