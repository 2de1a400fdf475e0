// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/qglobal.h>

namespace mindlytics {

/*! How many bytes the next body may have.
 *
 * QNetworkAccessManager writes what is past 16 KiB as a second small segment, which waits about 40 ms for a delayed acknowledgement: small
 * bodies are faster, unless requests take longer than that anyway. So the limit doubles with each slow request in a row while a backlog
 * waits, and a small body is tried now and then to see whether the way has become fast.
 */
class BodyLimit
{
public:
    static constexpr qint64 kSmall = 16384;
    static constexpr qint64 kSlowMs = 40;

    explicit BodyLimit(qint64 maxBytes);

    qint64 bytes() const;
    /*! A request was answered. \a backlog: at least as much again was waiting. */
    void answered(qint64 bodyBytes, qint64 elapsedMs, bool backlog);
    /*! The server finds \a bodyBytes too large. */
    void tooLarge(qint64 bodyBytes);

private:
    static constexpr int kSlowInARow = 3;
    static constexpr int kTrialEvery = 16;

    qint64 m_max;
    qint64 m_bytes = kSmall;
    int m_slowInARow = 0;
    int m_sinceTrial = 0;
};

} // namespace mindlytics
