// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "live/livecontext.h"

#include <QtCore/QSet>

namespace mindlytics {

/*! How opening a channel, and keeping it open, has gone so far: how long to wait for the next try, and what is news to anybody. */
class ConnectionHistory
{
public:
    explicit ConnectionHistory(LiveContext &context)
        : m_context(context)
    {
    }

    /*! Nothing counts that was before. */
    void begin();
    void opened();
    /*! A try to open it failed. \a refused: the server said so, and will not say otherwise soon. */
    void attemptFailed(bool refused);
    /*! It was open and is not any more; true if that does not come alone. */
    bool lost();
    /*! It is open: after a while, earlier failures do not count any more. */
    void noteOpen();

    /*! True if nothing can be expected of it soon: the last try was refused, or three tries in a row failed. */
    bool isDown() const;
    /*! How often it was lost, since ever. */
    qint64 losses() const { return m_losses; }
    /*! How long to wait before the next try. */
    qint64 delayMs() const;
    /*! True the first time that an error with this \a cause comes since begin(), or since the connection was stable. */
    bool isNews(const QString &cause);

private:
    LiveContext &m_context;
    qint64 m_openedAt = 0;
    int m_failures = 0; //!< tries and short-lived connections in a row, for the back-off
    int m_failedAttempts = 0; //!< tries in a row
    bool m_refused = false; //!< the last try was, with a status
    qint64 m_losses = 0;
    QSet<QString> m_told; //!< causes of errors
};

} // namespace mindlytics
