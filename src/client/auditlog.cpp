// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/auditlog.h"

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

AuditLog::AuditLog(bool on, const QString &path)
    : m_on(on || !path.isEmpty())
    , m_file(path)
{
}

QString AuditLog::takeTrouble()
{
    return std::exchange(m_trouble, {});
}

void AuditLog::write(const MLAuditEntry &entry)
{
    if (m_file.fileName().isEmpty())
        return;
    bool written = m_file.isOpen();
    if (!written) {
        written = m_file.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner);
        if (written)
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // one that was there, too
    }
    const QByteArray line = entry.toJson() + '\n';
    written = written && m_file.write(line) == line.size() && m_file.flush();
    if (!written && !std::exchange(m_failed, true))
        m_trouble = m_file.errorString();
    m_failed = !written;
}

QList<MLAuditEntry> AuditLog::leaving(const std::vector<OutboxEntry> &entries, qint64 nowMs)
{
    QList<MLAuditEntry> left;
    for (const OutboxEntry &entry : entries) {
        if (m_out.contains(entry.eventId))
            continue;
        m_out.insert(entry.eventId);
        MLAuditEntry noted;
        noted.leftAt = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
        noted.eventId = entry.eventId;
        noted.sessionId = entry.sessionId;
        noted.event = eventOf(entry.json);
        noted.bytes = entry.json.size();
        noted.redacted = redactedIn(entry.json);
        write(noted);
        left.append(noted);
    }
    return left;
}

MLAuditEntry AuditLog::leaving(const QByteArray &json, const QString &event, qint64 nowMs)
{
    MLAuditEntry noted;
    noted.leftAt = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    noted.event = event;
    noted.bytes = json.size();
    noted.redacted = redactedIn(json);
    write(noted);
    return noted;
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
