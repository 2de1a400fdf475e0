// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlnetworkaccessmanager.h>

#include "capture/capturetag.h"
#include "capture/exchange.h"
#include "capture/logging.h"
#include "capture/watchedhosts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

using namespace mindlytics::capture;

namespace {

constexpr int kRetryWaitMs = 30000; // for the application, or its user, to try again
constexpr qsizetype kMostBody = 16 * 1024 * 1024; // of a request; a larger one is not read

bool isHttp(const QUrl &url)
{
    return url.scheme() == u"http" || url.scheme() == u"https";
}

} // namespace

class MLNetworkAccessManagerPrivate
{
public:
    explicit MLNetworkAccessManagerPrivate(MLNetworkAccessManager *q)
        : core(std::make_shared<CaptureCore>([q](const MLTurn &turn, const MLReceipt &receipt) { Q_EMIT q->turnTracked(turn, receipt); }))
    {
        core->failed = [q](const QString &conversationId, const MLChatError &error) { Q_EMIT q->captureFailed(conversationId, error); };
        core->waitsForRetry = [q, core = core.get()] {
            QTimer::singleShot(kRetryWaitMs, q, [core, failedAt = core->now()] { core->conversations.closeFailed(failedAt); });
        };
    }

    /*! Whose conversation \a request belongs to; none if it is not to be watched. Takes the header off that names it. */
    CaptureTag tagOf(QNetworkAccessManager::Operation operation, QNetworkRequest &request) const
    {
        CaptureTag tag = CaptureTag::of(request);
        const ConversationKey *const host = operation == QNetworkAccessManager::PostOperation ? hosts.find(request.url()) : nullptr;
        if (tag.kind == CaptureTag::Kind::None && host)
            tag = {CaptureTag::Kind::Watch, *host};
        if (request.hasRawHeader(kConversationHeader)) {
            const QString named = QString::fromUtf8(request.rawHeader(kConversationHeader));
            tag.key.conversationId = named.isEmpty() ? tag.key.conversationId : named;
            request.setRawHeader(kConversationHeader, QByteArray());
        }
        if (tag.key.session && tag.key.conversationId.isEmpty())
            tag.key.conversationId = tag.key.session->conversationId();
        return tag;
    }

    const std::shared_ptr<CaptureCore> core;
    WatchedHosts hosts;
};

MLNetworkAccessManager::MLNetworkAccessManager(QObject *parent)
    : QNetworkAccessManager(parent)
    , d(std::make_unique<MLNetworkAccessManagerPrivate>(this))
{
    // It may well outlive its sessions by then.
    if (QCoreApplication *const application = QCoreApplication::instance())
        connect(application, &QCoreApplication::aboutToQuit, this, &MLNetworkAccessManager::finishTurns);
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
    d->core->waitsForRetry = nullptr;
}

void MLNetworkAccessManager::watchHost(const QString &host, MLSession *session, const QString &conversationId)
{
    if (!session)
        qCWarning(lcCapture, "MLNetworkAccessManager::watchHost() without a session: nothing will be watched");
    if (!d->hosts.insert(host, {session, conversationId}))
        qCWarning(lcCapture, "MLNetworkAccessManager::watchHost(): this is no host: \"%ls\"", qUtf16Printable(host));
}

void MLNetworkAccessManager::ignoreHost(const QString &host)
{
    d->hosts.remove(host);
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
