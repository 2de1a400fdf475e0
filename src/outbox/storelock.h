// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLockFile>

#include <memory>

namespace mindlytics {

/*! The lock of a store, held as long as this lives: the file `<store>.lock`, which says what a QLockFile says.
 *
 * It is ours because the system has that file locked for us, not because it exists. So the lock ends with its process, however that ends, and
 * the number and name in it, which another process may have by now, do not count. Two never have it: only who has the file locked removes it,
 * and removes it first; and who locks one that is not in its place any more has nothing. QLockFile unlocks the file first, and of two that
 * remove the same left file one may remove what the other has made since.
 */
class StoreLock
{
public:
    /*! Why it cannot be taken. */
    enum class Refusal {
        Held, //!< or the folder does not let it
        HalfMade, //!< probably by a process that was killed while it made it; that ends by itself, within seconds
        OtherHost, //!< whose processes cannot be seen from here
    };

    /*! The lock of the store at \a path; null while another process, or another client of this one, has it, and \a why if that is wanted. */
    static std::unique_ptr<StoreLock> take(const QString &path, Refusal *why = nullptr);
    /*! Removes what is left of the lock of a store that does not exist any more, unless somebody is about to make it. */
    static void removeLeft(const QString &path);

    /*! False if somebody has removed the file: another one may take the lock then. */
    bool isInPlace() const;

    ~StoreLock();
    Q_DISABLE_COPY_MOVE(StoreLock)

private:
    explicit StoreLock(const QString &file);
    bool tryToTake(Refusal &why);

    const QString m_path;
#ifdef Q_OS_UNIX
    void close();
    bool writeOwner();

    int m_file = -1;
    bool m_isOurs = false;
#else
    QLockFile m_file; // a file that is open cannot be removed there
#endif
};

} // namespace mindlytics
