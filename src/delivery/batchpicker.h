// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/deliverycontext.h"

#include <Mindlytics/mlbatchoptions.h>

namespace mindlytics {

/*! Decides what goes out next: a new batch, one that was sent before, or nothing yet. */
class BatchPicker
{
public:
    /*! An event older than \a maxAgeMs is dropped instead of being sent again. \a lingered is called when company was waited for long enough. */
    BatchPicker(DeliveryContext &context, const MLBatchOptions &options, qint64 maxAgeMs, std::function<void()> lingered);

    /*! While on, nothing lingers for company: somebody waits. */
    void setHurry(bool hurry) { m_hurry = hurry; }

    /*! Whether the first event waits for company. */
    bool lingers();
    /*! What is to be sent now; null if nothing is. */
    BatchPtr next();

private:
    BatchPtr freshBatch();
    BatchPtr withoutExpired(const BatchPtr &batch);
    std::vector<OutboxEntry> expiredOf(const Batch &batch) const;
    int mostEvents() const;

    DeliveryContext &m_context;
    const MLBatchOptions m_options;
    const qint64 m_maxAgeMs;
    const std::unique_ptr<Alarm> m_lingerAlarm;
    qint64 m_lingerUntil = -1;
    bool m_hurry = false;
    bool m_retryWasLast = false;
};

} // namespace mindlytics
