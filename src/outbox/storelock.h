// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLockFile>

#include <memory>

/*! The lock file beside a store, `<store>.lock`, and what killed processes leave of it. */
namespace mindlytics::storelock {

/*! The lock of the store at \a path; null while another process, or another client of this one, holds it. */
std::unique_ptr<QLockFile> take(const QString &path);

/*! True if the lock that could not be taken is probably one that a process was making when it was killed. That ends by itself, within
 *  seconds. */
bool maySoonBeFree(const QString &path);

/*! Removes what is left of the lock of a store that does not exist any more, unless somebody is about to make it. */
void removeLeft(const QString &path);

} // namespace mindlytics::storelock
