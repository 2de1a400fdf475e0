// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

namespace mindlytics {

/*! Makes the ids of a client's events: a random prefix, a hyphen and a number that rises. A UUID for each event would cost the caller
 *  half a microsecond. */
class EventIds
{
public:
    EventIds();

    QString text(quint64 number) const;

private:
    QString m_prefix;
};

} // namespace mindlytics
