// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/storefolder.h"

#include "base/logging.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <utility>

namespace mindlytics {

namespace {

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

// What SQLite keeps beside a file.
constexpr std::array kSuffixes = {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")};

/*! Of a store whose file was deleted its log is left, with events in it. Of one that was damaged there may be only a copy. */
const QStringList &storeNames()
{
    static const QStringList names{QStringLiteral("*.db"), QStringLiteral("*.db-wal"), QStringLiteral("*.db.new"), QStringLiteral("*.db.new-wal"),
                                   QStringLiteral("*.db.copied")};
    return names;
}

/*! The path of the store that \a file is, or is the log or a copy of. */
QString storeOf(const QFileInfo &file)
{
    const QString path = file.filePath();
    return path.left(path.lastIndexOf(QLatin1String(".db")) + 3);
}

QString keptCopyOf(const QString &path)
{
    return path + QStringLiteral(".copied");
}

void removeFiles(const QString &path)
{
    for (const QLatin1String suffix : kSuffixes)
        QFile::remove(path + suffix);
}

/*! At once, or not at all. QFile::rename() would copy what cannot be renamed, and a process may be killed in the middle of that. */
bool renameAtOnce(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    return !error;
}

/*! Puts a damaged store out of the way, under a name with the time; gives the new path, empty if that failed. */
QString setAside(const QString &path, qint64 nowMs)
{
    const QString date = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'hhmmsszzz"));
    const QString wanted = path + QStringLiteral(".damaged-") + date;
    QString target = wanted;
    for (int i = 2; QFile::exists(target); ++i) // the clock was set back
        target = wanted + u'-' + QString::number(i);
    for (const QLatin1String suffix : kSuffixes) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, target + suffix) && suffix.isEmpty())
            return {};
    }
    return target;
}

/*! The time in a store's name; that of a damaged one may be anything. */
qint64 createdMsOf(const QString &name)
{
    constexpr qint64 kLatest = 253402300799999; // the end of the year 9999
    return std::clamp<qint64>(name.left(name.indexOf(u'-')).toLongLong(), 0, kLatest);
}

} // namespace

