// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/auditlog.h"
#include "client/clientcore.h"
#include "client/flushtracker.h"
#include "client/livehub.h"
#include "http/networktransport.h"
#include "http/networkwatch.h"
#include "outbox/diskoutbox.h"
#include "privacy/gatekeeper.h"

#include <Mindlytics/mlresponse.h>

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QPromise>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>

namespace mindlytics {

/*! Everything that a client does behind its callers' backs: encodes what the intake holds, and owns outbox, network and dispatcher. It is
 *  made, lives and ends in the worker's thread. */
class Worker final : public QObject, private DeliveryObserver, private DiskOutboxObserver
{
public:
    explicit Worker(ClientCore &core);
    ~Worker() override;

    void setTarget(const Config &config);
    void setEnabled(bool enabled);
    void setEventFilter(const MLEventFilter &filter) { m_gatekeeper.setFilter(filter); }
    void flush(FlushTracker::Request request);
    void purge();
    /*! Everything handed over so far is in the outbox already; what is in memory for trouble with the disk is tried once more. */
    void persist();
    void retryRejected(const QStringList &eventIds);
    void dropRejected(const QStringList &eventIds);
    LiveHub &live() { return m_live; }
    /*! A direct request; \a payload passes the gatekeeper as an event does, and becomes its body. */
    void request(HttpRequest request, Payload payload, std::shared_ptr<QPromise<MLResponse>> promise);
    /*! What the token provider answered: that setTarget() has a key now, or why there is none. */
    void tokenAnswered(const QString &why);

    /*! Calls \a done when nothing is left to deliver, \a timeoutMs have passed, or waiting has no sense. */
    void deliver(qint64 timeoutMs, std::function<void()> done);
    /*! The end: finishes every promise, says what is lost. */
    void stop();

protected:
    bool event(QEvent *event) override;

private:
    void leaving(const std::vector<OutboxEntry> &entries) override;
    void settled(const OutboxEntry &entry, Outcome outcome, const MLError &error) override;
    void troubleBegan(const MLError &error) override;
    void stateChanged(ML::DeliveryState state) override;
    void arraySupportFound(ArraySupport::State state) override;

    void found(qint64 count, qint64 bytes) override;
    void foundRejected(const OutboxRejected &rejected) override;
    void left(qint64 count, qint64 bytes, bool onDisk) override;
    void foundDamaged(qint64 count) override;
    void storeTrouble(const Store::Trouble &trouble, const QString &setAside) override;
    void keptOnDisk(bool onDisk) override;

    std::unique_ptr<Outbox> makeOutbox();
    DispatcherOptions firstOptions() const;
    void networkIsBack();
    void drain(size_t most);
    void take(std::vector<OutboxEntry> &entries, Event &event);
    void tellCounts();
    void append(std::vector<OutboxEntry> &entries);
    void checkDelivered();
    void openDisk();
    void watchConsent();
    void send(const HttpRequest &request, const std::shared_ptr<QPromise<MLResponse>> &promise);
    void tellLeft(const MLAuditEntry &entry);
    void needKey();
    void keyRefused();
    void askForToken(ML::TokenReason reason);

    ClientCore &m_core;
    MLClientOptions m_options;
    StoreFolder m_folder; //!< if m_outbox is on disk
    NetworkTransport m_transport;
    NetworkWatch m_network;
    DiskOutbox *m_disk = nullptr; //!< m_outbox, if it is on disk
    const std::unique_ptr<Outbox> m_outbox;
    Dispatcher m_dispatcher;
    FlushTracker m_flushes;
    LiveHub m_live;
    AuditLog m_audit;
    Gatekeeper m_gatekeeper;
    MLPrivacyCounts m_toldCounts;
    QByteArray m_scratch;
    std::vector<Intake::Item> m_taken; //!< out of the intake, not yet looked at from m_next on
    size_t m_next = 0;
    std::function<void()> m_delivered; //!< of deliver()
    std::unique_ptr<Alarm> m_deliverAlarm;

    bool m_diskIsOpen = false;
    QFileSystemWatcher m_consentWatcher;
    bool m_tokenIsAsked = false;
    int m_tokenFailures = 0;
    std::unique_ptr<Alarm> m_tokenAlarm;
    std::vector<std::pair<HttpRequest, std::shared_ptr<QPromise<MLResponse>>>> m_keyless; //!< direct requests that wait for a key
};

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
