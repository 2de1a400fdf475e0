// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/workerthread.h"

#include "base/threadpriority.h"
#include "client/worker.h"

#include <limits>

namespace mindlytics {

namespace {

// The worker answers deliver() at its deadline; beyond that, something is badly wrong.
constexpr int kGraceMs = 5000;

} // namespace

WorkerThread::WorkerThread(ClientCore &core)
    : m_core(core)
{
    setObjectName(QStringLiteral("Mindlytics"));
}

void WorkerThread::keep(std::shared_ptr<ClientCore> core)
{
    m_kept = std::move(core);
}

void WorkerThread::run()
{
    m_core.setWorkerThread(QThread::currentThreadId());
    yieldToApplication();
    Worker worker(m_core);
    m_worker = &worker;
    m_ready.release();
    exec();
    m_core.setWorkerThread(nullptr);
}

Worker *WorkerThread::worker()
{
    m_ready.acquire();
    m_ready.release();
    return m_worker;
}

void WorkerThread::deliver(qint64 timeoutMs)
{
    const auto done = std::make_shared<QSemaphore>();
    Worker *const w = worker();
    QMetaObject::invokeMethod(w, [w, timeoutMs, done] { w->deliver(timeoutMs, [done] { done->release(); }); }, Qt::QueuedConnection);
    done->tryAcquire(1, int(std::min<qint64>(timeoutMs + kGraceMs, std::numeric_limits<int>::max())));
}

bool WorkerThread::end()
{
    Worker *const w = worker();
    QMetaObject::invokeMethod(w, [this, w] {
        w->stop();
        quit();
    }, Qt::QueuedConnection);
    return QThread::currentThread() != this && wait(kGraceMs);
}

} // namespace mindlytics
