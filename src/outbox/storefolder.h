// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/storelock.h"

#include <QtCore/QSet>
#include <QtCore/QString>

#include <memory>
#include <optional>
#include <vector>

namespace mindlytics {

/*! A folder of stores: `<created>-<pid>-<random>.db` each, with a lock file beside it that says who holds it. */
class StoreFolder
{
public:
    /*! A store's file that is ours: nobody else opens it while the lock exists. */
    struct Held {
        QString path;
        std::unique_ptr<StoreLock> lock;
    };

    /*! The folder below \a base for one server and one project. */
    static QString pathFor(const QString &base, const QString &server, const QString &project);
    /*! True if \a folder holds a store, or a copy of one, whoever holds that. */
    static bool hasStores(const QString &folder);

    explicit StoreFolder(const QString &path);

    /*! Makes the folder, for this user alone; says why not, or nothing. */
    QString prepare();
    /*! When a store that is made now counts as created: after all others, although the clock may have been set back. */
    qint64 nextCreatedMs(qint64 nowMs) const;
    /*! The name of a store that does not exist yet, locked. */
    std::optional<Held> newStore(qint64 createdMs);
    /*! Stores whose holders are gone, locked, the first created first; at most \a most, and none of \a except. Sets \a soon if there is one
     *  that cannot be told yet from one that is held, but can within seconds. */
    std::vector<Held> abandoned(size_t most, const QSet<QString> &except = {}, bool *soon = nullptr);
    /*! Removes locks without a store, as killed processes leave them. */
    void removeLeftLocks();

    /*! A fact that outlives the process: an empty file named \a name. */
    void note(const QString &name, bool holds);
    /*! Whether that was noted, at most \a maxAgeMs ago. */
    bool isNoted(const QString &name, qint64 maxAgeMs) const;

    const QString &path() const { return m_path; }
    /*! Where a copy of the store at \a path is written that is to replace it. Left there by a killed process, it is of no use. */
    static QString copyOf(const QString &path);
    static void dropCopy(const QString &path);
    /*! That copy is whole, and closed: from now on it counts, whatever happens to this process. finishCopy() puts it in its place. */
    static bool keepCopy(const QString &path);
    /*! Deletes a copy that was not kept. One that was takes the place of the store at \a path, of which nothing may be open; that is set aside
     *  under a name with the time, or deleted unless \a keepsOld. Gives where it is now, empty if it is not; none if this cannot be done:
     *  then the old one still counts, or, if that is out of the way already, the copy, with the next try. */
    static std::optional<QString> finishCopy(const QString &path, qint64 nowMs, bool keepsOld = true);
    static void remove(const QString &path);
    /*! Deletes all stores whose holders are gone, and what was set aside. */
    void removeAbandoned();

private:
    void tellOfOtherHost(const QString &path);

    const QString m_path;
    bool m_toldOfOtherHost = false;
};

} // namespace mindlytics
