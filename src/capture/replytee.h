// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <deque>
#include <memory>

namespace mindlytics::capture {

/*! Is shown what a reply brings, before the application sees it. */
class ReplyWatcher
{
public:
    virtual ~ReplyWatcher() = default;
    virtual void bytesCame(QByteArrayView bytes) = 0;
    /*! The reply has ended, or is gone. \a isAborted: because the application wanted it so. Comes once. */
    virtual void ended(const QNetworkReply &reply, bool isAborted) = 0;
};

/*! A reply that hands on another one, and shows its bytes to a watcher on their way.
 *
 * The application has this one in its hands: every signal of the inner reply comes out of it, in the same order, with state,
 * headers and attributes as the inner one has them at that moment; every call goes through to it. The bytes are taken over as they
 * come, unless the application bounds the buffer: then they are left where they are until it reads, so that the bound holds. */
class ReplyTee : public QNetworkReply
{
    Q_OBJECT

public:
    /*! Takes \a inner. \a body is what the inner one sends, if it is to live as long. */
    ReplyTee(std::unique_ptr<QNetworkReply> inner, std::unique_ptr<QIODevice> body, std::unique_ptr<ReplyWatcher> watcher,
             QNetworkAccessManager *manager, QNetworkAccessManager::Operation operation);
    ~ReplyTee() override;

    void abort() override;
    void close() override;
    qint64 bytesAvailable() const override;
    bool canReadLine() const override;
    void setReadBufferSize(qint64 size) override;
    void ignoreSslErrors() override;

protected:
    qint64 readData(char *data, qint64 size) override;
    void sslConfigurationImplementation(QSslConfiguration &configuration) const override;
    void setSslConfigurationImplementation(const QSslConfiguration &configuration) override;
    void ignoreSslErrorsImplementation(const QList<QSslError> &errors) override;

private:
    void handOnSignals();
    void copyState();
    void copyHeaders();
    void copyAttributes();
    void takeOver();
    void handleFinished();
    void endWatch();

    const std::unique_ptr<QIODevice> m_body;
    const std::unique_ptr<QNetworkReply> m_inner; // before its body is gone, it is
    std::unique_ptr<ReplyWatcher> m_watcher;
    std::deque<QByteArray> m_pieces; //!< taken over, not read yet
    qsizetype m_offset = 0; //!< of the first of them: what has been read of it
    qint64 m_taken = 0; //!< bytes in all of them
    bool m_isAborted = false;
};

} // namespace mindlytics::capture
