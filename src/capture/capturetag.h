// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/conversations.h"

#include <QtNetwork/QNetworkRequest>

#include <optional>

namespace mindlytics::capture {

/*! What MLCapture has written on a request. */
struct CaptureTag {
    enum class Kind { None, Watch, Ignore };
    Kind kind = Kind::None;
    ConversationKey key{};

    void writeTo(QNetworkRequest &request) const;
    static CaptureTag of(const QNetworkRequest &request);
};

/*! A header by which code that cannot tag a request, such as QML's, names its conversation. It is not sent. */
constexpr char kConversationHeader[] = "X-Mindlytics-Conversation";

} // namespace mindlytics::capture

Q_DECLARE_METATYPE(mindlytics::capture::CaptureTag)
