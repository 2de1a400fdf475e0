// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Which requests are watched, and for whom.

#include "chatfixture.h"

using namespace answers;

class TestWatching : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_backend;

    /*! Sends a question to the host, untagged, and gives what it read. */
    static QByteArray askPlainly(ChatFixture &f, const QByteArray &conversation = {}, bool isIgnored = false, const char *path = "/v1/chat/completions")
    {
        QNetworkRequest request(f.chat.url(path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        if (!conversation.isNull())
            request.setRawHeader("X-Mindlytics-Conversation", conversation);
        if (isIgnored)
            MLCapture::ignore(request);
        return ChatFixture::read(f.manager->post(request, ChatFixture::question("Hello")));
    }

    static QString host(const ChatFixture &f) { return QStringLiteral("127.0.0.1:%1").arg(f.chat.serverPort()); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_backend.isRunning(), qPrintable(m_backend.errorString()));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false\nmindlytics.capture.warning=true"));
    }

    void othersAreLeftAlone()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiText("Hello")));
        askPlainly(f);
        f.manager->watchHost(QStringLiteral("127.0.0.1:1"), f.session);
        f.manager->watchHost(QStringLiteral("localhost"), f.session);
        askPlainly(f);
        f.manager->watchHost(host(f), f.session);
        askPlainly(f, {}, true);
        askPlainly(f, {}, false, "/v1/embeddings");
        ChatFixture::read(f.manager->get(QNetworkRequest(f.chat.url("/v1/responses"))));
        QCOMPARE(f.events().size(), 0);
        askPlainly(f);
        QCOMPARE(f.turns().size(), 1);
        f.manager->ignoreHost(host(f));
        askPlainly(f);
        QCOMPARE(f.turns().size(), 1);
    }

    void marksOfOtherManagersMeanNothing()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiText("Hello")));
        QNetworkAccessManager plain;
        QNetworkRequest request(f.chat.url("/v1/chat/completions"));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        MLCapture::tag(request, f.session);
        QCOMPARE(ChatFixture::read(plain.post(request, ChatFixture::question("Hello"))), openAiText("Hello"));
        QCOMPARE(f.events().size(), 0);
    }

    void conversationByHeader()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiText("Hello")));
        f.manager->watchHost(host(f), f.session, QStringLiteral("of the host"));
        askPlainly(f);
        askPlainly(f, "of the request");
        askPlainly(f, "");
        f.manager->ignoreHost(host(f));
        askPlainly(f, "nowhere");
        QStringList conversations;
        for (const QJsonObject &turn : f.turns())
            conversations.append(turn.value(u"conversation_id").toString());
        QCOMPARE(conversations.join(u','), QStringLiteral("of the host,of the request,of the host"));
        QCOMPARE(f.chat.requests().size(), 4);
        for (const auto &request : f.chat.requests()) // neither to those that are watched nor to others
            QVERIFY(!request.head.toLower().contains("x-mindlytics"));
    }

    void conversationOfTheSession()
    {
        ChatFixture f(m_backend);
        MLSession *const other = f.client.createSession({{}, QStringLiteral("theirs"), {}, QStringLiteral("device")});
        f.chat.answer(stream(openAiText("Hello")));
        f.ask(ChatFixture::question("One"));
        f.session->setConversationId(QStringLiteral("later"));
        f.ask(ChatFixture::question("Two"));
        f.ask(ChatFixture::question("Three"), QStringLiteral("own"));
        f.manager->watchHost(host(f), other);
        askPlainly(f);
        QStringList conversations;
        for (const QJsonObject &turn : f.turns())
            conversations.append(turn.value(u"conversation_id").toString());
        QCOMPARE(conversations.join(u','), QStringLiteral("talk,later,own"));
        QCOMPARE(f.events(other).value(0).value(u"conversation_id").toString(), QStringLiteral("theirs"));
    }

    void badUseIsTold()
    {
        ChatFixture f(m_backend);
        QNetworkRequest request;
        QTest::ignoreMessage(QtWarningMsg, "MLCapture::tag() without a session: the request will not be watched");
        MLCapture::tag(request, nullptr);
        QTest::ignoreMessage(QtWarningMsg, "MLNetworkAccessManager::watchHost() without a session: nothing will be watched");
        f.manager->watchHost(QStringLiteral("localhost"), nullptr);
        QTest::ignoreMessage(QtWarningMsg, "MLNetworkAccessManager::watchHost(): this is no host: \"not a host\"");
        f.manager->watchHost(QStringLiteral("not a host"), f.session);
    }

    // A tagged request that is no chat is no turn; that it was tagged is told.
    void taggedThoughNoChat()
    {
        ChatFixture f(m_backend);
        QSignalSpy failed(f.manager.get(), &MLNetworkAccessManager::captureFailed);
        f.chat.answer(ScriptedAnswer::whole(json("{'data':[1,2]}")));
        QCOMPARE(f.ask("a=1&b=2"), QByteArray(json("{'data':[1,2]}")));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(1).value<MLChatError>().fault, ML::ChatFault::NotAStream);
        QCOMPARE(f.events().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWatching)

#include "tst_watching.moc"
