// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "smalldisk.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QStorageInfo>

#include <csignal>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

// What is left of a full disk: room for a part of a transaction.
constexpr qint64 kRest = 200 * 1024;

void writeTo(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write(text);
}

/*! A name space in which this process may mount: as root, or as root of a name space of users of its own. */
bool enterMountNamespace()
{
    const uid_t uid = ::getuid();
    const gid_t gid = ::getgid();
    if (::unshare(CLONE_NEWNS) == 0)
        return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    writeTo("/proc/self/setgroups", "deny");
    writeTo("/proc/self/uid_map", "0 " + QByteArray::number(uid) + " 1");
    writeTo("/proc/self/gid_map", "0 " + QByteArray::number(gid) + " 1");
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

SmallDisk::SmallDisk(const QString &folder, qint64 bytes)
    : m_folder(folder)
    , m_bytes(bytes)
{
    const QByteArray size = "size=" + QByteArray::number(bytes);
    m_mounted = enterMountNamespace() && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) == 0;
    std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit fails instead
}

SmallDisk::~SmallDisk()
{
    setFull(false);
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::setFull(bool full)
{
    if (!m_mounted) {
        const rlimit limit{full ? rlim_t(m_bytes / 4) : RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return;
    }
    QFile ballast(m_folder + QStringLiteral("/ballast"));
    ballast.remove();
    if (!full || !ballast.open(QIODevice::WriteOnly))
        return;
    const qint64 size = QStorageInfo(m_folder).bytesAvailable() - kRest;
    if (size > 0)
        ::posix_fallocate(ballast.handle(), 0, size);
}
