// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "answerer.h"

#include <Mindlytics/MLChatStreamDecoder>
#include <Mindlytics/MLNetworkAccessManager>

#include <QJsonArray>
#include <QPointer>
#include <QUrl>

/*! Answers from any server that speaks OpenAI's chat completions. What goes through its MLNetworkAccessManager is tracked. */
class OpenAiAnswerer : public Answerer
{
    Q_OBJECT
    QML_ELEMENT
    /*! Base address, such as `http://localhost:11434/v1`. */
    Q_PROPERTY(QUrl server MEMBER m_server NOTIFY serverChanged)
    Q_PROPERTY(QString key MEMBER m_key NOTIFY keyChanged)
    Q_PROPERTY(QString model MEMBER m_model NOTIFY modelChanged)

public:
    explicit OpenAiAnswerer(QObject *parent = nullptr);
    ~OpenAiAnswerer() override;

Q_SIGNALS:
    void serverChanged();
    void keyChanged();
    void modelChanged();

protected:
    void begin(MLSession *session, const QString &conversationId, const QVariantList &messages) override;
    void abort() override;

private:
    QNetworkRequest request() const;
    void send();
    void receive();
    void replyFinished();
    void callTools(const MLChatResult &result);
    QString problemOf(const MLChatResult &result) const;
    void dropReply();

    MLNetworkAccessManager m_network;
    MLChatStreamDecoder m_decoder;
    QPointer<QNetworkReply> m_reply;
    QPointer<MLSession> m_session;
    QString m_conversationId;
    QJsonArray m_messages; //!< as the server wants them; the tools' results are added
    int m_rounds = 0;
    QUrl m_server;
    QString m_key;
    QString m_model;
};
