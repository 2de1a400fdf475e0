// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/clientcore.h"
#include "live/recentids.h"

#include <QtCore/QObject>

namespace mindlytics {

/*! Brings live events to the client and to the objects of their session, and wakes those once for all events of one read. Belongs to the
 *  worker. */
class LiveNews
{
public:
    explicit LiveNews(ClientCore &core);

    /*! An event of the channel of \a session; null: of the project's. With \a mayComeTwice the client hears of it by both. */
    void tell(const std::shared_ptr<SessionState> &session, MLEvent event, bool mayComeTwice);
    /*! Now, for there may be no event loop to do it any more. */
    void rouse();

private:
    void rouseLater(const std::shared_ptr<SessionState> &session);

    ClientCore &m_core;
    RecentIds m_told; //!< what the client has heard
    std::vector<std::shared_ptr<SessionState>> m_toRouse;
    int m_unroused = 0; //!< events that were told since the last rouse()
    QObject m_context; //!< of the rouse() that is on its way
};

} // namespace mindlytics
