// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/config.h"

#include <QtCore/QThread>

#include <memory>

namespace mindlytics {

class ClientCore;
class Worker;

/*! The thread of a worker. */
class WorkerThread final : public QThread
{
public:
    /*! \a config: as it is now; what changes from here on reaches the worker through the intake. */
    WorkerThread(ClientCore &core, const Config &config);

    /*! Blocks until Worker::deliver() is done, but not longer than \a timeoutMs. */
    void deliver(qint64 timeoutMs);
    /*! Worker::stop(), and the end of the thread; false if it does not end. It has all the time that it needs to write what was accepted. */
    bool end();
    /*! Holds \a core, for a thread that is left behind. */
    void keep(std::shared_ptr<ClientCore> core);

protected:
    void run() override;

private:
    ClientCore &m_core;
    const Config m_config;
    std::shared_ptr<ClientCore> m_kept;
    Worker *m_worker = nullptr;
    QObject m_inbox; //!< lives in this thread: what is sent to it runs when there is a worker
};

} // namespace mindlytics
