// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/outbox.h"

#include <Mindlytics/mlauditentry.h>
#include <Mindlytics/mlprivacyoptions.h>

#include <QtCore/QFile>
#include <QtCore/QSet>

namespace mindlytics {

class ClientCore;

/*! Notes what leaves, each event once: tells the client, and writes the file if one is wanted. Belongs to the worker. */
class AuditLog
{
public:
    static constexpr qsizetype kMax = 1000; //!< entries that a client keeps

    explicit AuditLog(ClientCore &core);

    /*! Whether, and where; by default not. */
    void setOptions(const MLPrivacyOptions &options);

    /*! These leave, for the first time or again. */
    void leaving(const std::vector<OutboxEntry> &entries);
    /*! A direct request with the body \a json leaves. */
    void leaving(const QByteArray &json, const QString &event);
    /*! It does not leave again. */
    void settled(const QString &eventId) { m_out.remove(eventId); }
    /*! None does. */
    void clear() { m_out.clear(); }

private:
    MLAuditEntry entryOf(const QByteArray &json, const QString &event, qint64 nowMs) const;
    void note(const MLAuditEntry &entry);
    QString write(const MLAuditEntry &entry);

    ClientCore &m_core;
    bool m_on = false;
    QFile m_file;
    bool m_failed = false;
    QSet<QString> m_out; //!< have left and may leave again
};

} // namespace mindlytics
