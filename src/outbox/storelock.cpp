// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/storelock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QStorageInfo>
#include <QtCore/QSysInfo>

#include <cstdlib>
#include <optional>
#include <utility>

#ifdef Q_OS_UNIX
#    include <cerrno>
#    include <fcntl.h>
#    include <sys/file.h>
#    include <sys/stat.h>
#    include <unistd.h>
#endif

namespace mindlytics {

namespace {

// A process that is killed while it makes a lock file leaves it empty, and it names nobody. One that lives has written it long before that.
constexpr qint64 kHalfMadeMs = 2000;

/*! Since the last change of the file; the clock may have been set back since. */
qint64 ageMs(const QString &file)
{
    return std::llabs(QFileInfo(file).lastModified().msecsTo(QDateTime::currentDateTime()));
}

/*! True if no other machine can have files open on \a fileSystem: who has one locked is seen then. Of one that is not known it may be so. */
bool isThisMachinesOwn(const QByteArray &fileSystem)
{
    static const QSet<QByteArray> own{"apfs", "aufs", "bcachefs", "btrfs", "exfat", "ext2", "ext3", "ext4", "f2fs", "fuseblk", "hfs", "jfs", "nilfs2", "ntfs3",
        "overlay", "reiserfs", "tmpfs", "ubifs", "ufs", "vfat", "xfs", "zfs"};
    return own.contains(fileSystem.toLower());
}

/*! Why the lock that says \a content must be left alone even if its \a file is not locked; nothing if its holder would have it locked. In a
 *  container its host is no sign of where that is: the next one on the same files has another name. */
std::optional<StoreLock::Refusal> refusal(const QString &file, const QByteArray &content)
{
    const QList<QByteArray> lines = content.split('\n'); // process, application, host, machine, boot
    if (lines.size() <= 3)
        return ageMs(file) < kHalfMadeMs ? std::optional(StoreLock::Refusal::HalfMade) : std::nullopt;
    const bool isOfThisSystem = !lines.value(4).isEmpty() && lines[4] == QSysInfo::bootUniqueId();
    if (isOfThisSystem || lines[2] == QSysInfo::machineHostName().toUtf8() || isThisMachinesOwn(QStorageInfo(file).fileSystemType()))
        return std::nullopt;
    return StoreLock::Refusal::OtherHost;
}

} // namespace

std::unique_ptr<StoreLock> StoreLock::take(const QString &path, Refusal *why)
{
    std::unique_ptr<StoreLock> lock(new StoreLock(path + QStringLiteral(".lock")));
    Refusal refused = Refusal::Held;
    if (lock->tryToTake(refused))
        return lock;
    if (why)
        *why = refused;
    return nullptr;
}

void StoreLock::removeLeft(const QString &path)
{
    if (const auto lock = take(path)) // and given back: with that its file is gone
        QFile::remove(lock->m_path + QStringLiteral(".rmlock")); // what QLockFile holds while it removes a lock that somebody has left
}

#ifdef Q_OS_UNIX

namespace {

constexpr int kTries = 10; // each time another one has removed the file meanwhile

} // namespace

StoreLock::StoreLock(const QString &file)
    : m_path(file)
{
}

StoreLock::~StoreLock()
{
    if (m_isOurs && isInPlace())
        QFile::remove(m_path);
    close(); // only now: whoever has opened the file meanwhile cannot lock it before it is gone
}

void StoreLock::close()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

bool StoreLock::tryToTake(Refusal &why)
{
    const QByteArray path = QFile::encodeName(m_path);
    for (int i = 0; i < kTries; ++i, close()) {
        m_file = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        const bool isNew = m_file >= 0;
        if (!isNew && errno != EEXIST)
            return false;
        if (!isNew && (m_file = ::open(path.constData(), O_RDWR | O_CLOEXEC)) < 0)
            continue;
        QFile file;
        const auto refused = isNew || !file.open(m_file, QIODevice::ReadOnly) ? std::nullopt : refusal(m_path, file.readAll());
        if (refused) {
            why = *refused;
            return false;
        }
        // Not fcntl(): its lock is gone as soon as this process closes the file anywhere else. Where the system cannot lock files, it is as
        // with QLockFile: who makes it has it, and nobody takes it over.
        if (::flock(m_file, LOCK_EX | LOCK_NB) != 0 && (!isNew || errno == EWOULDBLOCK))
            return false;
        if (isInPlace()) {
            m_isOurs = true;
            return writeOwner();
        }
    }
    return false;
}

bool StoreLock::isInPlace() const
{
    struct stat ours{};
    struct stat there{};
    return ::fstat(m_file, &ours) == 0 && ::stat(QFile::encodeName(m_path).constData(), &there) == 0 && ours.st_dev == there.st_dev
        && ours.st_ino == there.st_ino;
}

/*! What QLockFile writes, for people and for whoever uses that. */
bool StoreLock::writeOwner()
{
    const QString program = QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget();
    const QByteArrayList lines{QByteArray::number(QCoreApplication::applicationPid()), QFileInfo(program).fileName().toUtf8(),
        QSysInfo::machineHostName().toUtf8(), QSysInfo::machineUniqueId(), QSysInfo::bootUniqueId(), {}};
    const QByteArray owner = lines.join('\n');
    // Over what was there, so that it is empty at no moment. It need not outlast a failure of power, and so nobody waits for the disk.
    return ::pwrite(m_file, owner.constData(), size_t(owner.size()), 0) == owner.size() && ::ftruncate(m_file, owner.size()) == 0;
}

#else

StoreLock::StoreLock(const QString &file)
    : m_path(file)
    , m_file(file)
{
}

StoreLock::~StoreLock() = default;

bool StoreLock::isInPlace() const
{
    return QFile::exists(m_path);
}

bool StoreLock::tryToTake(Refusal &why)
{
    m_file.setStaleLockTime(0); // only the end of its process makes it stale, no time
    if (m_file.tryLock(0))
        return true;
    QFile file(m_path);
    if (m_file.error() != QLockFile::LockFailedError || !file.open(QIODevice::ReadOnly))
        return false;
    const auto refused = refusal(m_path, file.readAll());
    file.close();
    why = refused.value_or(why);
    return !refused && m_file.removeStaleLockFile() && m_file.tryLock(0);
}

#endif

} // namespace mindlytics
