// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "conversation.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTitleLength = 60;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

const QHash<int, QByteArray> &names()
{
    static const QHash<int, QByteArray> names{
        {Conversation::WhoRole, "who"},         {Conversation::TextRole, "text"},
        {Conversation::StateRole, "answerState"},     {Conversation::ProblemRole, "problem"},
        {Conversation::ModelRole, "model"},     {Conversation::PromptTokensRole, "promptTokens"},
        {Conversation::CompletionTokensRole, "completionTokens"}, {Conversation::EventIdRole, "eventId"},
        {Conversation::RatingRole, "rating"}};
    return names;
}

} // namespace

Conversation::Conversation(QObject *parent)
    : QAbstractListModel(parent)
    , m_id(newId())
    , m_changedAt(QDateTime::currentDateTimeUtc())
{
}

void Conversation::setTitle(const QString &title)
{
    const QString plain = title.simplified();
    if (plain.isEmpty() || plain == m_title)
        return;
    m_title = plain;
    Q_EMIT titleChanged();
    touch();
}

void Conversation::setEnded(bool ended)
{
    if (ended == m_ended)
        return;
    m_ended = ended;
    Q_EMIT endedChanged();
    touch();
}

int Conversation::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Conversation::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !names().contains(role))
        return {};
    const bool isNumber = role == PromptTokensRole || role == CompletionTokensRole || role == RatingRole;
    return m_messages.at(index.row()).value(QString::fromLatin1(names().value(role)), isNumber ? QVariant(0) : QVariant(QString()));
}

QHash<int, QByteArray> Conversation::roleNames() const
{
    return names();
}

void Conversation::continueIn(const QString &sessionId)
{
    if (sessionId == m_sessionId)
        return;
    if (!m_sessionId.isEmpty())
        m_id = newId();
    m_sessionId = sessionId;
    Q_EMIT conversationIdChanged();
    touch();
}

int Conversation::append(const QVariantMap &values)
{
    beginInsertRows({}, count(), count());
    m_messages.append(values);
    endInsertRows();
    Q_EMIT countChanged();
    if (m_title.isEmpty() && values.value(u"who"_s) == u"user"_s)
        setTitle(values.value(u"text"_s).toString().left(kTitleLength));
    touch();
    return count() - 1;
}

void Conversation::set(int row, const QVariantMap &values)
{
    if (row < 0 || row >= count())
        return;
    m_messages[row].insert(values);
    Q_EMIT dataChanged(index(row), index(row));
    touch();
}

void Conversation::appendText(int row, const QString &text)
{
    if (row < 0 || row >= count())
        return;
    QVariantMap &message = m_messages[row];
    message[u"text"_s] = QString(message.value(u"text"_s).toString() + text);
    Q_EMIT dataChanged(index(row), index(row), {TextRole});
    touch();
}

QString Conversation::takeAnswer()
{
    qsizetype question = m_messages.size() - 1;
    while (question >= 0 && m_messages.at(question).value(u"who"_s) != u"user"_s)
        --question;
    if (question < 0)
        return {};
    if (question + 1 < m_messages.size()) {
        beginRemoveRows({}, int(question) + 1, count() - 1);
        m_messages.resize(question + 1);
        endRemoveRows();
        Q_EMIT countChanged();
        touch();
    }
    return m_messages.last().value(u"text"_s).toString();
}

QVariantList Conversation::history() const
{
    QVariantList history;
    for (const QVariantMap &message : m_messages) {
        const QString who = message.value(u"who"_s).toString();
        const QString text = message.value(u"text"_s).toString();
        if (who == u"user" || (who == u"assistant" && !text.isEmpty()))
            history.append(QVariantMap{{u"role"_s, who}, {u"text"_s, text}});
    }
    return history;
}

QJsonObject Conversation::toJson() const
{
    QJsonArray messages;
    for (const QVariantMap &message : m_messages)
        messages.append(QJsonObject::fromVariantMap(message));
    return {{u"id"_s, m_id},       {u"session"_s, m_sessionId}, {u"title"_s, m_title},
            {u"ended"_s, m_ended}, {u"changed"_s, m_changedAt.toString(Qt::ISODateWithMs)}, {u"messages"_s, messages}};
}

Conversation *Conversation::fromJson(const QJsonObject &object, QObject *parent)
{
    auto *conversation = new Conversation(parent);
    const QString id = object[u"id"].toString();
    if (!id.isEmpty())
        conversation->m_id = id;
    conversation->m_sessionId = object[u"session"].toString();
    conversation->m_title = object[u"title"].toString();
    conversation->m_ended = object[u"ended"].toBool();
    conversation->m_changedAt = QDateTime::fromString(object[u"changed"].toString(), Qt::ISODateWithMs);
    for (const QJsonValue &value : object[u"messages"].toArray()) {
        QVariantMap message = value.toObject().toVariantMap();
        if (message.value(u"answerState"_s) == u"streaming"_s) // the program ended in the middle of it
            message[u"answerState"_s] = u"stopped"_s;
        conversation->m_messages.append(message);
    }
    return conversation;
}

void Conversation::touch()
{
    m_changedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT changed();
}
