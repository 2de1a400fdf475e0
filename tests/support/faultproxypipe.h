// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QTcpSocket;

//! One direction of a connection through the fault proxy: writes what is pushed, at the pace that is set.
class FaultProxyPipe : public QObject
{
    Q_OBJECT
public:
    enum class AtLimit { Stall, End };
    struct Pace {
        int delayMs = 0; //!< before each write
        bool byteByByte = false;
        qint64 limit = -1; //!< bytes until atLimit happens; -1: never
        AtLimit atLimit = AtLimit::Stall;
    };

    FaultProxyPipe(QTcpSocket *to, QObject *parent);

    void setPace(const Pace &pace); //!< counts the bytes anew
    void push(const QByteArray &data);
    void finish(); //!< closes the socket in good order once everything is written

Q_SIGNALS:
    void written(qint64 bytes);

private:
    void pump();
    void write(qsizetype count);
    void end();

    QTcpSocket *const m_to;
    Pace m_pace;
    QByteArray m_pending;
    qint64 m_count = 0;
    QTimer m_timer;
    bool m_finishing = false;
};
