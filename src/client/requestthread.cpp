// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/requestthread.h"

#include "http/networktransport.h"

namespace mindlytics {

namespace {

void answerAborted(const Transport::Done &done)
{
    HttpAnswer answer;
    answer.aborted = true;
    done(answer);
}

} // namespace

RequestThread::RequestThread(const Credentials &credentials, const NetworkSetup &network)
    : m_credentials(credentials)
    , m_network(network)
{
    setObjectName(QStringLiteral("MindlyticsHttp"));
    start();
    m_ready.acquire(); // a matter of the thread's start, not of the network
}

RequestThread::~RequestThread()
{
    close();
}

void RequestThread::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    // Not by a posted call: none is delivered once the QCoreApplication is gone.
    quit();
    if (QThread::currentThread() != this)
        wait();
}

void RequestThread::run()
{
    QObject context;
    NetworkTransport transport(m_network);
    transport.setCredentials(m_credentials);
    m_context = &context;
    m_transport = &transport;
    m_ready.release();
    exec();
    transport.abortAll();
    for (const Item &item : takeAll())
        answerAborted(item.done);
}

void RequestThread::send(const HttpRequest &request, Transport::Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_items.push_back({request, std::move(done)});
            QMetaObject::invokeMethod(m_context, [this] { sendAll(); }, Qt::QueuedConnection);
            return;
        }
    }
    answerAborted(done);
}

std::vector<RequestThread::Item> RequestThread::takeAll()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_items, {});
}

void RequestThread::sendAll()
{
    for (Item &item : takeAll())
        m_transport->send(item.request, std::move(item.done));
}

} // namespace mindlytics
