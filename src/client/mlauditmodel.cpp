// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlauditmodel.h>

#include "client/auditlog.h"

#include <Mindlytics/mlclient.h>

#include <QtCore/QSaveFile>

MLAuditModel::MLAuditModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

MLAuditModel::~MLAuditModel() = default;

MLClient *MLAuditModel::client() const
{
    return m_client;
}

void MLAuditModel::setClient(MLClient *client)
{
    if (client == m_client)
        return;
    if (m_client)
        m_client->disconnect(this);
    m_client = client;
    if (client) {
        connect(client, &MLClient::eventLeft, this, &MLAuditModel::add);
        connect(client, &QObject::destroyed, this, &MLAuditModel::clientChanged); // the rows stay
    }
    reload();
    Q_EMIT clientChanged();
}

void MLAuditModel::reload()
{
    beginResetModel();
    m_entries = m_client ? m_client->auditEntries() : QList<MLAuditEntry>();
    endResetModel();
    Q_EMIT countChanged();
}

void MLAuditModel::add(const MLAuditEntry &entry)
{
    // Already there if it was told between the reading of the list and this.
    if (!m_entries.isEmpty() && !entry.eventId.isEmpty()) {
        for (auto it = m_entries.crbegin(); it != m_entries.crend() && it->leftAt >= entry.leftAt; ++it) {
            if (it->eventId == entry.eventId && it->leftAt == entry.leftAt)
                return;
        }
    }
    if (m_entries.size() == mindlytics::AuditLog::kMax) {
        beginRemoveRows({}, 0, 0);
        m_entries.removeFirst();
        endRemoveRows();
    }
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append(entry);
    endInsertRows();
    Q_EMIT countChanged();
}

int MLAuditModel::count() const
{
    return int(m_entries.size());
}

bool MLAuditModel::exportTo(const QUrl &file) const
{
    if (!file.isLocalFile())
        return false;
    QSaveFile out(file.toLocalFile());
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    for (const MLAuditEntry &entry : m_entries)
        out.write(entry.toJson() + '\n');
    return out.commit();
}

int MLAuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MLAuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MLAuditEntry &entry = m_entries.at(index.row());
    switch (role) {
    case LeftAtRole: return entry.leftAt;
    case EventIdRole: return entry.eventId;
    case SessionIdRole: return entry.sessionId;
    case Qt::DisplayRole:
    case EventRole: return entry.event;
    case BytesRole: return entry.bytes;
    case RedactedRole: return entry.redacted;
    default: return {};
    }
}

QHash<int, QByteArray> MLAuditModel::roleNames() const
{
    return {{LeftAtRole, "leftAt"}, {EventIdRole, "eventId"}, {SessionIdRole, "sessionId"},
            {EventRole, "event"}, {BytesRole, "bytes"}, {RedactedRole, "redacted"}};
}
