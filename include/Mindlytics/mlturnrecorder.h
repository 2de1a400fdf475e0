// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchaterror.h>
#include <Mindlytics/mlchattoolcall.h>
#include <Mindlytics/mlsession.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qobject.h>

#include <memory>

class MLTurnRecorderPrivate;

/*! Records turns of a model that is not reached by an MLNetworkAccessManager: one within the process, or one behind a transport of
 *  your own. It measures the times, counts, and tracks the turn when it ends.
 *
 * \code
 * recorder.begin(question);
 * while (model.generates())
 *     recorder.append(model.nextToken());
 * recorder.finish(MLUsage::tokens("my-model", model.read(), model.written()));
 * \endcode
 *
 * With feed() the bytes of a chat server's answer take the place of append(); the answer brings its model, usage and tool calls itself.
 * One turn at a time: use one recorder for each conversation. The properties of the turn are those that MLNetworkAccessManager names.
 * It may live in any thread, and is used in that thread only; its session may live in another one, and has to outlive the turn.
 */
class MINDLYTICS_CAPTURE_EXPORT MLTurnRecorder : public QObject
{
    Q_OBJECT
    Q_PROPERTY(MLSession *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY conversationIdChanged)
    Q_PROPERTY(QString assistantId READ assistantId WRITE setAssistantId NOTIFY assistantIdChanged)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QString provider READ provider WRITE setProvider NOTIFY providerChanged)
    Q_PROPERTY(bool recording READ isRecording NOTIFY recordingChanged)

public:
    explicit MLTurnRecorder(QObject *parent = nullptr);
    explicit MLTurnRecorder(MLSession *session, QObject *parent = nullptr);
    /*! A turn that has not ended is tracked as an aborted one. */
    ~MLTurnRecorder() override;

    /*! Where turns go; without one they are lost. */
    MLSession *session() const;
    void setSession(MLSession *session);
    /*! The conversation; empty, the default: the session's. */
    QString conversationId() const;
    void setConversationId(const QString &conversationId);
    /*! Which assistant answers; empty, the default: left out. */
    QString assistantId() const;
    void setAssistantId(const QString &assistantId);
    /*! The model's name, for usage that does not name one. Empty by default. */
    QString model() const;
    void setModel(const QString &model);
    /*! Who runs the model, a property of each turn; empty, the default: left out. */
    QString provider() const;
    void setProvider(const QString &provider);
    /*! True between begin() and the end of the turn. */
    bool isRecording() const;

    /*! Begins a turn: the user has sent \a userText. One that has not ended is tracked as an aborted one. */
    Q_INVOKABLE void begin(const QString &userText);
    /*! Adds \a text to what the assistant says. */
    Q_INVOKABLE void append(const QString &text);
    /*! Tracks a call of the function \a name that the model wanted and that is done: its arguments and its result as JSON texts, and
     *  how long it took. */
    Q_INVOKABLE void toolCall(const QString &name, const QString &arguments, const QString &result = {}, qint64 runtimeMs = 0);
    /*! Takes the next \a bytes of the answer of a chat server, of any dialect, cut anywhere. Its text comes out by textDelta(). */
    Q_INVOKABLE void feed(const QByteArray &bytes);
    /*! Tracks the tool call \a callId that feed() brought: it gave \a result. It says also that this answer has ended; what is fed from
     *  now on is the next answer of the same turn. For a server that gives no ids, \a callId is the function's name. */
    Q_INVOKABLE void toolResult(const QString &callId, const QString &result);
    /*! Ends the turn and tracks it, with \a usage for all of it. Null: what feed() brought. Answers what the session said;
     *  ML::ErrorCode::InvalidArgument if nothing was begun, ML::ErrorCode::InvalidSession without a session. */
    MLReceipt finish(const MLUsage &usage);
    /*! The same with the token counts of model(); -1, the default: what feed() brought, or nothing. */
    Q_INVOKABLE MLReceipt finish(qint64 promptTokens = -1, qint64 completionTokens = -1);
    /*! Ends the turn and tracks it with what came, marked as aborted. */
    Q_INVOKABLE MLReceipt abort();

Q_SIGNALS:
    /*! feed() brought more of the assistant's text. */
    void textDelta(const QString &text);
    /*! An answer given to feed() is whole, and wants this tool called. */
    void toolCallReceived(const MLChatToolCall &call);
    /*! What was given to feed() could not be read, or tells of trouble. */
    void errorOccurred(const MLChatError &error);
    /*! A turn was handed to the session, which answered \a receipt. */
    void turnTracked(const MLTurn &turn, const MLReceipt &receipt);

    void sessionChanged();
    void conversationIdChanged();
    void assistantIdChanged();
    void modelChanged();
    void providerChanged();
    void recordingChanged();

private:
    const std::unique_ptr<MLTurnRecorderPrivate> d;
};
