// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

namespace mindlytics::capture {

/*! What a tool has given back, as a request tells the model. */
struct ToolResult {
    QString id; //!< of the call; empty where the server gives none
    QString name; //!< of the function, where that is told
    QString text;
};

/*! What the body of a request to a chat server says. */
struct ChatRequest {
    bool isChat = false; //!< it is such a body at all
    QString user; //!< the last text of the user
    QString model;
    QList<ToolResult> results; //!< of the calls of the last answer
    bool goesOn = false; //!< it ends with these, and not with another text of the user
    size_t fingerprint = 0; //!< of all messages up to that of the user: the same if the same is asked again

    /*! Reads \a body: any of the dialects, or none. */
    static ChatRequest parse(QByteArrayView body);
};

} // namespace mindlytics::capture
