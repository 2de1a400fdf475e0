// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/lifetime.h"
#include "http/networksetup.h"
#include "http/transport.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>

#include <mutex>
#include <vector>

namespace mindlytics {

/*! A thread that does nothing but HTTP requests, so that whoever waits for one in the thread of the event loop does not stop it. */
class RequestThread final : public QThread
{
public:
    RequestThread(const Credentials &credentials, const NetworkSetup &network);
    ~RequestThread() override;

    /*! \a done is called once, in this thread, or in the caller's if the thread has ended. Thread-safe. */
    void send(const HttpRequest &request, Transport::Done done);
    /*! Answers what is out with `aborted`, and ends the thread. */
    void close();
    /*! Closes it, as long as it exists. */
    std::shared_ptr<Closable> closer() const { return m_closer; }

protected:
    void run() override;

private:
    struct Closer final : Closable {
        explicit Closer(RequestThread *t)
            : thread(t)
        {
        }
        void close() override { thread->close(); }
        RequestThread *const thread;
    };
    struct Item {
        HttpRequest request;
        Transport::Done done;
    };
    std::vector<Item> takeAll();
    void sendAll();

    const Credentials m_credentials;
    const NetworkSetup m_network;
    QSemaphore m_ready;
    QObject *m_context = nullptr;
    Transport *m_transport = nullptr;
    std::mutex m_mutex; // of what follows
    std::vector<Item> m_items;
    bool m_closed = false;
    const std::shared_ptr<Closer> m_closer = std::make_shared<Closer>(this); // goes with this: lifetime holds it weakly
};

} // namespace mindlytics
