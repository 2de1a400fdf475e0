// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/auditlog.h"

#include "client/clientcore.h"
#include "client/errors.h"
#include "privacy/redaction.h"
#include "wire/names.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace mindlytics {

namespace {

QString named(names::Name name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/*! What the event is. The name of an application's own may say too much. */
QString eventOf(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString event = object.value(named(names::kEvent)).toString();
    for (const names::Name known : {names::kConversationStarted, names::kConversationEnded, names::kConversationTurn,
                                    names::kConversationUsage, names::kConversationFunction}) {
        if (event == named(known))
            return event;
    }
    return event.isEmpty() ? object.value(named(names::kType)).toString() : QStringLiteral("event");
}

/*! By what stands in it: what was redacted in an earlier run is known, too. */
QVariantMap redactedIn(const QByteArray &json)
{
    QVariantMap counts;
    if (!json.contains("[redacted "))
        return counts;
    for (const ML::Redactor redactor : Redaction::all()) {
        if (const qsizetype count = json.count(Redaction::placeholder(redactor).toLatin1()))
            counts.insert(Redaction::name(redactor), count);
    }
    return counts;
}

} // namespace

AuditLog::AuditLog(ClientCore &core)
    : m_core(core)
{
}

void AuditLog::setOptions(const MLPrivacyOptions &options)
{
    m_on = options.audit || !options.auditFile.isEmpty();
    if (options.auditFile == m_file.fileName())
        return;
    m_file.close();
    m_file.setFileName(options.auditFile);
    m_failed = false;
}

void AuditLog::leaving(const std::vector<OutboxEntry> &entries)
{
    if (!m_on)
        return;
    const qint64 nowMs = m_core.clock().wallMs();
    for (const OutboxEntry &entry : entries) {
        if (m_out.contains(entry.eventId))
            continue;
        m_out.insert(entry.eventId);
        MLAuditEntry noted = entryOf(entry.json, eventOf(entry.json), nowMs);
        noted.eventId = entry.eventId;
        noted.sessionId = entry.sessionId;
        note(noted);
    }
}

void AuditLog::leaving(const QByteArray &json, const QString &event)
{
    if (m_on)
        note(entryOf(json, event, m_core.clock().wallMs()));
}

MLAuditEntry AuditLog::entryOf(const QByteArray &json, const QString &event, qint64 nowMs) const
{
    MLAuditEntry entry;
    entry.leftAt = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    entry.event = event;
    entry.bytes = json.size();
    entry.redacted = redactedIn(json);
    return entry;
}

void AuditLog::note(const MLAuditEntry &entry)
{
    const QString trouble = write(entry); // first: who is told may look into the file
    m_core.addLeft(entry);
    if (!trouble.isEmpty())
        m_core.report(errors::auditFailed(m_file.fileName(), trouble));
}

/*! Says why the file cannot be written, once; nothing if it can, or none is wanted. */
QString AuditLog::write(const MLAuditEntry &entry)
{
    if (m_file.fileName().isEmpty())
        return {};
    bool written = m_file.isOpen();
    if (!written) {
        written = m_file.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner);
        if (written)
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // one that was there, too
    }
    const QByteArray line = entry.toJson() + '\n';
    written = written && m_file.write(line) == line.size() && m_file.flush();
    const bool isNews = !written && !m_failed;
    m_failed = !written;
    return isNews ? m_file.errorString() : QString();
}

} // namespace mindlytics

QByteArray MLAuditEntry::toJson() const
{
    QJsonObject object;
    object.insert(QLatin1String("left"), leftAt.toUTC().toString(Qt::ISODateWithMs));
    object.insert(QLatin1String("event_id"), eventId);
    object.insert(QLatin1String("session_id"), sessionId);
    object.insert(QLatin1String("event"), event);
    object.insert(QLatin1String("bytes"), bytes);
    object.insert(QLatin1String("redacted"), QJsonObject::fromVariantMap(redacted));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
