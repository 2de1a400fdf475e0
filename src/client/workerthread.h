// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QSemaphore>
#include <QtCore/QThread>

#include <memory>

namespace mindlytics {

class ClientCore;
class Worker;

/*! The thread of a worker. */
class WorkerThread final : public QThread
{
public:
    explicit WorkerThread(ClientCore &core);

    /*! Blocks until Worker::deliver() is done. */
    void deliver(qint64 timeoutMs);
    /*! Worker::stop(), and the end of the thread; false if it does not end. */
    bool end();
    /*! Holds \a core, for a thread that is left behind. */
    void keep(std::shared_ptr<ClientCore> core);

protected:
    void run() override;

private:
    Worker *worker();

    ClientCore &m_core;
    std::shared_ptr<ClientCore> m_kept;
    Worker *m_worker = nullptr;
    QSemaphore m_ready;
};

} // namespace mindlytics
