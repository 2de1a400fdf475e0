// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "livehouse.h"

inline QStringList numbers(int first, int count)
{
    QStringList list;
    for (int i = first; i < first + count; ++i)
        list.append(QString::number(i));
    return list;
}

/*! \a count events, one every \a everyMs, that nobody hears. */
inline void makeUnheard(LiveHouse &house, int first, int count, int everyMs = 1, const char *session = "s")
{
    for (int i = first; i < first + count; ++i) {
        house.make(QByteArray::number(i).constData(), session);
        house.clock.advance(everyMs);
    }
}

/*! Opens, hears one event, loses the connection. */
inline void hearOneAndLose(LiveHouse &house)
{
    house.startAndOpen();
    house.say("0");
    house.socket->ends();
}

inline void reconnect(LiveHouse &house)
{
    house.waitOut();
    house.open();
}
