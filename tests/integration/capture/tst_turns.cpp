// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What becomes of requests and answers: turns and function calls, as the backend holds them in the end.

#include "chatfixture.h"

using namespace answers;

namespace {

/*! Two requests of a tool loop in one dialect: what is asked, what is answered. */
struct Loop {
    const char *name, *path;
    QByteArray firstBody, firstAnswer, secondBody, secondAnswer;
    const char *finish, *provider;
};

QList<Loop> loops()
{
    const QByteArray responsesEnd = message("{'type':'response.completed','response':{'object':'response','status':'completed','model':'m','usage':{'input_tokens':@}}}",
                                          json("20,'output_tokens':7"));
    const QByteArray ollamaEnd = json("{'model':'m','message':{'content':''},'done':true,'done_reason':'stop','prompt_eval_count':20,'eval_count':7}\n");
    return {
        {"OpenAI chat", "/v1/chat/completions",
         json("{'messages':[{'role':'system','content':'s'},{'role':'user','content':'Where?'}]}"), openAiCalls({"i"}),
         json("{'messages':[{'role':'system','content':'s'},{'role':'user','content':'Where?'},{'role':'assistant','tool_calls':[{'id':'i'}]},"
              "{'role':'tool','tool_call_id':'i','content':'blue'}]}"),
         openAiText("There it is", 20, 7), "stop", "openai-compatible"},
        {"llama.cpp", "/v1/chat/completions",
         json("{'messages':[{'role':'user','content':[{'type':'text','text':'Where?'}]}]}"),
         message("{'choices':[{'delta':{'tool_calls':[{'index':0,'id':'i','function':{'name':'look','arguments':'{\\'up\\':1}'}}]},'finish_reason':'tool_calls'}],'timings':{'prompt_n':20,'predicted_n':7}}"),
         json("{'messages':[{'role':'user','content':[{'type':'text','text':'Where?'}]},{'role':'assistant','content':''},{'role':'tool','tool_call_id':'i','content':'blue'}]}"),
         message("{'choices':[{'delta':{'content':'There it is'},'finish_reason':'stop'}],'timings':{'prompt_n':20,'predicted_n':7}}"), "stop", "openai-compatible"},
        {"OpenAI responses", "/v1/responses", json("{'input':'Where?'}"),
         message("{'type':'response.output_item.done','output_index':0,'item':{'type':'function_call','call_id':'i','name':'look','arguments':'{\\'up\\':1}'}}") + responsesEnd,
         json("{'previous_response_id':'r','input':[{'type':'function_call_output','call_id':'i','output':'blue'}]}"),
         message("{'type':'response.output_text.delta','delta':'There it is'}") + responsesEnd, "completed", "openai-compatible"},
        {"Anthropic", "/v1/messages", json("{'messages':[{'role':'user','content':'Where?'}]}"),
         message("{'type':'message_start','message':{'model':'m','usage':{'input_tokens':20,'output_tokens':1}}}")
             + message("{'type':'content_block_start','index':0,'content_block':{'type':'tool_use','id':'i','name':'look','input':{}}}")
             + message("{'type':'content_block_delta','index':0,'delta':{'type':'input_json_delta','partial_json':'{\\'up\\':1}'}}")
             + message("{'type':'message_delta','delta':{'stop_reason':'tool_use'},'usage':{'output_tokens':7}}") + message("{'type':'message_stop'}"),
         json("{'messages':[{'role':'user','content':'Where?'},{'role':'assistant','content':[{'type':'tool_use','id':'i'}]},"
              "{'role':'user','content':[{'type':'tool_result','tool_use_id':'i','content':[{'type':'text','text':'blue'}]}]}]}"),
         message("{'type':'message_start','message':{'model':'m','usage':{'input_tokens':20,'output_tokens':1}}}")
             + message("{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'There it is'}}")
             + message("{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'output_tokens':7}}") + message("{'type':'message_stop'}"),
         "end_turn", "anthropic"},
        {"Ollama", "/api/chat", json("{'messages':[{'role':'user','content':'Where?'}]}"),
         json("{'model':'m','message':{'content':'','tool_calls':[{'function':{'name':'look','arguments':{'up':1}}}]},'done':false}\n") + ollamaEnd,
         json("{'messages':[{'role':'user','content':'Where?'},{'role':'assistant','content':''},{'role':'tool','tool_name':'look','content':'blue'}]}"),
         json("{'model':'m','message':{'content':'There it is'},'done':false}\n") + ollamaEnd, "stop", "ollama"},
    };
}

/*! A body that is known only while it is read. */
class SlowBody : public QIODevice
{
public:
    explicit SlowBody(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly);
        startTimer(1);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_ready - m_at; }

protected:
    void timerEvent(QTimerEvent *) override
    {
        if (m_ready == m_bytes.size())
            return;
        m_ready = qMin<qint64>(m_bytes.size(), m_ready + 20);
        Q_EMIT readyRead();
        if (m_ready == m_bytes.size())
            Q_EMIT readChannelFinished();
    }
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 part = qMin(size, m_ready - m_at);
        std::copy_n(m_bytes.constData() + m_at, part, data);
        m_at += part;
        return part == 0 && m_at == m_bytes.size() ? -1 : part;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_ready = 0, m_at = 0;
};

} // namespace

