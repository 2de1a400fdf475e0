// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlchatstreamdecoder.h>

#include "capture/chatdecoder.h"

#include <QtCore/QPointer>

using namespace mindlytics::capture;

class MLChatStreamDecoderPrivate
{
public:
    void reset() { decoder = std::make_unique<ChatDecoder>(dialect, qsizetype(sizeLimit)); }

    ML::ChatDialect dialect = ML::ChatDialect::Auto;
    qint64 sizeLimit = ChatDecoder::kDefaultLimit;
    std::unique_ptr<ChatDecoder> decoder;
    bool untouched = true; //!< options still take effect
    bool toldError = false;
    bool isFinished = false;
    int answer = 0; //!< counts them: a slot may begin another one
};

namespace {

/*! What is to be told, taken out of the decoder first: a slot may reset or delete it. */
struct News {
    QString reasoning, text, refusal;
    QList<MLChatToolCall> calls;
    MLChatError error;
};

News takeNews(MLChatStreamDecoderPrivate &d, bool isEnd)
{
    ChatAnswer &answer = d.decoder->answer();
    News news{answer.reasoning.takeNew(isEnd), answer.text.takeNew(isEnd), answer.refusal.takeNew(isEnd), answer.tools.takeWhole(), {}};
    if (!d.toldError)
        news.error = answer.error;
    d.toldError = answer.error.isError();
    return news;
}

/*! Emits \a news as long as \a goesOn. */
template<typename GoesOn> void tell(MLChatStreamDecoder *q, const News &news, GoesOn &&goesOn)
{
    if (!news.reasoning.isEmpty() && goesOn())
        Q_EMIT q->reasoningDelta(news.reasoning);
    if (!news.text.isEmpty() && goesOn())
        Q_EMIT q->textDelta(news.text);
    if (!news.refusal.isEmpty() && goesOn())
        Q_EMIT q->refusalDelta(news.refusal);
    for (const MLChatToolCall &call : news.calls) {
        if (goesOn())
            Q_EMIT q->toolCallReceived(call);
    }
    if (news.error.isError() && goesOn())
        Q_EMIT q->errorOccurred(news.error);
}

} // namespace

MLChatStreamDecoder::MLChatStreamDecoder(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<MLChatStreamDecoderPrivate>())
{
    d->reset();
}

MLChatStreamDecoder::~MLChatStreamDecoder() = default;

ML::ChatDialect MLChatStreamDecoder::dialect() const
{
    return d->dialect;
}

void MLChatStreamDecoder::setDialect(ML::ChatDialect dialect)
{
    if (d->dialect == dialect)
        return;
    d->dialect = dialect;
    if (d->untouched)
        d->reset();
    Q_EMIT dialectChanged();
}

qint64 MLChatStreamDecoder::sizeLimit() const
{
    return d->sizeLimit;
}

void MLChatStreamDecoder::setSizeLimit(qint64 bytes)
{
    bytes = qBound(qint64(1), bytes, qint64(1024 * 1024 * 1024));
    if (d->sizeLimit == bytes)
        return;
    d->sizeLimit = bytes;
    if (d->untouched)
        d->reset();
    Q_EMIT sizeLimitChanged();
}

void MLChatStreamDecoder::feed(const QByteArray &bytes)
{
    if (d->isFinished || bytes.isEmpty())
        return;
    d->untouched = false;
    d->decoder->feed(bytes);
    const QPointer<MLChatStreamDecoder> self(this);
    tell(this, takeNews(*d, false), [&self, answer = d->answer] { return self && self->d->answer == answer; });
}

void MLChatStreamDecoder::finish()
{
    if (d->isFinished)
        return;
    d->isFinished = true;
    d->decoder->finish();
    const QPointer<MLChatStreamDecoder> self(this);
    const auto goesOn = [&self, answer = d->answer] { return self && self->d->answer == answer; };
    tell(this, takeNews(*d, true), goesOn);
    if (goesOn())
        Q_EMIT finished();
}

void MLChatStreamDecoder::reset()
{
    d->reset();
    ++d->answer;
    d->untouched = true;
    d->toldError = d->isFinished = false;
}

MLChatResult MLChatStreamDecoder::result() const
{
    return d->decoder->result();
}
