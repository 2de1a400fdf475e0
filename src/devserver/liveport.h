// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTcpServer>

namespace devserver {

//! Keeps the port of the live events; says to everyone who comes that there are none.
class LivePort : public QObject
{
    Q_OBJECT
public:
    //! Listens on \a port (0: any free one) and returns the port, or -1.
    int listen(const QString &host, quint16 port);

private:
    void answer();

    QTcpServer m_server;
};

} // namespace devserver
