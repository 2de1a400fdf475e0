// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/clientcore.h"
#include "outbox/diskoutbox.h"

namespace mindlytics {

/*! The outbox of a client, in memory or on disk as its options want it. Tells the client what the disk has to say. Belongs to the worker. */
class ClientOutbox final : private DiskOutboxObserver
{
public:
    /*! Something of an earlier run is in the queue from now on, or can be sent from now on. Called while the outbox is at work. */
    using Found = std::function<void()>;
    /*! What waited is not in the queue any more: it is on disk for another run, or lost as \a error says. */
    using Left = std::function<void(const MLError &error, bool onDisk)>;

    /*! \a options: the worker's, which may change. */
    ClientOutbox(ClientCore &core, const MLClientOptions &options, Found found, Left left);
    ~ClientOutbox() override;

    Outbox &operator*() const { return *m_outbox; }
    Outbox *operator->() const { return m_outbox.get(); }

    /*! Takes over what others left, from here on; nothing lies on disk before. */
    void open();
    /*! The same if others left something. */
    void openForLeftovers();
    /*! Writes what is in memory for trouble with the disk, if it can be written now. */
    void tryDisk();

    /*! Whether an earlier run found out that the server takes no arrays. */
    bool arraysRefused() const;
    void noteArraysRefused(bool refused);

    /*! Those of the rejected events, as new ones; they are rejected ones until they are taken out of the outbox. */
    std::vector<OutboxEntry> again(const QStringList &eventIds) const;
    /*! Tells the client that \a entry was rejected. */
    void tellRejected(const OutboxEntry &entry, const MLError &error, qint64 rejectedMs);

private:
    std::unique_ptr<Outbox> makeOutbox();

    void found(qint64 count, qint64 bytes) override;
    void foundRejected(const OutboxRejected &rejected) override;
    void left(qint64 count, qint64 bytes, bool onDisk) override;
    void foundDamaged(qint64 count) override;
    void storeTrouble(const Store::Trouble &trouble, const QString &setAside) override;
    void keptOnDisk(bool onDisk) override;

    ClientCore &m_core;
    const MLClientOptions &m_options;
    const Found m_found;
    const Left m_left;
    StoreFolder m_folder; //!< if m_outbox is on disk
    DiskOutbox *m_disk = nullptr; //!< m_outbox, if it is on disk
    const std::unique_ptr<Outbox> m_outbox;
    bool m_isOpen = false;
};

} // namespace mindlytics
