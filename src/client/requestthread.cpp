// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/requestthread.h"

#include "http/networktransport.h"

namespace mindlytics {

RequestThread::RequestThread(const Credentials &credentials)
    : m_credentials(credentials)
{
    setObjectName(QStringLiteral("MindlyticsHttp"));
    start();
    m_ready.acquire(); // a matter of the thread's start, not of the network
}

RequestThread::~RequestThread()
{
    // In the queue behind every request that was sent, so that none stays unanswered.
    QMetaObject::invokeMethod(m_context, [this] {
        m_transport->abortAll();
        quit();
    }, Qt::QueuedConnection);
    wait();
}

void RequestThread::run()
{
    QObject context;
    NetworkTransport transport;
    transport.setCredentials(m_credentials);
    m_context = &context;
    m_transport = &transport;
    m_ready.release();
    exec();
}

void RequestThread::send(const HttpRequest &request, Transport::Done done)
{
    QMetaObject::invokeMethod(m_context, [this, request, done = std::move(done)] { m_transport->send(request, done); }, Qt::QueuedConnection);
}

} // namespace mindlytics
