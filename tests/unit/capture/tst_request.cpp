// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/chatrequest.h"
#include "capture/watchedhosts.h"

#include "support/testclient.h"

using namespace mindlytics::capture;

/*! What the body of a request tells, and whether its address is one to be watched. */
class TestRequest : public QObject
{
    Q_OBJECT

private:
    static size_t fingerprint(const char *text) { return ChatRequest::parse(json(text)).fingerprint; }

private Q_SLOTS:
    void userText_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("user");
        const auto row = [](const char *name, const char *body, const char *user) { QTest::newRow(name) << json(body) << QString::fromUtf8(user); };
        row("one", "{'messages':[{'role':'user','content':'Hi'}]}", "Hi");
        row("the last", "{'messages':[{'role':'user','content':'Hi'},{'role':'assistant','content':'Ho'},{'role':'user','content':'Hey'}]}", "Hey");
        row("behind a tool's result", "{'messages':[{'role':'user','content':'Hi'},{'role':'tool','content':'r'},{'role':'system','content':'s'}]}", "Hi");
        row("parts", "{'messages':[{'role':'user','content':[{'type':'text','text':'a'},{'type':'image_url','image_url':{'url':'data:'}},{'type':'text','text':'b'}]}]}", "a\nb");
        row("a picture", "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:'}}]}]}", "");
        row("responses, text", "{'input':'Hi'}", "Hi");
        row("responses, items", "{'input':[{'role':'user','content':[{'type':'input_text','text':'Hi'}]},{'type':'reasoning'},{'type':'function_call','call_id':'c'}]}", "Hi");
        row("generate", "{'prompt':'Hi'}", "Hi");
        row("escapes", "{'messages':[{'role':'user','content':'\\u00fc\\ud83c\\udf0d\\n'}]}", "ü🌍\n");
        row("wrong types", "{'messages':[7,null,{'role':'user'},{'role':3,'content':[]},{'role':'user','content':'Hi'},{'role':'assistant','content':{}}]}", "Hi");
    }
    void userText()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, user);
        const ChatRequest request = ChatRequest::parse(body);
        QVERIFY(request.isChat);
        QCOMPARE(request.user, user);
    }

    void isNoChat()
    {
        for (const char *body : {"", "nonsense", "{}", "[]", "{'messages':{}}", "{'input':7}", "{'messages':[}", "grant_type=password"})
            QVERIFY2(!ChatRequest::parse(json(body)).isChat, body);
        QVERIFY(!ChatRequest::parse(QByteArray(100'000, '[')).isChat);
    }

    void results()
    {
        const ChatRequest request = ChatRequest::parse(json(
            "{'model':'m','messages':[{'role':'user','content':'q'},{'role':'assistant'},{'role':'tool','tool_call_id':'old','content':'x'},{'role':'assistant'},"
            "{'role':'tool','tool_call_id':'a','content':'A'},{'role':'tool','tool_name':'n','content':[{'type':'text','text':'B'}]},{'role':'function','name':'f','content':{'k': [1, 2]}}]}"));
        QVERIFY(request.goesOn);
        QCOMPARE(request.model, QStringLiteral("m"));
        QCOMPARE(request.results.size(), 3);
        QCOMPARE(request.results.at(0).id, QStringLiteral("a"));
        QCOMPARE(request.results.at(0).text, QStringLiteral("A"));
        QCOMPARE(request.results.at(1).name, QStringLiteral("n"));
        QCOMPARE(request.results.at(1).text, QStringLiteral("B"));
        QCOMPARE(request.results.at(2).name, QStringLiteral("f"));
        QCOMPARE(request.results.at(2).text, QStringLiteral("{\"k\":[1,2]}"));
    }

    void resultsBeforeANewQuestion()
    {
        const ChatRequest request = ChatRequest::parse(json("{'messages':[{'role':'assistant'},{'role':'tool','tool_call_id':'a','content':'A'},{'role':'user','content':'next'}]}"));
        QVERIFY(!request.goesOn);
        QCOMPARE(request.results.size(), 1);
        QCOMPARE(request.user, QStringLiteral("next"));
    }

    void fingerprints()
    {
        const size_t question = fingerprint("{'messages':[{'role':'user','content':'q'}]}");
        QVERIFY(question != 0);
        QCOMPARE(fingerprint("{'temperature':1,'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'},{'role':'tool','content':'t'}]}"), question);
        QVERIFY(fingerprint("{'messages':[{'role':'user','content':'r'}]}") != question);
        QVERIFY(fingerprint("{'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'},{'role':'user','content':'q'}]}") != question);
        QVERIFY(fingerprint("{'input':'q','previous_response_id':'1'}") != fingerprint("{'input':'q','previous_response_id':'2'}"));
        QVERIFY(fingerprint("{'prompt':'q','context':[1,2]}") != fingerprint("{'prompt':'q','context':[1,3]}"));
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *host, const char *url, bool found) { QTest::addRow("%s, %s", host, url) << QString::fromLatin1(host) << QString::fromLatin1(url) << found; };
        row("api.openai.com", "https://api.openai.com/v1/chat/completions", true);
        row("API.OpenAI.com", "https://api.openai.com/v1/responses", true);
        row("api.openai.com:443", "https://api.openai.com/v1/chat/completions", true);
        row("https://api.openai.com/v1", "https://api.openai.com/v1/chat/completions", true);
        row("api.openai.com", "https://api.openai.com/v1/embeddings", false);
        row("api.openai.com", "https://api.openai.com.evil.example/v1/chat/completions", false);
        row("openai.com", "https://api.openai.com/v1/chat/completions", false);
        row("localhost:11434", "http://localhost:11434/api/chat", true);
        row("http://localhost:11434", "http://localhost:11434/api/generate", true);
        row("localhost:11434", "http://localhost:8080/v1/messages", false);
        row("localhost", "http://localhost:8080/v1/messages", true);
        row("localhost:80", "http://localhost/v1/messages", true);
        row("[::1]:8080", "http://[::1]:8080/api/chat", true);
        row("::1", "http://[::1]:8080/api/chat", true);
        row("127.0.0.1", "http://127.0.0.1:8080/api/chat", true);
    }
    void hosts()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, url);
        QFETCH(const bool, found);
        WatchedHosts hosts;
        QVERIFY(hosts.insert(host, {nullptr, QStringLiteral("c")}));
        const ConversationKey *const key = hosts.find(QUrl(url));
        QCOMPARE(key != nullptr, found);
        QVERIFY(!found || key->conversationId == QStringLiteral("c"));
        QVERIFY(hosts.remove(host));
        QVERIFY(!hosts.find(QUrl(url)));
    }

    void portBeforeName()
    {
        WatchedHosts hosts;
        hosts.insert(QStringLiteral("localhost"), {nullptr, QStringLiteral("any")});
        hosts.insert(QStringLiteral("localhost:8080"), {nullptr, QStringLiteral("that")});
        QCOMPARE(hosts.find(QUrl(QStringLiteral("http://localhost:8080/api/chat")))->conversationId, QStringLiteral("that"));
        QCOMPARE(hosts.find(QUrl(QStringLiteral("http://localhost:1/api/chat")))->conversationId, QStringLiteral("any"));
    }

    void noHosts()
    {
        WatchedHosts hosts;
        for (const char *host : {"", " ", "localhost:no", "localhost/v1", "http://", "/v1", "a b"})
            QVERIFY2(!hosts.insert(QString::fromLatin1(host), {}), host);
    }
};

QTEST_GUILESS_MAIN(TestRequest)

#include "tst_request.moc"
