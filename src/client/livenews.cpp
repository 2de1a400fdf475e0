// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/livenews.h"

#include "live/catchup.h"

namespace mindlytics {

LiveNews::LiveNews(ClientCore &core)
    : m_core(core)
{
}

void LiveNews::tell(const std::shared_ptr<SessionState> &session, MLEvent event, bool mayComeTwice)
{
    if (session)
        session->receive(event);
    // Without an id, two that are alike need not be one.
    const bool isNew = event.eventId.isEmpty() && !mayComeTwice ? true : m_told.add(liveIdentity(event));
    if (isNew)
        m_core.client().receive(std::move(event));
    rouseLater(session);
}

void LiveNews::rouseLater(const std::shared_ptr<SessionState> &session)
{
    constexpr int kAtMost = 256;
    if (session && (m_toRouse.empty() || m_toRouse.back() != session))
        m_toRouse.push_back(session);
    ++m_unroused;
    if (m_unroused == 1)
        QMetaObject::invokeMethod(&m_context, [this] { rouse(); }, Qt::QueuedConnection);
    else if (m_unroused >= kAtMost)
        rouse();
}

void LiveNews::rouse()
{
    if (std::exchange(m_unroused, 0) == 0)
        return;
    for (const auto &session : std::exchange(m_toRouse, {}))
        session->rouse();
    m_core.client().rouse();
}

} // namespace mindlytics
