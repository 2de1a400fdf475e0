// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlevent.h>

#include <vector>

namespace mindlytics {

/*! What comes live while a gap is being read back, and how both become one. */
class HeldEvents
{
public:
    void add(MLEvent &&event) { m_events.push_back(std::move(event)); }
    void clear() { m_events.clear(); }

    /*! \a readBack, which is in order of time, and what was held, each event once, in the order of the service as far as that can be known; an
     *  event without a time is of \a nowMs. Nothing is held then. Adds to \a onlyReadBack how many of them came by reading back alone. */
    std::vector<MLEvent> mergeWith(std::vector<MLEvent> readBack, qint64 nowMs, qint64 &onlyReadBack);

private:
    std::vector<MLEvent> m_events; //!< of all connections since the last merge
};

} // namespace mindlytics
