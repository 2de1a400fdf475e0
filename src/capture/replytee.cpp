// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/replytee.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <cstring>

namespace mindlytics::capture {

ReplyTee::ReplyTee(std::unique_ptr<QNetworkReply> inner, std::unique_ptr<QIODevice> body, std::unique_ptr<ReplyWatcher> watcher,
                   QNetworkAccessManager *manager, QNetworkAccessManager::Operation operation)
    : QNetworkReply(manager)
    , m_body(std::move(body))
    , m_inner(std::move(inner))
    , m_watcher(std::move(watcher))
{
    // The manager deletes the replies that it finds among its children and theirs: the inner one has its owner here.
    m_inner->setParent(nullptr);
    setOperation(operation);
    setRequest(m_inner->request());
    QIODevice::open(QIODevice::ReadOnly);
    copyState();
    handOnSignals();
    takeOver();
    if (m_inner->isFinished() && m_inner->request().attribute(QNetworkRequest::SynchronousRequestAttribute).toBool())
        endWatch(); // no signal will come
}

ReplyTee::~ReplyTee()
{
    disconnect(m_inner.get(), nullptr, this, nullptr);
    m_isAborted = m_isAborted || !m_inner->isFinished();
    endWatch();
}

/*! All signals, each after what it tells of is to be seen here, too. */
void ReplyTee::handOnSignals()
{
    QNetworkReply *const inner = m_inner.get();
    const auto handOn = [this, inner](auto signal, auto own) {
        connect(inner, signal, this, [this, own](auto... arguments) {
            copyState();
            Q_EMIT (this->*own)(arguments...);
        });
    };
    handOn(&QNetworkReply::socketStartedConnecting, &QNetworkReply::socketStartedConnecting);
    handOn(&QNetworkReply::requestSent, &QNetworkReply::requestSent);
    handOn(&QNetworkReply::metaDataChanged, &QNetworkReply::metaDataChanged);
    handOn(&QNetworkReply::errorOccurred, &QNetworkReply::errorOccurred);
    handOn(&QNetworkReply::redirected, &QNetworkReply::redirected);
#if QT_CONFIG(ssl)
    handOn(&QNetworkReply::encrypted, &QNetworkReply::encrypted);
    handOn(&QNetworkReply::sslErrors, &QNetworkReply::sslErrors);
    handOn(&QNetworkReply::preSharedKeyAuthenticationRequired, &QNetworkReply::preSharedKeyAuthenticationRequired);
#endif
    connect(inner, &QNetworkReply::uploadProgress, this, &QNetworkReply::uploadProgress);
    connect(inner, &QNetworkReply::downloadProgress, this, &QNetworkReply::downloadProgress);
    connect(inner, &QIODevice::readyRead, this, [this] {
        takeOver();
        Q_EMIT readyRead();
    });
    connect(inner, &QIODevice::readChannelFinished, this, [this] {
        takeOver();
        copyState();
        Q_EMIT readChannelFinished();
    });
    // By abort(), close() or a time-out; the last bytes before it are shown to the watcher.
    connect(inner, &QIODevice::aboutToClose, this, [this] {
        takeOver();
        QNetworkReply::close();
    });
    connect(inner, &QNetworkReply::finished, this, &ReplyTee::handleFinished);
    connect(this, &QNetworkReply::redirectAllowed, inner, &QNetworkReply::redirectAllowed);
}

void ReplyTee::copyState()
{
    setUrl(m_inner->url());
    if (m_inner->error() != error() || m_inner->errorString() != errorString())
        setError(m_inner->error(), m_inner->errorString());
    copyHeaders();
    copyAttributes();
    if (m_inner->isFinished())
        setFinished(true);
}

void ReplyTee::copyHeaders()
{
    const QList<RawHeaderPair> &headers = m_inner->rawHeaderPairs();
    if (headers == rawHeaderPairs())
        return;
    const QList<RawHeaderPair> old = rawHeaderPairs();
    for (const RawHeaderPair &header : old)
        setRawHeader(header.first, QByteArray());
    for (const RawHeaderPair &header : headers)
        setRawHeader(header.first, header.second);
}

void ReplyTee::copyAttributes()
{
    constexpr int kBeyondLast = 64; // those of Qt 6.4 end below 30
    for (int i = 0; i < kBeyondLast; ++i) {
        const auto code = QNetworkRequest::Attribute(i);
        const QVariant value = m_inner->attribute(code);
        if (value != attribute(code) || value.isValid() != attribute(code).isValid())
            setAttribute(code, value);
    }
}

/*! Takes what the inner reply has, unless it is to be left there until it is read. */
void ReplyTee::takeOver()
{
    if (readBufferSize() > 0 || !m_inner->isOpen())
        return;
    QByteArray piece = m_inner->readAll();
    if (piece.isEmpty())
        return;
    if (m_watcher)
        m_watcher->bytesCame(piece);
    if (!isOpen())
        return;
    m_taken += piece.size();
    m_pieces.push_back(std::move(piece));
}

void ReplyTee::handleFinished()
{
    // Before the application hears of it: what it does then may be the next request of the same conversation.
    if (readBufferSize() > 0 && m_inner->isOpen()) {
        const QByteArray rest = m_inner->readAll();
        if (m_watcher && !rest.isEmpty())
            m_watcher->bytesCame(rest);
        m_taken += rest.size();
        if (!rest.isEmpty())
            m_pieces.push_back(rest);
    }
    takeOver();
    copyState();
    endWatch();
    Q_EMIT finished();
}

void ReplyTee::endWatch()
{
    if (const auto watcher = std::exchange(m_watcher, nullptr))
        watcher->ended(*this, m_isAborted);
}

void ReplyTee::abort()
{
    if (m_inner->isFinished())
        return;
    m_isAborted = true;
    m_inner->abort();
}

void ReplyTee::close()
{
    if (m_inner->isFinished())
        return;
    m_isAborted = true;
    m_inner->close();
}

qint64 ReplyTee::bytesAvailable() const
{
    if (!isOpen())
        return 0;
    return QNetworkReply::bytesAvailable() + m_taken + (readBufferSize() > 0 && m_inner->isOpen() ? m_inner->bytesAvailable() : 0);
}

bool ReplyTee::canReadLine() const
{
    if (QNetworkReply::canReadLine())
        return true;
    qsizetype from = m_offset;
    for (const QByteArray &piece : m_pieces) {
        if (piece.indexOf('\n', from) >= 0)
            return true;
        from = 0;
    }
    return isOpen() && readBufferSize() > 0 && m_inner->isOpen() && m_inner->canReadLine();
}

void ReplyTee::setReadBufferSize(qint64 size)
{
    m_inner->setReadBufferSize(size);
    QNetworkReply::setReadBufferSize(size);
}

qint64 ReplyTee::readData(char *data, qint64 size)
{
    qint64 done = 0;
    while (done < size && !m_pieces.empty()) {
        const QByteArray &piece = m_pieces.front();
        const qsizetype part = std::min<qsizetype>(piece.size() - m_offset, qsizetype(size - done));
        std::memcpy(data + done, piece.constData() + m_offset, size_t(part));
        done += part;
        m_offset += part;
        if (m_offset == piece.size()) {
            m_pieces.pop_front();
            m_offset = 0;
        }
    }
    m_taken -= done;
    if (done == 0 && readBufferSize() > 0 && m_inner->isOpen()) {
        done = m_inner->read(data, size);
        if (m_watcher && done > 0)
            m_watcher->bytesCame(QByteArrayView(data, done));
        return done;
    }
    return done == 0 && size > 0 && m_inner->isFinished() ? -1 : done;
}

void ReplyTee::ignoreSslErrors()
{
    m_inner->ignoreSslErrors();
}

void ReplyTee::sslConfigurationImplementation(QSslConfiguration &configuration) const
{
    configuration = m_inner->sslConfiguration();
}

void ReplyTee::setSslConfigurationImplementation(const QSslConfiguration &configuration)
{
    m_inner->setSslConfiguration(configuration);
}

void ReplyTee::ignoreSslErrorsImplementation(const QList<QSslError> &errors)
{
    m_inner->ignoreSslErrors(errors);
}

} // namespace mindlytics::capture
