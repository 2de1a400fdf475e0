// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "faultproxybehaviour.h"
#include "faultproxypipe.h"

#include <QTcpSocket>

#include <functional>

//! One client of the fault proxy and its connection to the server.
class FaultProxyConnection : public QObject
{
    Q_OBJECT
public:
    using NextBehaviour = std::function<FaultProxyBehaviour()>;

    //! Takes \a client over; asks \a nextBehaviour at the beginning of each request. Deletes itself at the end.
    FaultProxyConnection(QTcpSocket *client, const QString &host, quint16 port, NextBehaviour nextBehaviour,
                         QObject *parent);

    void reset(); //!< ends both sides at once; the client sees a reset

Q_SIGNALS:
    void requestBegan();
    void faultHappened();
    void sentToServer(qint64 bytes);
    void sentToClient(qint64 bytes);

private:
    void onRequestBytes();
    void onAnswerBytes();
    void onClientGone();
    void onServerGone();
    void beginRequest();

    QTcpSocket *const m_client;
    QTcpSocket *const m_server;
    FaultProxyPipe m_toServer;
    FaultProxyPipe m_toClient;
    NextBehaviour m_nextBehaviour;
    FaultProxyBehaviour m_behaviour;
    bool m_expectsRequest = true; //!< the next bytes of the client begin a request
};
