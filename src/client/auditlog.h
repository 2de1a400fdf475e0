// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/outbox.h"

#include <Mindlytics/mlauditentry.h>

#include <QtCore/QFile>
#include <QtCore/QSet>

namespace mindlytics {

/*! Notes events that leave, each once, and writes the file if one is wanted. Belongs to the worker. */
class AuditLog
{
public:
    static constexpr qsizetype kMax = 1000; //!< entries that a client keeps

    AuditLog(bool on, const QString &path);

    bool isOn() const { return m_on; }
    /*! Why the file cannot be written, told once; empty if it can. */
    QString takeTrouble();
    /*! Those of \a entries that leave for the first time. */
    QList<MLAuditEntry> leaving(const std::vector<OutboxEntry> &entries, qint64 nowMs);
    MLAuditEntry leaving(const QByteArray &json, const QString &event, qint64 nowMs);
    /*! It does not leave again. */
    void settled(const QString &eventId) { m_out.remove(eventId); }
    /*! None does. */
    void clear() { m_out.clear(); }

private:
    void write(const MLAuditEntry &entry);

    const bool m_on;
    QFile m_file;
    QString m_trouble;
    bool m_failed = false;
    QSet<QString> m_out; //!< have left and may leave again
};

} // namespace mindlytics
