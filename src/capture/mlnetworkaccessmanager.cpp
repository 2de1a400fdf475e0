// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlnetworkaccessmanager.h>

#include "capture/capturetag.h"
#include "capture/exchange.h"

#include <QtCore/QHash>

using namespace mindlytics::capture;

namespace {

constexpr qsizetype kMostBody = 16 * 1024 * 1024; // of a request; a larger one is not read

/*! The addresses at which the known servers answer chats; the rest of a listed host is left alone. */
bool isChatPath(const QString &path)
{
    static const QLatin1StringView kEnds[] = {QLatin1StringView("/chat/completions"), QLatin1StringView("/responses"), QLatin1StringView("/messages"),
                                              QLatin1StringView("/api/chat"), QLatin1StringView("/api/generate")};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&path](QLatin1StringView end) { return path.endsWith(end); });
}

bool isHttp(const QUrl &url)
{
    return url.scheme() == u"http" || url.scheme() == u"https";
}

/*! "host:port" if there is a port in the address, else "host". */
QString authorityOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

} // namespace

class MLNetworkAccessManagerPrivate
{
public:
    explicit MLNetworkAccessManagerPrivate(MLNetworkAccessManager *q)
        : core(std::make_shared<CaptureCore>([q](const MLTurn &turn, const MLReceipt &receipt) { Q_EMIT q->turnTracked(turn, receipt); }))
    {
        core->failed = [q](const QString &conversationId, const MLChatError &error) { Q_EMIT q->captureFailed(conversationId, error); };
    }

    /*! Whose conversation \a request belongs to; none if it is not to be watched. Takes the header off that names it. */
    CaptureTag tagOf(QNetworkAccessManager::Operation operation, QNetworkRequest &request) const
    {
        CaptureTag tag = CaptureTag::of(request);
        const QString named = QString::fromUtf8(request.rawHeader(kConversationHeader));
        const bool isChat = operation == QNetworkAccessManager::PostOperation && isChatPath(request.url().path());
        if (tag.kind == CaptureTag::Kind::None && isChat) {
            auto host = hosts.constFind(authorityOf(request.url()));
            if (host == hosts.constEnd())
                host = hosts.constFind(request.url().host());
            if (host != hosts.constEnd())
                tag = {CaptureTag::Kind::Watch, *host};
        }
        if (tag.kind == CaptureTag::Kind::Watch && !named.isEmpty()) {
            tag.key.conversationId = named;
            request.setRawHeader(kConversationHeader, QByteArray());
        }
        if (tag.key.session && tag.key.conversationId.isEmpty())
            tag.key.conversationId = tag.key.session->conversationId();
        return tag;
    }

    const std::shared_ptr<CaptureCore> core;
    QHash<QString, ConversationKey> hosts;
};

MLNetworkAccessManager::MLNetworkAccessManager(QObject *parent)
    : QNetworkAccessManager(parent)
    , d(std::make_unique<MLNetworkAccessManagerPrivate>(this))
{
}

MLNetworkAccessManager::~MLNetworkAccessManager()
{
    // They would go with the base class, when nobody is there any more to be told of it.
    const auto replies = findChildren<ReplyTee *>();
    for (ReplyTee *reply : replies)
        delete reply;
    finishTurns();
    // A reply that the application has given another parent may be there still.
    d->core->conversations.forgetTracked();
    d->core->failed = nullptr;
}

void MLNetworkAccessManager::watchHost(const QString &host, MLSession *session, const QString &conversationId)
{
    d->hosts.insert(host.toLower(), {session, conversationId});
}

void MLNetworkAccessManager::ignoreHost(const QString &host)
{
    d->hosts.remove(host.toLower());
}

void MLNetworkAccessManager::finishTurns()
{
    d->core->conversations.closeAll();
}

QNetworkReply *MLNetworkAccessManager::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *outgoingData)
{
    QNetworkRequest sent(request);
    const CaptureTag tag = isHttp(request.url()) ? d->tagOf(operation, sent) : CaptureTag();
    if (tag.kind != CaptureTag::Kind::Watch || !tag.key.session)
        return QNetworkAccessManager::createRequest(operation, sent, outgoingData);

    auto exchange = std::make_unique<Exchange>(d->core, tag.key, request.url(), CaptureTag::of(request).kind == CaptureTag::Kind::Watch);
    std::unique_ptr<BodyTap> tap;
    if (outgoingData && outgoingData->isSequential()) {
        tap = std::make_unique<BodyTap>(outgoingData, kMostBody);
        exchange->setTap(tap.get());
    } else {
        exchange->begin(outgoingData ? outgoingData->peek(kMostBody) : QByteArray());
    }
    std::unique_ptr<QNetworkReply> inner(QNetworkAccessManager::createRequest(operation, sent, tap ? tap.get() : outgoingData));
    return new ReplyTee(std::move(inner), std::move(tap), std::move(exchange), this, operation);
}
