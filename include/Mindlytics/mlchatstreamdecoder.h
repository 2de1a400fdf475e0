// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchatresult.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qobject.h>

#include <memory>

class MLChatStreamDecoderPrivate;

/*! Reads the answer of a chat server while it arrives. No network, no telemetry: bytes in, text and tool calls out.
 *
 * The bytes may be cut anywhere; where they are cut makes no difference to the result. Streams (server-sent events, and a
 * JSON object a line) and whole JSON documents are told apart by themselves. An answer that goes wrong is reported once,
 * by errorOccurred() and in result(); what was read until then stays.
 *
 * \code
 * MLChatStreamDecoder decoder;
 * connect(&decoder, &MLChatStreamDecoder::textDelta, label, [label](const QString &text) { label->setText(label->text() + text); });
 * connect(reply, &QIODevice::readyRead, &decoder, [&] { decoder.feed(reply->readAll()); });
 * connect(reply, &QNetworkReply::finished, &decoder, [&] { decoder.finish(); use(decoder.result()); });
 * \endcode
 *
 * It may live in any thread, and is used in that thread only.
 */
class MINDLYTICS_CAPTURE_EXPORT MLChatStreamDecoder : public QObject
{
    Q_OBJECT
    Q_PROPERTY(ML::ChatDialect dialect READ dialect WRITE setDialect NOTIFY dialectChanged)
    Q_PROPERTY(qint64 sizeLimit READ sizeLimit WRITE setSizeLimit NOTIFY sizeLimitChanged)

public:
    /*! A decoder that finds out the dialect by itself. */
    explicit MLChatStreamDecoder(QObject *parent = nullptr);
    ~MLChatStreamDecoder() override;

    /*! The dialect that is expected; ML::ChatDialect::Auto, the default, finds it out. Takes effect with the next answer. */
    ML::ChatDialect dialect() const;
    void setDialect(ML::ChatDialect dialect);
    /*! How many bytes one message of the stream may have, and how many bytes of text are kept; 16 MiB unless set. What is
     *  larger ends the decoding with ML::ChatFault::TooLarge. Takes effect with the next answer. */
    qint64 sizeLimit() const;
    void setSizeLimit(qint64 bytes);

    /*! Takes the next \a bytes of the answer; emits what they bring. Ignored after finish(), until reset(). */
    Q_INVOKABLE void feed(const QByteArray &bytes);
    /*! The answer has ended: a last line without an end counts, too. Emits what that brings, and then finished(). */
    Q_INVOKABLE void finish();
    /*! Forgets everything; the next feed() begins another answer. */
    Q_INVOKABLE void reset();

    /*! What has been read so far. */
    Q_INVOKABLE MLChatResult result() const;

Q_SIGNALS:
    /*! More of the assistant's text. There is at most one of each of these signals for a call of feed(): reasoning first, then text. */
    void textDelta(const QString &text);
    /*! More of what the model thinks aloud. */
    void reasoningDelta(const QString &text);
    /*! More of a refusal. */
    void refusalDelta(const QString &text);
    /*! A tool call, once its arguments are whole. */
    void toolCallReceived(const MLChatToolCall &call);
    /*! The first trouble with this answer. Later ones are not told. */
    void errorOccurred(const MLChatError &error);
    /*! finish() was called, and everything is told. */
    void finished();

    void dialectChanged();
    void sizeLimitChanged();

private:
    const std::unique_ptr<MLChatStreamDecoderPrivate> d;
};
