// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace devserver {

//! What the command line and the environment say.
struct Options {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 3000;
    quint16 livePort = 4000;
    QStringList apiKeys; //!< empty: any key is taken
    QString superKey;
    QJsonObject faults;
    bool discard = false;
    bool exitWithParent = false;
};

//! Ends the process with a message when the command line is wrong, asks for help or for the version.
Options readOptions(const QStringList &arguments);

} // namespace devserver
