// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/workerthread.h"

#include "base/threadpriority.h"
#include "client/worker.h"

#include <QtCore/QSemaphore>

#include <limits>

namespace mindlytics {

namespace {

// A worker that is at work for so long without an end in sight is stuck. What it has not written yet is worth more patience.
constexpr int kPatienceMs = 5000;
constexpr int kMostPatienceMs = 20000;

} // namespace

WorkerThread::WorkerThread(ClientCore &core, const Config &config)
    : m_core(core)
    , m_config(config)
{
    m_inbox.moveToThread(this);
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
    Worker worker(m_core, m_config);
    m_worker = &worker;
    exec();
    m_core.setWorkerThread(nullptr);
}

void WorkerThread::deliver(qint64 timeoutMs)
{
    const qint64 deadlineMs = m_core.clock().steadyMs() + timeoutMs;
    const auto done = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(&m_inbox, [this, deadlineMs, done] {
        m_worker->deliver(deadlineMs, [done] { done->release(); });
    }, Qt::QueuedConnection);
    done->tryAcquire(1, int(std::min<qint64>(timeoutMs, std::numeric_limits<int>::max())));
}

bool WorkerThread::end()
{
    QMetaObject::invokeMethod(&m_inbox, [this] {
        m_worker->stop();
        quit();
    }, Qt::QueuedConnection);
    if (QThread::currentThread() == this)
        return false;
    int waitedMs = 0;
    for (qint64 left = m_core.untaken(); !wait(kPatienceMs); left = m_core.untaken()) {
        waitedMs = m_core.untaken() < left ? 0 : waitedMs + kPatienceMs;
        if (waitedMs >= (m_core.untaken() > 0 ? kMostPatienceMs : kPatienceMs))
            return false;
    }
    return true;
}

} // namespace mindlytics
