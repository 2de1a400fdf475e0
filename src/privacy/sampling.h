// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

namespace mindlytics {

/*! Whether the session is in the sample that holds \a part of all. By its id alone, so that every machine and every run says the same. A
 *  larger part holds every session that a smaller one does. */
inline bool isSampled(const QString &sessionId, double part)
{
    if (part >= 1)
        return true;
    // FNV-1a with a last stirring: ids that differ in their last letter only must not be neighbours.
    quint64 hash = 0xcbf29ce484222325;
    for (const QChar c : sessionId) {
        hash = (hash ^ (c.unicode() & 0xff)) * 0x100000001b3;
        hash = (hash ^ (c.unicode() >> 8)) * 0x100000001b3;
    }
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
    hash ^= hash >> 33;
    return double(hash >> 11) / double(quint64(1) << 53) < part;
}

} // namespace mindlytics
