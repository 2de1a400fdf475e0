// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

/*! A folder in which little fits: a file system of its own in memory, where this process may mount one, else the folder of a process whose
 *  files may not grow beyond a size. */
class SmallDisk
{
public:
    /*! Before the process has a second thread. */
    SmallDisk(const QString &folder, qint64 bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    /*! Takes away nearly all of the space that is left, or gives it back. */
    void setFull(bool full);

private:
    const QString m_folder;
    const qint64 m_bytes;
    bool m_mounted = false;
};
