// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <QtCore/qstring.h>

/*! Where accepted events wait, and how many may. A limit of 0 means the default of the outbox's kind. */
class MINDLYTICS_EXPORT MLOutboxOptions
{
    Q_GADGET
    Q_PROPERTY(ML::OutboxKind kind MEMBER kind)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(qint64 maxEvents MEMBER maxEvents)
    Q_PROPERTY(qint64 maxBytes MEMBER maxBytes)
    Q_PROPERTY(qint64 maxAge MEMBER maxAge)
    Q_PROPERTY(ML::DiskSynchronisation synchronisation MEMBER synchronisation)

public:
    /*! Memory or disk; default disk: events survive the end of the process, until they are delivered. The disk outbox needs
     *  Qt SQL's driver for SQLite when the application runs; without it, or when the disk cannot be written, events are kept in
     *  memory and MLClient::errorOccurred() says so (ML::ErrorCode::StorageFailed). */
    ML::OutboxKind kind = ML::OutboxKind::Disk;
    /*! Folder of the disk outbox; empty: `mindlytics` in QStandardPaths::AppLocalDataLocation. In it, each server and project has
     *  a folder that only the user may read. */
    QString path{};
    /*! Events that may wait; default 1,000,000 on disk, 100,000 in memory. One in a hundred is kept back for the start
     *  and end of sessions and conversations, identify and alias. */
    qint64 maxEvents = 0;
    /*! Bytes of JSON that may wait; default 64 MB in memory, 1 GB on disk. */
    qint64 maxBytes = 0;
    /*! How long an event is kept, in seconds since it was accepted; default 2,592,000 (30 days). */
    qint64 maxAge = 0;
    /*! What the disk outbox waits for when it writes; default ML::DiskSynchronisation::Normal. */
    ML::DiskSynchronisation synchronisation = ML::DiskSynchronisation::Normal;

    friend bool operator==(const MLOutboxOptions &a, const MLOutboxOptions &b)
    {
        return a.kind == b.kind && a.path == b.path && a.maxEvents == b.maxEvents
            && a.maxBytes == b.maxBytes && a.maxAge == b.maxAge && a.synchronisation == b.synchronisation;
    }
    friend bool operator!=(const MLOutboxOptions &a, const MLOutboxOptions &b) { return !(a == b); }
};
