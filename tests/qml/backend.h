// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <devserverprocess.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtCore/QUrl>

/*! The local backend, as QML tests see it: `backend`. */
class Backend : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QUrl url READ url CONSTANT)
    Q_PROPERTY(QUrl liveUrl READ liveUrl CONSTANT)

public:
    QUrl url() const { return m_server.url(); }
    QUrl liveUrl() const { return m_server.liveUrl(); }

    /*! What clients sent for the session, oldest first. */
    Q_INVOKABLE QJsonArray receivedEvents(const QString &sessionId) { return m_server.receivedEvents(sessionId); }
    Q_INVOKABLE QJsonArray find(const QString &collection, const QJsonObject &filter) { return m_server.db(collection, filter); }
    Q_INVOKABLE bool setFaults(const QJsonObject &faults) { return m_server.setFaults(faults); }
    Q_INVOKABLE bool reset() { return m_server.reset(); }
    Q_INVOKABLE void stop() { m_server.kill(); }
    Q_INVOKABLE bool start() { return m_server.start(); }

private:
    DevServerProcess m_server;
};
