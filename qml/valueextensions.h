// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlflushresult.h>
#include <Mindlytics/mloutboxoptions.h>
#include <Mindlytics/mlprivacycounts.h>
#include <Mindlytics/mlrejectedevent.h>
#include <Mindlytics/mlusage.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtQml/qqml.h>

/*! \file
 * Value types that QML sees otherwise than C++. Qt 6.4 has no 64-bit integers in QML: a number in a group cannot be assigned to one, and
 * qmllint does not know the type. Here they are numbers, as everywhere in JavaScript. QML takes the value for its extension, which
 * therefore holds the value and nothing else.
 */
namespace mindlytics {

/*! MLOutboxOptions. */
class OutboxOptionsValue
{
    Q_GADGET
    QML_FOREIGN(MLOutboxOptions)
    QML_EXTENDED(mindlytics::OutboxOptionsValue)
    QML_VALUE_TYPE(mlOutboxOptions)
    Q_PROPERTY(ML::OutboxKind kind READ kind WRITE setKind)
    Q_PROPERTY(QString path READ path WRITE setPath)
    Q_PROPERTY(double maxEvents READ maxEvents WRITE setMaxEvents)
    Q_PROPERTY(double maxBytes READ maxBytes WRITE setMaxBytes)
    Q_PROPERTY(double maxAge READ maxAge WRITE setMaxAge)
    Q_PROPERTY(ML::DiskSynchronisation synchronisation READ synchronisation WRITE setSynchronisation)

public:
    ML::OutboxKind kind() const { return m_value.kind; }
    void setKind(ML::OutboxKind kind) { m_value.kind = kind; }
    QString path() const { return m_value.path; }
    void setPath(const QString &path) { m_value.path = path; }
    double maxEvents() const { return double(m_value.maxEvents); }
    void setMaxEvents(double maxEvents) { m_value.maxEvents = qint64(maxEvents); }
    double maxBytes() const { return double(m_value.maxBytes); }
    void setMaxBytes(double maxBytes) { m_value.maxBytes = qint64(maxBytes); }
    double maxAge() const { return double(m_value.maxAge); }
    void setMaxAge(double maxAge) { m_value.maxAge = qint64(maxAge); }
    ML::DiskSynchronisation synchronisation() const { return m_value.synchronisation; }
    void setSynchronisation(ML::DiskSynchronisation synchronisation) { m_value.synchronisation = synchronisation; }

private:
    MLOutboxOptions m_value;
};

/*! MLRejectedEvent, with the event as an object, too. */
class RejectedEventValue
{
    Q_GADGET
    QML_FOREIGN(MLRejectedEvent)
    QML_EXTENDED(mindlytics::RejectedEventValue)
    QML_VALUE_TYPE(mlRejectedEvent)
    Q_PROPERTY(QString eventId READ eventId)
    Q_PROPERTY(QString sessionId READ sessionId)
    Q_PROPERTY(MLError error READ error)
    Q_PROPERTY(QDateTime rejectedAt READ rejectedAt)
    Q_PROPERTY(QString json READ json)
    Q_PROPERTY(QVariantMap event READ event)

public:
    QString eventId() const { return m_value.eventId; }
    QString sessionId() const { return m_value.sessionId; }
    MLError error() const { return m_value.error; }
    QDateTime rejectedAt() const { return m_value.rejectedAt; }
    QString json() const { return QString::fromUtf8(m_value.json); }
    QVariantMap event() const { return QJsonDocument::fromJson(m_value.json).object().toVariantMap(); }

private:
    MLRejectedEvent m_value;
};

/*! MLFlushResult. */
class FlushResultValue
{
    Q_GADGET
    QML_FOREIGN(MLFlushResult)
    QML_EXTENDED(mindlytics::FlushResultValue)
    QML_VALUE_TYPE(mlFlushResult)
    Q_PROPERTY(double delivered READ delivered)
    Q_PROPERTY(double rejected READ rejected)
    Q_PROPERTY(double stored READ stored)
    Q_PROPERTY(double pending READ pending)
    Q_PROPERTY(double lost READ lost)
    Q_PROPERTY(MLError error READ error)
    Q_PROPERTY(bool timedOut READ timedOut)
    Q_PROPERTY(bool sessionEnded READ sessionEnded)
    Q_PROPERTY(bool complete READ isComplete)

public:
    double delivered() const { return double(m_value.delivered); }
    double rejected() const { return double(m_value.rejected); }
    double stored() const { return double(m_value.stored); }
    double pending() const { return double(m_value.pending); }
    double lost() const { return double(m_value.lost); }
    MLError error() const { return m_value.error; }
    bool timedOut() const { return m_value.timedOut; }
    bool sessionEnded() const { return m_value.sessionEnded; }
    Q_INVOKABLE bool isComplete() const { return m_value.isComplete(); }

private:
    MLFlushResult m_value;
};

/*! MLPrivacyCounts. */
class PrivacyCountsValue
{
    Q_GADGET
    QML_FOREIGN(MLPrivacyCounts)
    QML_EXTENDED(mindlytics::PrivacyCountsValue)
    QML_VALUE_TYPE(mlPrivacyCounts)
    Q_PROPERTY(double emails READ emails)
    Q_PROPERTY(double phones READ phones)
    Q_PROPERTY(double paymentCards READ paymentCards)
    Q_PROPERTY(double ibans READ ibans)
    Q_PROPERTY(double jwts READ jwts)
    Q_PROPERTY(double apiKeys READ apiKeys)
    Q_PROPERTY(double homeFolders READ homeFolders)
    Q_PROPERTY(double lengthsOnly READ lengthsOnly)
    Q_PROPERTY(double withheld READ withheld)
    Q_PROPERTY(double sampledOut READ sampledOut)
    Q_PROPERTY(double filtered READ filtered)
    Q_PROPERTY(double failed READ failed)

public:
    double emails() const { return double(m_value.emails); }
    double phones() const { return double(m_value.phones); }
    double paymentCards() const { return double(m_value.paymentCards); }
    double ibans() const { return double(m_value.ibans); }
    double jwts() const { return double(m_value.jwts); }
    double apiKeys() const { return double(m_value.apiKeys); }
    double homeFolders() const { return double(m_value.homeFolders); }
    double lengthsOnly() const { return double(m_value.lengthsOnly); }
    double withheld() const { return double(m_value.withheld); }
    double sampledOut() const { return double(m_value.sampledOut); }
    double filtered() const { return double(m_value.filtered); }
    double failed() const { return double(m_value.failed); }
    Q_INVOKABLE double redacted() const { return double(m_value.redacted()); }
    Q_INVOKABLE double dropped() const { return double(m_value.dropped()); }

private:
    MLPrivacyCounts m_value;
};

/*! MLUsage. */
class UsageValue
{
    Q_GADGET
    QML_FOREIGN(MLUsage)
    QML_EXTENDED(mindlytics::UsageValue)
    QML_VALUE_TYPE(mlUsage)
    Q_PROPERTY(bool null READ isNull)
    Q_PROPERTY(bool tokens READ isTokens)
    Q_PROPERTY(QString model READ model)
    Q_PROPERTY(double promptTokens READ promptTokens)
    Q_PROPERTY(double completionTokens READ completionTokens)
    Q_PROPERTY(double amount READ amount)

public:
    bool isNull() const { return m_value.isNull(); }
    bool isTokens() const { return m_value.isTokens(); }
    QString model() const { return m_value.model(); }
    double promptTokens() const { return double(m_value.promptTokens()); }
    double completionTokens() const { return double(m_value.completionTokens()); }
    double amount() const { return m_value.amount(); }

private:
    MLUsage m_value;
};

} // namespace mindlytics