QString StoreFolder::pathFor(const QString &base, const QString &server, const QString &project)
{
    QString address = server;
    while (address.endsWith(u'/')) // the same server
        address.chop(1);
    const QByteArray id = QCryptographicHash::hash((address + u'\n' + project).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(base).filePath(QUrl(server).host() + u'-' + QString::fromLatin1(id));
}

bool StoreFolder::hasStores(const QString &folder)
{
    return !QDir(folder).entryList(storeNames(), QDir::Files).isEmpty();
}

StoreFolder::StoreFolder(const QString &path)
    : m_path(path)
{
}

QString StoreFolder::prepare()
{
    if (!QDir().mkpath(m_path))
        return QStringLiteral("the folder cannot be made");
    if (!QFile::setPermissions(m_path, kOwnerOnly))
        return QStringLiteral("the folder's permissions cannot be set");
    return QFileInfo(m_path).isWritable() ? QString() : QStringLiteral("the folder is not writable");
}

qint64 StoreFolder::nextCreatedMs(qint64 nowMs) const
{
    for (const QString &name : QDir(m_path).entryList(storeNames(), QDir::Files))
        nowMs = std::max(nowMs, createdMsOf(name) + 1);
    return nowMs;
}

std::optional<StoreFolder::Held> StoreFolder::newStore(qint64 createdMs)
{
    const QString name = QStringLiteral("%1-%2-%3.db").arg(createdMs).arg(QCoreApplication::applicationPid()).arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    Held held{QDir(m_path).filePath(name), nullptr};
    held.lock = StoreLock::take(held.path);
    if (!held.lock || QFile::exists(held.path))
        return std::nullopt;
    return held;
}

std::vector<StoreFolder::Held> StoreFolder::abandoned(size_t most, const QSet<QString> &except, bool *soon)
{
    std::vector<Held> result;
    QFileInfoList files = QDir(m_path).entryInfoList(storeNames(), QDir::Files, QDir::Name);
    // Not by the time of the file: a store that was delivered in part was written to later than those made after it.
    std::stable_sort(files.begin(), files.end(), [](const QFileInfo &a, const QFileInfo &b) { return createdMsOf(a.fileName()) < createdMsOf(b.fileName()); });
    QString last;
    for (const QFileInfo &file : files) {
        if (result.size() >= most)
            break;
        const QString path = storeOf(file);
        if (path == std::exchange(last, path) || except.contains(path))
            continue;
        StoreLock::Refusal why{};
        Held held{path, StoreLock::take(path, &why)};
        if (held.lock && QFile::exists(file.filePath())) // not meanwhile emptied and removed by another
            result.push_back(std::move(held));
        else if (!held.lock && why == StoreLock::Refusal::OtherHost)
            tellOfOtherHost(path);
        else if (soon && !held.lock && why == StoreLock::Refusal::HalfMade)
            *soon = true;
    }
    return result;
}

void StoreFolder::tellOfOtherHost(const QString &path)
{
    if (std::exchange(m_toldOfOtherHost, true)) // if that host lives, all is well
        return;
    qCWarning(lcOutbox) << path << "is left alone: its lock is of another host, and whether that is gone cannot be seen on this file system."
                        << "If nobody uses the store, delete its .lock";
}

void StoreFolder::removeLeftLocks()
{
    const QDir folder(m_path);
    const auto names = folder.entryList({QStringLiteral("*.db.lock"), QStringLiteral("*.db.lock.rmlock")}, QDir::Files);
    for (const QString &name : names) {
        const QString path = folder.filePath(name.left(name.indexOf(QLatin1String(".lock"))));
        if (!QFile::exists(path) && !QFile::exists(path + QStringLiteral("-wal")))
            StoreLock::removeLeft(path);
    }
}

void StoreFolder::note(const QString &name, bool holds)
{
    QFile file(QDir(m_path).filePath(name));
    file.remove(); // and made anew: its time counts
    if (holds && file.open(QIODevice::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool StoreFolder::isNoted(const QString &name, qint64 maxAgeMs) const
{
    const QFileInfo file(QDir(m_path).filePath(name));
    return file.exists() && std::abs(file.lastModified().msecsTo(QDateTime::currentDateTime())) <= maxAgeMs;
}

// ---- A copy in the place of a damaged store ----

QString StoreFolder::copyOf(const QString &path)
{
    return path + QStringLiteral(".new");
}

void StoreFolder::dropCopy(const QString &path)
{
    removeFiles(copyOf(path));
}

bool StoreFolder::keepCopy(const QString &path)
{
    // What is still in a log would not come along.
    return !QFile::exists(copyOf(path) + QStringLiteral("-wal")) && renameAtOnce(copyOf(path), keptCopyOf(path));
}

std::optional<QString> StoreFolder::finishCopy(const QString &path, qint64 nowMs, bool keepsOld)
{
    dropCopy(path);
    if (!QFile::exists(keptCopyOf(path)))
        return QString();
    const bool hasOld = keepsOld && QFile::exists(path);
    const QString old = keepsOld ? setAside(path, nowMs) : QString();
    if (hasOld && old.isEmpty()) {
        QFile::remove(keptCopyOf(path)); // or both would count
        return std::nullopt;
    }
    removeFiles(path); // SQLite would take a log that is left for one of the copy
    if (QFile::exists(path + QStringLiteral("-wal")) || !renameAtOnce(keptCopyOf(path), path))
        return std::nullopt;
    return hasOld ? old : QString();
}

void StoreFolder::remove(const QString &path)
{
    removeFiles(path);
    dropCopy(path);
    QFile::remove(keptCopyOf(path));
}

void StoreFolder::removeAbandoned()
{
    constexpr size_t kAtOnce = 16; // each costs a file, and there may be more than the process may have
    QSet<QString> removed; // or not, if the folder does not let it
    while (true) {
        const std::vector<Held> some = abandoned(kAtOnce, removed);
        if (some.empty())
            break;
        for (const Held &held : some) {
            remove(held.path);
            removed.insert(held.path);
        }
    }
    const QDir folder(m_path);
    const auto names = folder.entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
    for (const QString &name : names)
        QFile::remove(folder.filePath(name));
}

} // namespace mindlytics
