// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlcaptureglobal.h>

#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>

/*! The tokens that an answer took, as its server counted them. What the server did not tell is -1, which is not 0. */
class MINDLYTICS_CAPTURE_EXPORT MLChatUsage
{
    Q_GADGET
    Q_PROPERTY(qint64 promptTokens MEMBER promptTokens)
    Q_PROPERTY(qint64 completionTokens MEMBER completionTokens)
    Q_PROPERTY(qint64 cachedTokens MEMBER cachedTokens)
    Q_PROPERTY(qint64 reasoningTokens MEMBER reasoningTokens)

public:
    /*! Tokens read, those out of a cache and those written into one included. */
    qint64 promptTokens = -1;
    /*! Tokens written, reasoning included. */
    qint64 completionTokens = -1;
    /*! Of the tokens read: those that came out of a cache. */
    qint64 cachedTokens = -1;
    /*! Of the tokens written: those of reasoning. */
    qint64 reasoningTokens = -1;

    /*! True if neither tokens read nor tokens written are known. */
    Q_INVOKABLE bool isNull() const { return promptTokens < 0 && completionTokens < 0; }

    friend bool operator==(const MLChatUsage &a, const MLChatUsage &b)
    {
        return a.promptTokens == b.promptTokens && a.completionTokens == b.completionTokens
            && a.cachedTokens == b.cachedTokens && a.reasoningTokens == b.reasoningTokens;
    }
    friend bool operator!=(const MLChatUsage &a, const MLChatUsage &b) { return !(a == b); }
};
