// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/deliverycontext.h"
#include "http/transport.h"

namespace mindlytics {

/*! Does with a batch what the server's answer to it says. */
class AnswerHandler
{
public:
    /*! \a hasRoom is called as soon as the next batch may go out, before the observer hears of what was delivered. */
    AnswerHandler(DeliveryContext &context, std::function<void()> hasRoom);

    /*! \a batch is not out any more; its request was not aborted. */
    void answered(const BatchPtr &batch, const HttpAnswer &answer);

private:
    void onAccepted(const BatchPtr &batch, const HttpAnswer &answer);
    void onServerTrouble(const BatchPtr &batch, const HttpAnswer &answer);
    void onSetupTrouble(const BatchPtr &batch, const HttpAnswer &answer);
    void onEventTrouble(const BatchPtr &batch, const HttpAnswer &answer);
    void splitIfPoisoned(const BatchPtr &batch, const HttpAnswer &answer);
    void rejectLone(const BatchPtr &batch, const HttpAnswer &answer, bool poison);
    void beginTrouble(const MLError &error);
    void endTrouble(const BatchPtr &batch);

    DeliveryContext &m_context;
    const std::function<void()> m_hasRoom;
    quint64 m_successes = 0;
    bool m_saidNoJson = false;
};

} // namespace mindlytics
