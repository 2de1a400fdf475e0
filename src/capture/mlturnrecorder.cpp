// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlturnrecorder.h>

#include "capture/logging.h"
#include "capture/turnrecording.h"

#include <QtCore/QElapsedTimer>

using namespace mindlytics::capture;

class MLTurnRecorderPrivate
{
public:
    MLTurnRecorderPrivate() { clock.start(); }

    qint64 now() const { return clock.elapsed(); }
    /*! The turn being recorded; says so if there is none. */
    TurnRecording *current(const char *call) const
    {
        if (!recording)
            qCWarning(lcCapture, "MLTurnRecorder::%s() without begin(): nothing is recorded", call);
        return recording.get();
    }
    ConversationKey key() const { return {session, conversationId.isEmpty() && session ? session->conversationId() : conversationId}; }

    /*! Ends the turn and hands it to its session. */
    MLReceipt end(MLTurnRecorder *q, Ending ending, const MLUsage &usage = {}, const MLChatUsage &counts = {});

    QElapsedTimer clock;
    QPointer<MLSession> session;
    QString conversationId, assistantId, model, provider;
    std::unique_ptr<TurnRecording> recording;
};

namespace {

MLReceipt refusal(ML::ErrorCode code, const QString &message)
{
    MLReceipt receipt;
    receipt.error.code = code;
    receipt.error.message = message;
    return receipt;
}

/*! Hands the turn to its session. */
MLReceipt track(const TurnRecording &recording, const MLTurn &turn)
{
    MLSession *const session = recording.key().session;
    return session ? session->trackConversationTurn(turn)
                   : refusal(ML::ErrorCode::InvalidSession, MLTurnRecorder::tr("The recorder has no session."));
}

/*! Tells what bytes of an answer have brought; a slot may end all. */
void tell(MLTurnRecorder *q, const AnswerNews &news)
{
    const QPointer<MLTurnRecorder> self(q);
    if (!news.text.isEmpty())
        Q_EMIT q->textDelta(news.text);
    for (const MLChatToolCall &call : news.calls) {
        if (self)
            Q_EMIT q->toolCallReceived(call);
    }
    if (self && news.error.isError())
        Q_EMIT q->errorOccurred(news.error);
}

} // namespace

MLReceipt MLTurnRecorderPrivate::end(MLTurnRecorder *q, Ending ending, const MLUsage &usage, const MLChatUsage &counts)
{
    const auto ended = std::move(recording); // a slot may begin the next one
    ended->end(ending, now());
    ended->draft().setRequestedModel(model);
    ended->draft().setProvider(provider);
    ended->draft().setCounts(counts);
    if (!usage.isNull())
        ended->draft().setUsage(usage);
    MLTurn turn = ended->draft().turn();
    turn.conversationId = ended->key().conversationId;
    turn.assistantId = assistantId.isEmpty() ? QString() : assistantId;
    const MLReceipt receipt = track(*ended, turn);
    const QPointer<MLTurnRecorder> self(q);
    tell(q, ended->takeNews());
    if (self)
        Q_EMIT q->recordingChanged();
    if (self)
        Q_EMIT q->turnTracked(turn, receipt);
    return receipt;
}

MLTurnRecorder::MLTurnRecorder(QObject *parent)
    : MLTurnRecorder(nullptr, parent)
{
}

MLTurnRecorder::MLTurnRecorder(MLSession *session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<MLTurnRecorderPrivate>())
{
    d->session = session;
}

MLTurnRecorder::~MLTurnRecorder()
{
    if (d->recording)
        abort();
}

MLSession *MLTurnRecorder::session() const
{
    return d->session;
}

void MLTurnRecorder::setSession(MLSession *session)
{
    if (d->session == session)
        return;
    d->session = session;
    Q_EMIT sessionChanged();
}

QString MLTurnRecorder::conversationId() const
{
    return d->conversationId;
}

void MLTurnRecorder::setConversationId(const QString &conversationId)
{
    if (std::exchange(d->conversationId, conversationId) != conversationId)
        Q_EMIT conversationIdChanged();
}

QString MLTurnRecorder::assistantId() const
{
    return d->assistantId;
}

void MLTurnRecorder::setAssistantId(const QString &assistantId)
{
    if (std::exchange(d->assistantId, assistantId) != assistantId)
        Q_EMIT assistantIdChanged();
}

QString MLTurnRecorder::model() const
{
    return d->model;
}

void MLTurnRecorder::setModel(const QString &model)
{
    if (std::exchange(d->model, model) != model)
        Q_EMIT modelChanged();
}

QString MLTurnRecorder::provider() const
{
    return d->provider;
}

void MLTurnRecorder::setProvider(const QString &provider)
{
    if (std::exchange(d->provider, provider) != provider)
        Q_EMIT providerChanged();
}

bool MLTurnRecorder::isRecording() const
{
    return d->recording != nullptr;
}

void MLTurnRecorder::begin(const QString &userText)
{
    if (d->recording)
        abort();
    d->recording = std::make_unique<TurnRecording>(d->key(), userText, d->now());
    Q_EMIT recordingChanged();
}

void MLTurnRecorder::append(const QString &text)
{
    auto *recording = d->current("append");
    if (!recording)
        return;
    recording->append(text, d->now());
    tell(this, recording->takeNews());
}

void MLTurnRecorder::toolCall(const QString &name, const QString &arguments, const QString &result, qint64 runtimeMs)
{
    if (auto *recording = d->current("toolCall"))
        recording->callDone({{}, name, arguments}, result, runtimeMs, d->now());
}

void MLTurnRecorder::feed(const QByteArray &bytes)
{
    auto *recording = d->current("feed");
    if (!recording)
        return;
    recording->feed(bytes, d->now());
    tell(this, recording->takeNews());
}

void MLTurnRecorder::toolResult(const QString &callId, const QString &result)
{
    auto *recording = d->current("toolResult");
    if (!recording)
        return;
    if (!recording->resultCame(callId, result, d->now()))
        qCWarning(lcCapture, "MLTurnRecorder::toolResult(): no call of that id waits for its result");
    tell(this, recording->takeNews());
}

MLReceipt MLTurnRecorder::finish(const MLUsage &usage)
{
    if (!d->recording)
        return refusal(ML::ErrorCode::InvalidArgument, tr("No turn was begun."));
    return d->end(this, Ending::Whole, usage);
}

MLReceipt MLTurnRecorder::finish(qint64 promptTokens, qint64 completionTokens)
{
    if (!d->recording)
        return refusal(ML::ErrorCode::InvalidArgument, tr("No turn was begun."));
    return d->end(this, Ending::Whole, {}, {promptTokens, completionTokens, -1, -1});
}

MLReceipt MLTurnRecorder::abort()
{
    if (!d->recording)
        return refusal(ML::ErrorCode::InvalidArgument, tr("No turn was begun."));
    return d->end(this, Ending::Aborted);
}
