// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/transport.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>

namespace mindlytics {

/*! A thread that does nothing but HTTP requests, so that whoever waits for one in the thread of the event loop does not stop it. */
class RequestThread final : public QThread
{
public:
    explicit RequestThread(const Credentials &credentials);
    /*! Answers what is out with `aborted`, and ends. */
    ~RequestThread() override;

    /*! \a done is called in this thread. Thread-safe. */
    void send(const HttpRequest &request, Transport::Done done);

protected:
    void run() override;

private:
    const Credentials m_credentials;
    QSemaphore m_ready;
    QObject *m_context = nullptr;
    Transport *m_transport = nullptr;
};

} // namespace mindlytics
