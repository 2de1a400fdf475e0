// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/sourcemodel.h"

#include <QtCore/QCoreApplication>
#include <QtQml/QQmlInfo>

namespace mindlytics {

SourceModel::SourceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SourceModel::setSession(MLSession *session)
{
    if (m_session == session)
        return;
    disconnect(m_sessionGone);
    m_session = session;
    if (session) {
        m_sessionGone = connect(session, &QObject::destroyed, this, [this] {
            connectSource();
            Q_EMIT sessionChanged();
        });
    }
    connectSource();
    Q_EMIT sessionChanged();
}

void SourceModel::setClient(MLClient *client)
{
    if (m_client == client)
        return;
    disconnect(m_clientGone);
    m_client = client;
    if (client) {
        m_clientGone = connect(client, &QObject::destroyed, this, [this] {
            connectSource();
            Q_EMIT clientChanged();
        });
    }
    connectSource();
    Q_EMIT clientChanged();
}

void SourceModel::connectSource()
{
    disconnect(m_news);
    if (m_session)
        m_news = listenTo(m_session.data());
    else if (m_client)
        m_news = listenTo(m_client.data());
}

void SourceModel::setMaximumCount(int maximumCount)
{
    if (maximumCount < 1) {
        qmlWarning(this) << QCoreApplication::translate("MLQml", "maximumCount: must be 1 or more");
        return;
    }
    if (std::exchange(m_maximumCount, maximumCount) == maximumCount)
        return;
    shorten();
    Q_EMIT maximumCountChanged();
}

} // namespace mindlytics
