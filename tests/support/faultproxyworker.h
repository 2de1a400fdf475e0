// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "faultproxy.h"
#include "faultproxyconnection.h"

#include <QTcpServer>

//! The part of the fault proxy that lives in its thread.
class FaultProxyWorker : public QObject
{
    Q_OBJECT
public:
    FaultProxyWorker(const QString &targetHost, quint16 targetPort);

    quint16 listen(quint16 port); //!< 0 if that fails
    void close(); //!< no more listening, and all connections are reset
    void dropConnections();

    FaultProxyBehaviour behaviour;
    QList<std::pair<FaultProxyBehaviour, int>> queue; //!< with the number of requests that it is for
    QList<FaultProxyBehaviour> script;
    std::mt19937_64 random;
    FaultProxy::Counters counters;

private:
    void accept();
    FaultProxyBehaviour nextBehaviour();

    QTcpServer *m_server;
    QString m_targetHost;
    quint16 m_targetPort;
};
