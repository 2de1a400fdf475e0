// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/logging.h"

Q_LOGGING_CATEGORY(lcClient, "mindlytics.client", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDelivery, "mindlytics.delivery", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "mindlytics.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcOutbox, "mindlytics.outbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcLive, "mindlytics.live", QtInfoMsg)

namespace mindlytics {

void enableDebugLogging()
{
    // One by one: QLoggingCategory::setFilterRules() would throw the application's own rules away.
    for (const auto category : {&lcClient, &lcDelivery, &lcHttp, &lcOutbox, &lcLive})
        const_cast<QLoggingCategory &>((*category)()).setEnabled(QtDebugMsg, true);
}

} // namespace mindlytics
