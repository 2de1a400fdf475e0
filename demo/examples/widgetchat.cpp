// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A chat in a window. Two lines track it: the type of the manager, and the mark on the request. Everything else is what such a
// program does anyway. A question on the command line is asked at once, and its answer closes the window. Set CHAT_SERVER (http://localhost:11434/v1), CHAT_MODEL and CHAT_KEY, and MLSDK_API_KEY and MLSDK_PROJECT_ID.

#include <Mindlytics/MLCapture>
#include <Mindlytics/MLChatStreamDecoder>
#include <Mindlytics/MLClient>
#include <Mindlytics/MLNetworkAccessManager>
#include <Mindlytics/MLSession>

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QTextStream>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class ChatWindow : public QWidget
{
public:
    explicit ChatWindow(MLSession *session)
        : m_session(session)
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(m_talk);
        layout->addWidget(m_input);
        m_talk->setReadOnly(true);
        connect(m_input, &QLineEdit::returnPressed, this, [this] { ask(m_input->text()); });
        connect(&m_decoder, &MLChatStreamDecoder::textDelta, m_talk, &QPlainTextEdit::insertPlainText);
    }

    void askOnly(const QString &question)
    {
        m_closes = true;
        ask(question);
    }

private:
    void ask(const QString &question)
    {
        m_messages.append(QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, question}});
        m_talk->appendPlainText(u"> "_s + question + u"\n\n"_s);
        m_input->clear();
        m_input->setEnabled(false);

        QNetworkRequest request(QUrl(qEnvironmentVariable("CHAT_SERVER", u"http://localhost:11434/v1"_s) + u"/chat/completions"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + qgetenv("CHAT_KEY"));
        MLCapture::tag(request, m_session); // the second line
        const QJsonObject body{{u"model"_s, qEnvironmentVariable("CHAT_MODEL", u"llama3.2"_s)},
                               {u"messages"_s, m_messages},
                               {u"stream"_s, true},
                               {u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}}}};
        QNetworkReply *const reply = m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
        m_decoder.reset();
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] { m_decoder.feed(reply->readAll()); });
        connect(reply, &QNetworkReply::finished, this, [this, reply] { answered(reply); });
    }

    void answered(QNetworkReply *reply)
    {
        m_decoder.finish();
        const MLChatResult result = m_decoder.result();
        if (result.error)
            m_talk->appendPlainText(result.error.message);
        else if (reply->error() != QNetworkReply::NoError)
            m_talk->appendPlainText(reply->errorString());
        m_messages.append(QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, result.text}});
        m_input->setEnabled(true);
        m_input->setFocus();
        reply->deleteLater();
        if (!m_closes)
            return;
        QTextStream(stdout) << m_talk->toPlainText() << Qt::endl;
        close();
    }

    MLSession *const m_session;
    MLNetworkAccessManager m_network; // the first line: was QNetworkAccessManager
    MLChatStreamDecoder m_decoder;
    QJsonArray m_messages;
    bool m_closes = false;
    QPlainTextEdit *const m_talk = new QPlainTextEdit;
    QLineEdit *const m_input = new QLineEdit;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    MLClient client;
    MLSession *const session = client.createSession({{}, u"widget-chat"_s, {}, u"this-computer"_s});
    ChatWindow window(session);
    window.resize(500, 400);
    window.show();
    if (const QStringList words = application.arguments().mid(1); !words.isEmpty())
        window.askOnly(words.join(u' '));
    return application.exec();
}