class TestTurns : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_backend;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_backend.isRunning(), qPrintable(m_backend.errorString()));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }

    void toolLoop_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("piece");
        const QList<Loop> all = loops();
        for (int i = 0; i < all.size(); ++i) {
            for (const int piece : {7, 100'000})
                QTest::addRow("%s, %d", all.at(i).name, piece) << i << piece;
        }
    }
    void toolLoop()
    {
        QFETCH(const int, index);
        QFETCH(const int, piece);
        const Loop loop = loops().at(index);
        ChatFixture f(m_backend);
        QSignalSpy tracked(f.manager.get(), &MLNetworkAccessManager::turnTracked);
        f.chat.answer(ScriptedAnswer::chunked(loop.firstAnswer, piece));
        f.chat.answer(ScriptedAnswer::chunked(loop.secondAnswer, piece));
        QCOMPARE(f.ask(loop.firstBody, {}, loop.path), loop.firstAnswer);
        QCOMPARE(tracked.count(), 0);
        QCOMPARE(f.ask(loop.secondBody, {}, loop.path), loop.secondAnswer);
        QCOMPARE(tracked.count(), 1);
        const QList<QJsonObject> events = f.events();
        QCOMPARE(events.size(), 2);
        const QJsonObject &call = events.at(0), &turn = events.at(1);
        QCOMPARE(call.value(u"event").toString(), QStringLiteral("Conversation Function"));
        QCOMPARE(call.value(u"conversation_id").toString(), QStringLiteral("talk"));
        QCOMPARE(textOf(call, "name"), QStringLiteral("look"));
        QCOMPARE(textOf(call, "args"), QStringLiteral("{\"up\":1}"));
        QCOMPARE(textOf(call, "result"), QStringLiteral("blue"));
        QVERIFY(numberOf(call, "runtime") >= 0);
        QCOMPARE(turn.value(u"event").toString(), QStringLiteral("Conversation Turn"));
        QCOMPARE(turn.value(u"conversation_id").toString(), QStringLiteral("talk"));
        QCOMPARE(textOf(turn, "user"), QStringLiteral("Where?"));
        QCOMPARE(textOf(turn, "assistant"), QStringLiteral("There it is"));
        QCOMPARE(numberOf(turn, "prompt_tokens"), 40);
        QCOMPARE(numberOf(turn, "completion_tokens"), 14);
        QCOMPARE(numberOf(turn, "requests"), 2);
        QCOMPARE(numberOf(turn, "tool_calls"), 1);
        QCOMPARE(numberOf(turn, "http_status"), 200);
        QCOMPARE(textOf(turn, "finish_reason"), QLatin1String(loop.finish));
        QCOMPARE(textOf(turn, "provider"), QLatin1String(loop.provider));
        QVERIFY(numberOf(turn, "ttft_ms") >= 0);
        QVERIFY(numberOf(turn, "ttft_ms") <= numberOf(turn, "latency_ms"));
        for (const char *absent : {"error", "aborted", "regenerated", "retried", "usage_partial"})
            QVERIFY2(valueOf(turn, absent).isUndefined(), absent);
    }

    void longLoopWithParallelCalls()
    {
        ChatFixture f(m_backend);
        for (const QByteArray &answer : {openAiCalls({"a", "b"}), openAiCalls({"c"}), openAiText("Done", 1, 2)})
            f.chat.answer(stream(answer));
        const QByteArray user = "{'role':'user','content':'Look'}", first = user + ",{'role':'assistant'},"
            "{'role':'tool','tool_call_id':'b','content':'B'},{'role':'tool','tool_call_id':'a','content':'A'}";
        f.ask(ChatFixture::messages(user));
        f.ask(ChatFixture::messages(first));
        f.ask(ChatFixture::messages(first + ",{'role':'assistant'},{'role':'tool','tool_call_id':'c','content':'C'}"));
        QStringList results;
        const QList<QJsonObject> calls = f.calls(), turns = f.turns();
        for (const QJsonObject &call : calls)
            results.append(textOf(call, "result"));
        QCOMPARE(results, QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
        QCOMPARE(turns.size(), 1);
        QCOMPARE(numberOf(turns.at(0), "tool_calls"), 3);
        QCOMPARE(numberOf(turns.at(0), "requests"), 3);
        QCOMPARE(numberOf(turns.at(0), "prompt_tokens"), 41);
    }

    void runtimeAndTimesCount()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiCalls({"a"})));
        // The head, two pieces of silence, then text: the first token comes after two waits, the end after one more.
        ScriptedAnswer slow = ScriptedAnswer::chunked({}, 1, 40);
        slow.pieces = {"3\r\n:\n\n\r\n", "3\r\n:\n\n\r\n"};
        const QByteArray text = openAiText("Yes");
        slow.pieces.append({QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n", "0\r\n\r\n"});
        f.chat.answer(slow);
        f.ask(ChatFixture::question("Look"));
        const QByteArray looked = ChatFixture::messages("{'role':'user','content':'Look'},{'role':'assistant'},{'role':'tool','tool_call_id':'a','content':'A'}");
        QElapsedTimer working;
        working.start();
        QTRY_VERIFY(working.elapsed() >= 60);
        f.ask(looked);
        QVERIFY(numberOf(f.calls().value(0), "runtime") >= 60);
        const QJsonObject turn = f.turns().value(0);
        QVERIFY(numberOf(turn, "latency_ms") >= 60 + 3 * 40);
        // A turn of its own, to see when its first token came.
        f.chat.answer(slow);
        f.ask(ChatFixture::question("Anew"));
        const QJsonObject other = f.turns().value(1);
        QVERIFY(numberOf(other, "ttft_ms") >= 2 * 40);
        QVERIFY(numberOf(other, "latency_ms") >= numberOf(other, "ttft_ms") + 40);
    }

    void callsThatNobodyAnswers()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiCalls({"a"})));
        f.chat.answer(stream(openAiText("Well")));
        f.chat.answer(stream(openAiCalls({"b", "c"})));
        f.chat.answer(stream(openAiText("So")));
        f.chat.answer(stream(openAiCalls({"d"})));
        f.chat.answer(stream(openAiCalls({"e"})));
        f.ask(ChatFixture::question("One"));
        f.ask(ChatFixture::question("Two")); // without the result
        f.ask(ChatFixture::question("Three"));
        f.ask(ChatFixture::messages("{'role':'user','content':'Three'},{'role':'assistant'},{'role':'tool','tool_call_id':'b','content':'B'},{'role':'user','content':'Four'}"));
        f.ask(ChatFixture::question("Five"));
        QCOMPARE(f.turns().size(), 4);
        f.manager->finishTurns();
        f.manager->finishTurns();
        QCOMPARE(f.turns().size(), 5);
        f.ask(ChatFixture::question("Six"));
        f.manager.reset();
        const QList<QJsonObject> turns = f.turns(), calls = f.calls();
        QStringList users, results;
        for (const QJsonObject &turn : turns)
            users.append(textOf(turn, "user"));
        QCOMPARE(users.join(u' '), QStringLiteral("One Two Three Four Five Six"));
        for (const QJsonObject &call : calls)
            results.append(textOf(call, "result") + (valueOf(call, "result").isUndefined() ? QStringLiteral("-") : QString()));
        QCOMPARE(results.join(u' '), QStringLiteral("- B - - -"));
    }

    void severalConversationsAtOnce()
    {
        ChatFixture f(m_backend);
        MLSession *const other = f.client.createSession({{}, QStringLiteral("theirs"), {}, QStringLiteral("device")});
        constexpr int kTalks = 6;
        for (int i = 0; i < kTalks; ++i) // in the order of the questions; each comes slowly, beside the others
            f.chat.answer(stream(openAiCalls({"id"}), 1));
        for (int i = 0; i < kTalks; ++i)
            f.chat.answer(stream(openAiText("Answer"), 1));
        const auto sendAll = [&](bool isSecond) {
            std::vector<std::unique_ptr<QNetworkReply>> replies;
            for (int i = 0; i < kTalks; ++i) {
                const QByteArray user = "{'role':'user','content':'Question " + QByteArray::number(i) + "'}";
                const QByteArray result = ",{'role':'assistant'},{'role':'tool','tool_call_id':'id','content':'Result " + QByteArray::number(i) + "'}";
                QNetworkRequest request(f.chat.url("/v1/chat/completions"));
                request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
                MLCapture::tag(request, i % 2 ? other : f.session, i % 2 ? QString() : QStringLiteral("talk %1").arg(i));
                replies.emplace_back(f.manager->post(request, ChatFixture::messages(isSecond ? user + result : user)));
            }
            for (const auto &reply : replies)
                QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20000);
        };
        // The same ids everywhere. Three turns of one conversation at once are kept apart by their questions.
        sendAll(false);
        sendAll(true);
        QSet<QString> seen;
        const QList<QJsonObject> all = f.events() + f.events(other);
        for (const QJsonObject &event : all) {
            const QString conversation = event.value(u"conversation_id").toString();
            if (event.value(u"event") == QStringLiteral("Conversation Turn")) {
                seen.insert(conversation + u'/' + textOf(event, "user"));
                QCOMPARE(textOf(event, "assistant"), QStringLiteral("Answer"));
                QCOMPARE(numberOf(event, "requests"), 2);
            }
            if (conversation.startsWith(QStringLiteral("talk ")))
                QVERIFY(textOf(event, "user").endsWith(conversation.back()) || textOf(event, "result").endsWith(conversation.back()));
        }
        QCOMPARE(seen.size(), kTalks);
        QCOMPARE(all.size(), 2 * kTalks);
    }

    void redirectedByHand()
    {
        ChatFixture f(m_backend);
        f.chat.answer({"HTTP/1.1 307 Elsewhere\r\nLocation: /other/chat/completions\r\nContent-Length: 6\r\nContent-Type: text/html\r\n", {"<html>"}});
        f.chat.answer(stream(openAiText("Found")));
        f.chat.answer({"HTTP/1.1 307 Elsewhere\r\nLocation: /other\r\nContent-Length: 0\r\n", {}});
        QSignalSpy failed(f.manager.get(), &MLNetworkAccessManager::captureFailed);
        QNetworkRequest request(f.chat.url("/v1/chat/completions"));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        MLCapture::tag(request, f.session);
        ChatFixture::read(f.manager->post(request, ChatFixture::question("Where?")));
        request.setUrl(f.chat.url("/other/chat/completions"));
        ChatFixture::read(f.manager->post(request, ChatFixture::question("Where?")));
        ChatFixture::read(f.manager->post(request, ChatFixture::question("And now?"))); // not followed
        f.manager->finishTurns();
        QCOMPARE(failed.count(), 0);
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 1);
        QCOMPARE(textOf(turns.at(0), "assistant"), QStringLiteral("Found"));
        QVERIFY(valueOf(turns.at(0), "retried").isUndefined());
    }

    void bodyThatComesSlowly()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiText("Heard")));
        SlowBody body(ChatFixture::question("A long question, read bit by bit"));
        QNetworkRequest request(f.chat.url("/v1/chat/completions"));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        MLCapture::tag(request, f.session);
        ChatFixture::read(f.manager->post(request, &body));
        QCOMPARE(f.chat.requests().value(0).body, ChatFixture::question("A long question, read bit by bit"));
        QCOMPARE(textOf(f.turns().value(0), "user"), QStringLiteral("A long question, read bit by bit"));
    }

    // The key is in a header, and the server quotes it: nothing of it goes further.
    void keysStayOut()
    {
        ChatFixture f(m_backend);
        QSignalSpy tracked(f.manager.get(), &MLNetworkAccessManager::turnTracked);
        f.chat.answer(ScriptedAnswer::whole(json("{'error':{'message':'Incorrect API key provided: sk-secret','type':'sk-secret is no good'}}"), "application/json", "401 Unauthorized"));
        QNetworkRequest request(f.chat.url("/v1/chat/completions"));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setRawHeader("Authorization", "Bearer sk-secret");
        request.setRawHeader("x-api-key", "sk-secret");
        MLCapture::tag(request, f.session);
        ChatFixture::read(f.manager->post(request, ChatFixture::question("Hello")));
        QCOMPARE(f.chat.requests().value(0).header("Authorization"), QByteArray("Bearer sk-secret"));
        const QList<QJsonObject> events = f.events();
        QCOMPARE(events.size(), 1);
        QVERIFY(!QJsonDocument(events.at(0)).toJson().contains("secret"));
        QCOMPARE(tracked.count(), 1);
    }

    void sessionThatIsGone()
    {
        ChatFixture f(m_backend);
        QSignalSpy tracked(f.manager.get(), &MLNetworkAccessManager::turnTracked);
        auto session = std::make_unique<MLSession>(&f.client);
        session->setDeviceId(QStringLiteral("d"));
        session->setConversationId(QStringLiteral("c"));
        f.chat.answer(stream(openAiText("Too late")));
        QNetworkRequest request(f.chat.url("/v1/chat/completions"));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        MLCapture::tag(request, session.get());
        QNetworkReply *const reply = f.manager->post(request, ChatFixture::question("Hello"));
        session.reset();
        QCOMPARE(ChatFixture::read(reply), openAiText("Too late"));
        MLCapture::tag(request, nullptr);
        QCOMPARE(ChatFixture::read(f.manager->post(request, ChatFixture::question("Hello"))), openAiText("Too late"));
        QCOMPARE(tracked.count(), 0);
    }

    void refusalsAreTold()
    {
        ChatFixture f(m_backend);
        f.session->setConversationId({});
        QSignalSpy tracked(f.manager.get(), &MLNetworkAccessManager::turnTracked);
        f.chat.answer(stream(openAiText("Hello")));
        f.ask(ChatFixture::question("Hello"));
        QCOMPARE(tracked.count(), 1);
        QVERIFY(!tracked.at(0).at(1).value<MLReceipt>().isAccepted());
        QVERIFY(tracked.at(0).at(1).value<MLReceipt>().error.message.contains(QStringLiteral("onversation")));
    }

    // Who is told that a turn is tracked may ask the next question at once.
    void nextQuestionFromTheSignal()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiCalls({"a"})));
        f.chat.answer(stream(openAiText("Answer")));
        f.ask(ChatFixture::question("One"));
        QNetworkReply *more = nullptr;
        connect(f.manager.get(), &MLNetworkAccessManager::turnTracked, this, [&](const MLTurn &turn) {
            if (turn.user == QStringLiteral("One"))
                more = f.send(ChatFixture::question("Three"));
        });
        f.ask(ChatFixture::question("Two"));
        QVERIFY(more);
        ChatFixture::read(more);
        QStringList users;
        for (const QJsonObject &turn : f.turns())
            users.append(textOf(turn, "user"));
        QCOMPARE(users.size(), 3);
        QCOMPARE(users.at(0), QStringLiteral("One"));
    }
};

QTEST_GUILESS_MAIN(TestTurns)

#include "tst_turns.moc"
