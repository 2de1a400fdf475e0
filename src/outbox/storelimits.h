// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

#include <cstddef>

/*! How many stores an outbox has to do with at once. The system may let a process have few files open: a store that is held costs one, one
 *  that is open two more. */
namespace mindlytics::storelimits {

/*! Stores whose lock is held: a quarter of the files that this process may have, which is the application's, too. */
size_t mostHeld();
/*! Of those the ones that are open. */
size_t mostOpen();

/*! A store is busy while a backup program reads it: soon tried again. */
inline constexpr qint64 kBusyMs = 1000;
/*! One that cannot be opened for another reason is waited for so long: the process may have too many files open for a moment. */
inline constexpr qint64 kPatienceMs = 5 * 60 * 1000;
/*! While a store may soon be free, it is tried so often. */
inline constexpr qint64 kSoonMs = 250;

} // namespace mindlytics::storelimits
