// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/diskoutbox.h"

#include "support/manualclock.h"

#include <QtTest/QtTest>

using namespace mindlytics; // of tests only

inline OutboxEntry entry(const QString &session, const QString &id, int size = 300)
{
    OutboxEntry e;
    e.sessionId = session;
    e.eventId = id;
    e.json = QByteArray(size, 'x');
    e.acceptedMs = 1000;
    return e;
}

inline std::vector<OutboxEntry> numbered(const QString &session, int count, int first = 0, int size = 300)
{
    std::vector<OutboxEntry> entries;
    for (int i = first; i < first + count; ++i)
        entries.push_back(entry(session, QString::number(i), size));
    return entries;
}

inline QStringList range(int first, int count)
{
    QStringList list;
    for (int i = first; i < first + count; ++i)
        list.append(QString::number(i));
    return list;
}

inline const QString kA = QStringLiteral("A");
inline const QString kB = QStringLiteral("B");

/*! Notes what it is told. */
struct Observer final : DiskOutboxObserver {
    void found(qint64 count, qint64 bytes) override
    {
        foundCount += count;
        foundBytes += bytes;
    }
    void foundRejected(const OutboxRejected &rejected) override { rejectedIds.append(rejected.entry.eventId); }
    void left(qint64 count, qint64, bool onDisk) override { (onDisk ? leftOnDisk : lost) += count; }
    void foundDamaged(qint64 count) override { damaged += count; }
    void storeTrouble(const Store::Trouble &trouble, const QString &setAside) override
    {
        troubles.append(trouble.failure);
        setAsides.append(setAside);
    }
    void keptOnDisk(bool onDisk) override { onDiskNews.append(onDisk); }

    qint64 foundCount = 0;
    qint64 foundBytes = 0;
    qint64 leftOnDisk = 0;
    qint64 lost = 0;
    qint64 damaged = 0;
    QStringList rejectedIds;
    QList<Store::Failure> troubles;
    QStringList setAsides;
    QList<bool> onDiskNews;
};

/*! An outbox and all that it needs, in a folder that outlives it. */
struct Run {
    /*! \a later: how long after the other runs, in milliseconds. */
    explicit Run(const QString &folder, qint64 later = 0)
        : outbox({folder, false}, clock, observer)
    {
        clock.jump(later);
        outbox.open();
    }

    /*! Delivers everything, or at most \a most; gives the event ids in the order of delivery. */
    QStringList deliver(int most = INT_MAX, int atOnce = 7)
    {
        QStringList ids;
        while (ids.size() < most) {
            const auto session = outbox.nextSession();
            if (!session)
                break;
            const auto lent = outbox.lease(*session, std::min<int>(atOnce, most - int(ids.size())), 100000, true);
            for (const OutboxEntry &e : lent)
                ids.append(e.eventId);
            outbox.remove(lent);
            outbox.writeRemoved();
            outbox.release(*session);
        }
        return ids;
    }

    ManualClock clock;
    Observer observer;
    DiskOutbox outbox;
};

inline QStringList storesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.db")}, QDir::Files);
}

/*! The only store in \a folder. */
inline QString storeIn(const QString &folder)
{
    const QStringList names = storesIn(folder);
    return names.size() == 1 ? folder + u'/' + names.constFirst() : QString();
}

/*! Copies the stores of a run that goes on, as if it had been killed now. */
inline void copyStores(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    const auto names = QDir(from).entryList({QStringLiteral("*.db"), QStringLiteral("*.db-wal")}, QDir::Files);
    for (const QString &name : names)
        QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
}

inline bool holdsText(const QString &folder, const QByteArray &text)
{
    const auto names = QDir(folder).entryList(QDir::Files);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    });
}
