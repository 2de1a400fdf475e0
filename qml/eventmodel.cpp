// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/eventmodel.h"

namespace mindlytics {

EventModel::EventModel(QObject *parent)
    : SourceModel(parent)
{
    connect(&m_beat, &Beat::finished, this, &EventModel::insertWaiting);
}

void EventModel::setEventNames(const QStringList &names)
{
    if (std::exchange(m_names, names) == names)
        return;
    m_waiting.removeIf([this](const MLEvent &event) { return !isWanted(event); });
    const bool same = std::all_of(m_rows.cbegin(), m_rows.cend(), [this](const MLEvent &event) { return isWanted(event); });
    if (!same) {
        beginResetModel();
        m_rows.removeIf([this](const MLEvent &event) { return !isWanted(event); });
        endResetModel();
        Q_EMIT countChanged();
    }
    Q_EMIT eventNamesChanged();
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MLEvent &event = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case EventRole:
        return event.event;
    case TimestampRole:
        return event.timestamp;
    case EventIdRole:
        return event.eventId;
    case OriginEventIdRole:
        return event.originEventId;
    case SessionIdRole:
        return event.sessionId;
    case ConversationIdRole:
        return event.conversationId;
    case UserIdRole:
        return event.userId;
    case PropertiesRole:
        return event.properties;
    case UserTraitsRole:
        return event.userTraits;
    case OrganizationIdRole:
        return event.organizationId;
    case AppIdRole:
        return event.appId;
    default:
        return {};
    }
}

QHash<int, QByteArray> EventModel::roleNames() const
{
    return {
        {EventRole, "event"},
        {TimestampRole, "timestamp"},
        {EventIdRole, "eventId"},
        {OriginEventIdRole, "originEventId"},
        {SessionIdRole, "sessionId"},
        {ConversationIdRole, "conversationId"},
        {UserIdRole, "userId"},
        {PropertiesRole, "properties"},
        {UserTraitsRole, "userTraits"},
        {OrganizationIdRole, "organizationId"},
        {AppIdRole, "appId"},
    };
}

MLEvent EventModel::get(int row) const
{
    return m_rows.value(row);
}

void EventModel::clear()
{
    m_waiting.clear();
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT countChanged();
}

QMetaObject::Connection EventModel::listenTo(MLSession *session)
{
    return connect(session, &MLSession::eventReceived, this, &EventModel::add);
}

QMetaObject::Connection EventModel::listenTo(MLClient *client)
{
    return connect(client, &MLClient::eventReceived, this, &EventModel::add);
}

void EventModel::add(const MLEvent &event)
{
    if (!isWanted(event))
        return;
    m_waiting.append(event);
    if (m_waiting.size() > maximumCount())
        m_waiting.removeFirst();
    if (m_beat.state() != Beat::Running)
        m_beat.start();
}

void EventModel::insertWaiting()
{
    if (m_waiting.isEmpty())
        return;
    const qsizetype before = m_rows.size();
    beginInsertRows({}, int(before), int(before + m_waiting.size()) - 1);
    m_rows.append(std::exchange(m_waiting, {}));
    endInsertRows();
    shorten();
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

void EventModel::shorten()
{
    const qsizetype excess = m_rows.size() - maximumCount();
    if (excess <= 0)
        return;
    beginRemoveRows({}, 0, int(excess) - 1);
    m_rows.remove(0, excess);
    endRemoveRows();
}

} // namespace mindlytics
