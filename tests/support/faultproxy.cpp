// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faultproxy.h"

#include "faultproxyworker.h"

FaultProxy::FaultProxy(quint16 targetPort, quint16 port)
    : FaultProxy(QStringLiteral("127.0.0.1"), targetPort, port)
{
}

FaultProxy::FaultProxy(const QString &targetHost, quint16 targetPort, quint16 port)
    : m_worker(new FaultProxyWorker(targetHost, targetPort))
{
    m_worker->moveToThread(&m_thread);
    // Its sockets have to go in the thread that they live in.
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    run([&] { m_port = m_worker->listen(port); });
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename Action>
void FaultProxy::run(Action action) const
{
    QMetaObject::invokeMethod(m_worker, action, Qt::BlockingQueuedConnection);
}

QUrl FaultProxy::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FaultProxy::setBehaviour(const Behaviour &behaviour)
{
    run([&] { m_worker->behaviour = behaviour; });
}

void FaultProxy::enqueue(const Behaviour &behaviour, int requests)
{
    run([&] { m_worker->queue.append({behaviour, requests}); });
}

void FaultProxy::setConnectionScript(const QList<Behaviour> &behaviours)
{
    run([&] { m_worker->script = behaviours; });
}

void FaultProxy::setSeed(quint64 seed)
{
    run([&] { m_worker->random.seed(seed); });
}

void FaultProxy::setRefusing(bool refusing)
{
    run([&] {
        if (refusing)
            m_worker->close();
        else
            m_worker->listen(m_port);
    });
}

void FaultProxy::dropConnections()
{
    run([&] { m_worker->dropConnections(); });
}

FaultProxy::Counters FaultProxy::counters() const
{
    Counters counters;
    run([&] { counters = m_worker->counters; });
    return counters;
}
