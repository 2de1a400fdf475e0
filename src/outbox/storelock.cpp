// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/storelock.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QSysInfo>

#include <cstdlib>

namespace mindlytics::storelock {

namespace {

// A process that is killed while it makes a lock file leaves it empty, and it names nobody. One that lives has written it long before that.
constexpr qint64 kHalfWrittenMs = 2000;

QString lockOf(const QString &path)
{
    return path + QStringLiteral(".lock");
}

/*! Since the last change of the file; the clock may have been set back since. */
qint64 ageMs(const QString &file)
{
    return std::llabs(QFileInfo(file).lastModified().msecsTo(QDateTime::currentDateTime()));
}

// QLockFile takes a lock for held while there is a process of its number and name. In a container each run may have the same number, and
// every one would respect the lock that the last one left. Who really holds it also has the file itself locked, and with that
// removeStaleLockFile() fails.
bool isLeftBehind(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host, application;
    if (lock.getLockInfo(&pid, &host, &application))
        return host == QSysInfo::machineHostName();
    return QFileInfo::exists(lock.fileName()) && ageMs(lock.fileName()) >= kHalfWrittenMs;
}

bool tryToTake(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    return lock.error() == QLockFile::LockFailedError && isLeftBehind(lock) && lock.removeStaleLockFile() && lock.tryLock(0);
}

} // namespace

std::unique_ptr<QLockFile> take(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockOf(path));
    lock->setStaleLockTime(0); // only the end of its process makes it stale, no time
    if (!tryToTake(*lock))
        return nullptr;
    QFile::setPermissions(lock->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    return lock;
}

bool maySoonBeFree(const QString &path)
{
    qint64 pid = 0;
    QString host, application;
    const QString file = lockOf(path);
    const bool namesNobody = QFileInfo::exists(file) && !QLockFile(file).getLockInfo(&pid, &host, &application);
    return namesNobody && ageMs(file) < 2 * kHalfWrittenMs; // and not for ever, whatever keeps it from being removed
}

void removeLeft(const QString &path)
{
    if (const auto lock = take(path)) // and given back: with that its file is gone
        QFile::remove(lockOf(path) + QStringLiteral(".rmlock")); // what QLockFile holds while it removes a lock that somebody has left
}

} // namespace mindlytics::storelock
