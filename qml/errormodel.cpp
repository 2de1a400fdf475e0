// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/errormodel.h"

namespace mindlytics {

ErrorModel::ErrorModel(QObject *parent)
    : SourceModel(parent)
{
}

int ErrorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ErrorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[error, receivedAt] = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case MessageRole:
        return error.message;
    case CodeRole:
        return QVariant::fromValue(error.code);
    case StatusRole:
        return error.status;
    case EventIdRole:
        return error.eventId;
    case SessionIdRole:
        return error.sessionId;
    case ReceivedAtRole:
        return receivedAt;
    default:
        return {};
    }
}

QHash<int, QByteArray> ErrorModel::roleNames() const
{
    return {
        {MessageRole, "message"},
        {CodeRole, "code"},
        {StatusRole, "status"},
        {EventIdRole, "eventId"},
        {SessionIdRole, "sessionId"},
        {ReceivedAtRole, "receivedAt"},
    };
}

MLError ErrorModel::get(int row) const
{
    return m_rows.value(row).error;
}

void ErrorModel::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT countChanged();
}

QMetaObject::Connection ErrorModel::listenTo(MLSession *session)
{
    return connect(session, &MLSession::errorOccurred, this, &ErrorModel::add);
}

QMetaObject::Connection ErrorModel::listenTo(MLClient *client)
{
    return connect(client, &MLClient::errorOccurred, this, &ErrorModel::add);
}

void ErrorModel::add(const MLError &error)
{
    const qsizetype before = m_rows.size();
    beginInsertRows({}, int(before), int(before));
    m_rows.append({error, QDateTime::currentDateTimeUtc()});
    endInsertRows();
    shorten();
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

void ErrorModel::shorten()
{
    const qsizetype excess = m_rows.size() - maximumCount();
    if (excess <= 0)
        return;
    beginRemoveRows({}, 0, int(excess) - 1);
    m_rows.remove(0, excess);
    endRemoveRows();
}

} // namespace mindlytics
