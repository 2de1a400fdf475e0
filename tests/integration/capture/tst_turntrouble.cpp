// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What becomes of requests that are tried again, given up, failed or answered with something else, as the backend holds it in the end.

#include "chatfixture.h"

using namespace answers;

class TestTurnTrouble : public QObject
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

    void regeneratedAndRetried()
    {
        ChatFixture f(m_backend);
        f.chat.answer(ScriptedAnswer::whole(json("{'error':{'message':'no','type':'billing'}}"), "application/json", "402 Pay"));
        for (int i = 0; i < 4; ++i)
            f.chat.answer(stream(openAiText("Answer")));
        f.ask(ChatFixture::question("Why?")); // is refused, for good
        QCOMPARE(f.turns().size(), 1);
        f.ask(ChatFixture::question("Why?"));
        f.ask(ChatFixture::question("Why?"));
        f.ask(ChatFixture::question("Why?"), QStringLiteral("another talk"));
        f.ask(ChatFixture::messages("{'role':'user','content':'Why?'},{'role':'assistant','content':'Answer'},{'role':'user','content':'Why?'}"));
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 5);
        QCOMPARE(textOf(turns.at(0), "error"), QStringLiteral("server_reported"));
        QCOMPARE(textOf(turns.at(0), "error_type"), QStringLiteral("billing"));
        QCOMPARE(numberOf(turns.at(0), "http_status"), 402);
        QVERIFY(valueOf(turns.at(1), "retried").toBool());
        QVERIFY(valueOf(turns.at(1), "error").isUndefined());
        QVERIFY(valueOf(turns.at(2), "regenerated").toBool());
        QVERIFY(valueOf(turns.at(2), "retried").isUndefined());
        QVERIFY(valueOf(turns.at(3), "regenerated").isUndefined());
        QVERIFY(valueOf(turns.at(4), "regenerated").isUndefined());
    }

    // What failed for a while, and is asked again, is one turn: the user has asked once.
    void triedAgain_data()
    {
        QTest::addColumn<ScriptedAnswer>("failure");
        QTest::addColumn<int>("prompt");
        const QByteArray good = openAiText("Once upon a time");
        QTest::newRow("busy") << ScriptedAnswer::whole(json("{'error':{'message':'busy','type':'overloaded'}}"), "application/json", "503 Busy") << 10;
        QTest::newRow("too many") << ScriptedAnswer::whole({}, "text/plain", "429 Too Many Requests") << 10;
        QTest::newRow("page of a proxy") << ScriptedAnswer::whole("<html>Bad gateway</html>", "text/html", "502 Bad Gateway") << 10;
        QTest::newRow("cut") << ScriptedAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n", {good.left(good.indexOf("\n\n") + 2)}, 0, ScriptedAnswer::End::Close} << 10;
        QTest::newRow("closed unanswered") << ScriptedAnswer{"", {}, 0, ScriptedAnswer::End::Reset} << 10;
        QTest::newRow("cut, with usage") << ScriptedAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n",
            {message("{'choices':[{'delta':{'content':'Lost'}}],'usage':{'prompt_tokens':3,'completion_tokens':0}}")}, 0, ScriptedAnswer::End::Close} << 13;
    }
    void triedAgain()
    {
        QFETCH(const ScriptedAnswer, failure);
        QFETCH(const int, prompt);
        ChatFixture f(m_backend);
        f.chat.answer(failure); // again and again
        f.ask(ChatFixture::question("Why?"));
        f.ask(ChatFixture::question("Why?"), QStringLiteral("another talk")); // is another matter
        QCOMPARE(f.events().size(), 0);
        f.chat.clearAnswers();
        f.chat.answer(stream(openAiText("Because")));
        f.ask(ChatFixture::question("Why?"));
        QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 1);
        QCOMPARE(textOf(turns.at(0), "user"), QStringLiteral("Why?"));
        QCOMPARE(textOf(turns.at(0), "assistant"), QStringLiteral("Because"));
        QCOMPARE(textOf(turns.at(0), "finish_reason"), QStringLiteral("stop"));
        QCOMPARE(numberOf(turns.at(0), "requests"), 2);
        QCOMPARE(numberOf(turns.at(0), "prompt_tokens"), prompt);
        QCOMPARE(numberOf(turns.at(0), "http_status"), 200);
        QVERIFY(valueOf(turns.at(0), "retried").toBool());
        for (const char *absent : {"error", "error_type", "regenerated", "aborted"})
            QVERIFY2(valueOf(turns.at(0), absent).isUndefined(), absent);
        f.manager->finishTurns();
        turns = f.turns();
        QCOMPARE(turns.size(), 2);
        QCOMPARE(turns.at(1).value(u"conversation_id").toString(), QStringLiteral("another talk"));
        QVERIFY(!textOf(turns.at(1), "error").isEmpty());
    }

    // A failure within a tool loop: the calls are tracked once, and what was said before stays.
    void triedAgainInALoop()
    {
        ChatFixture f(m_backend);
        const QByteArray more = ",{'role':'assistant','tool_calls':[{'id':'a','function':{'name':'look','arguments':'{}'}}]},{'role':'tool','tool_call_id':'a','content':'A'}";
        f.chat.answer(stream(message("{'choices':[{'delta':{'content':'Let me see.'}}]}") + openAiCalls({"a"})));
        f.chat.answer(ScriptedAnswer::whole({}, "text/plain", "500 Oops"));
        f.chat.answer(stream(openAiText("Seen")));
        f.ask(ChatFixture::question("Look"));
        f.ask(ChatFixture::messages("{'role':'user','content':'Look'}" + more));
        f.ask(ChatFixture::messages("{'role':'user','content':'Look'}" + more));
        QCOMPARE(f.calls().size(), 1);
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 1);
        QCOMPARE(textOf(turns.at(0), "assistant"), QStringLiteral("Let me see.\n\nSeen"));
        QCOMPARE(numberOf(turns.at(0), "requests"), 3);
        QVERIFY(valueOf(turns.at(0), "error").isUndefined());
        QVERIFY(valueOf(turns.at(0), "usage_partial").isUndefined());
    }

    // The next message closes what failed, and it is told of at the time when it happened.
    void failedAndLeft()
    {
        ChatFixture f(m_backend);
        f.chat.answer(ScriptedAnswer::whole({}, "text/plain", "500 Oops"));
        f.chat.answer(stream(openAiText("Answer")));
        f.ask(ChatFixture::question("One"));
        const QDateTime failed = QDateTime::currentDateTimeUtc();
        QTRY_VERIFY(failed.msecsTo(QDateTime::currentDateTimeUtc()) > 20);
        f.ask(ChatFixture::question("Two"));
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 2);
        QCOMPARE(textOf(turns.at(0), "user"), QStringLiteral("One"));
        QCOMPARE(textOf(turns.at(0), "error"), QStringLiteral("http"));
        QVERIFY(valueOf(turns.at(0), "retried").isUndefined());
        QVERIFY(QDateTime::fromString(turns.at(0).value(u"timestamp").toString(), Qt::ISODateWithMs) <= failed);
        QVERIFY(valueOf(turns.at(1), "retried").isUndefined());
    }

    void aborted_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"abort", "close", "deleteLater", "delete the manager"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void aborted()
    {
        QFETCH(const QString, how);
        ChatFixture f(m_backend);
        ScriptedAnswer answer = stream(openAiText("Once upon a time"));
        answer.pieces = answer.pieces.mid(0, 4); // in the middle of an event
        answer.end = ScriptedAnswer::End::Hang;
        f.chat.answer(answer);
        QPointer<QNetworkReply> reply = f.send(ChatFixture::question("Tell"));
        QByteArray seen;
        connect(reply, &QNetworkReply::readyRead, this, [&] { seen += reply->readAll(); });
        QTRY_COMPARE(seen.size(), 4 * 50);
        if (how == QStringLiteral("abort"))
            reply->abort();
        else if (how == QStringLiteral("close"))
            reply->close();
        else if (how == QStringLiteral("deleteLater"))
            reply->deleteLater();
        else
            f.manager.reset();
        QTRY_VERIFY(!reply || reply->isFinished());
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 1);
        QVERIFY(valueOf(turns.at(0), "aborted").toBool());
        QCOMPARE(textOf(turns.at(0), "assistant"), QStringLiteral("Once upon"));
        QVERIFY(valueOf(turns.at(0), "finish_reason").isUndefined());
        QVERIFY(valueOf(turns.at(0), "error").isUndefined());
        QVERIFY(numberOf(turns.at(0), "ttft_ms") >= 0);
        delete reply;
        QCOMPARE(f.turns().size(), 1);
    }

    void abortedBeforeAnyAnswerAndInALoop()
    {
        ChatFixture f(m_backend);
        f.chat.answer(stream(openAiCalls({"a"})));
        f.chat.answer({"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n", {}, 0, ScriptedAnswer::End::Hang});
        f.ask(ChatFixture::question("Look"));
        QNetworkReply *reply = f.send(ChatFixture::messages("{'role':'user','content':'Look'},{'role':'assistant'},{'role':'tool','tool_call_id':'a','content':'A'}"));
        reply->abort();
        delete reply;
        const QJsonObject turn = f.turns().value(0);
        QVERIFY(valueOf(turn, "aborted").toBool());
        QCOMPARE(textOf(turn, "assistant"), QString());
        QCOMPARE(numberOf(turn, "requests"), 2);
        QCOMPARE(numberOf(turn, "prompt_tokens"), 20);
        QCOMPARE(textOf(f.calls().value(0), "result"), QStringLiteral("A"));
    }

    // A call that was broken off was never made.
    void abortedWithinACall()
    {
        ChatFixture f(m_backend);
        f.chat.answer({"HTTP/1.1 200 OK\r\n", {openAiCalls({"a"}).left(200)}, 0, ScriptedAnswer::End::Hang});
        QNetworkReply *reply = f.send(ChatFixture::question("Look"));
        QTRY_VERIFY(reply->bytesAvailable() == 200);
        reply->abort();
        delete reply;
        QCOMPARE(f.calls().size(), 0);
        QVERIFY(valueOf(f.turns().value(0), "aborted").toBool());
        QVERIFY(valueOf(f.turns().value(0), "tool_calls").isUndefined());
    }

    void trouble_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("assistant");
        QTest::addColumn<int>("told"); // by captureFailed()
        const QByteArray good = openAiText("Once upon a time");
        const QByteArray html = "<!DOCTYPE html><html><body>Bad gateway</body></html>";
        const auto row = [](const char *name, const ScriptedAnswer &answer, const char *error, int status, const char *assistant, int told) {
            QTest::newRow(name) << answer << QString::fromLatin1(error) << status << QString::fromLatin1(assistant) << told;
        };
        row("page of an error", ScriptedAnswer::whole(html, "text/html", "502 Bad Gateway"), "not_a_stream", 502, "", 1);
        row("page that says that all is well", ScriptedAnswer::whole(html, "text/html"), "not_a_stream", 200, "", 1);
        row("words", ScriptedAnswer::whole("Unauthorized", "text/plain", "401 Unauthorized"), "not_a_stream", 401, "", 1);
        row("error in JSON", ScriptedAnswer::whole(json("{'error':{'message':'no'}}"), "application/json", "400 Bad"), "server_reported", 400, "", 1);
        row("nothing but a status", ScriptedAnswer::whole({}, "text/plain", "500 Oops"), "http", 500, "", 0);
        row("error in the stream", stream(message("{'choices':[{'delta':{'content':'Once'}}]}") + message("{'error':{'message':'overloaded'}}")), "server_reported", 200, "Once", 1);
        row("cut between events", {"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n", {good.left(good.indexOf("\n\n") + 2)}, 0, ScriptedAnswer::End::Close}, "network", 200, "Once", 0);
        row("cut within an event", {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n", {"80\r\n" + good.left(100)}, 0, ScriptedAnswer::End::Close}, "network", 200, "Once", 1);
        row("cut and not to be known", {"HTTP/1.1 200 OK\r\nConnection: close\r\n", {good.left(100)}, 0, ScriptedAnswer::End::Close}, "incomplete", 200, "Once", 1);
        row("two dialects", stream(message("{'choices':[{'delta':{'content':'a'}}]}") + message("{'type':'content_block_delta','index':0,'delta':{'text':'b'}}")), "mixed_dialects", 200, "a", 1);
        row("an event that is no JSON", stream(message("{'choices':[{'delta':{'content':'a'}}]}") + "data: {oops}\n\ndata: {again}\n\n"), "malformed", 200, "a", 1);
        row("compressed twice", ScriptedAnswer::whole(QByteArray::fromHex("1f8b08000000"), "text/plain"), "not_a_stream", 200, "", 1);
    }
    void trouble()
    {
        QFETCH(const ScriptedAnswer, answer);
        QFETCH(const QString, error);
        QFETCH(const int, status);
        QFETCH(const QString, assistant);
        QFETCH(const int, told);
        ChatFixture f(m_backend);
        QSignalSpy failed(f.manager.get(), &MLNetworkAccessManager::captureFailed);
        f.chat.answer(answer);
        f.ask(ChatFixture::question("Tell"));
        f.manager->finishTurns(); // some wait to be tried again
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 1);
        QCOMPARE(textOf(turns.at(0), "error"), error);
        QCOMPARE(numberOf(turns.at(0), "http_status"), status);
        QCOMPARE(textOf(turns.at(0), "assistant"), assistant);
        QVERIFY(valueOf(turns.at(0), "aborted").isUndefined());
        QCOMPARE(failed.count(), told);
        if (told > 0) {
            QCOMPARE(failed.at(0).at(0).toString(), QStringLiteral("talk"));
            QVERIFY(failed.at(0).at(1).value<MLChatError>().isError());
        }
    }

    void noServerAndTimeOut()
    {
        ChatFixture f(m_backend);
        f.chat.answer({"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n", {"data: "}, 0, ScriptedAnswer::End::Hang});
        QNetworkRequest request(f.chat.url("/v1/chat/completions"));
        request.setTransferTimeout(50);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        MLCapture::tag(request, f.session);
        ChatFixture::read(f.manager->post(request, ChatFixture::question("One")));
        request.setUrl(QUrl(QStringLiteral("http://127.0.0.1:1/v1/chat/completions")));
        ChatFixture::read(f.manager->post(request, ChatFixture::question("Two")));
        f.manager->finishTurns();
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 2);
        for (const QJsonObject &turn : turns) {
            QCOMPARE(textOf(turn, "error"), QStringLiteral("network"));
            QVERIFY(valueOf(turn, "aborted").isUndefined());
        }
        QVERIFY(valueOf(turns.at(1), "http_status").isUndefined());
    }

    void wrongContentTypeAndCompression()
    {
        ChatFixture f(m_backend);
        const QByteArray answer = openAiText("All the same");
        f.chat.answer(ScriptedAnswer::whole(answer, "image/png"));
        // gzip, in the form that stores instead of compressing.
        quint32 crc = 0xffffffff;
        for (const char c : answer) {
            crc ^= uchar(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
        }
        const auto little = [](quint32 value, int bytes) {
            QByteArray out;
            for (int i = 0; i < bytes; ++i)
                out += char(value >> (8 * i));
            return out;
        };
        const quint32 size = quint32(answer.size());
        const QByteArray zipped = QByteArray::fromHex("1f8b0800000000000003" "01") + little(size, 2) + little(~size, 2) + answer + little(~crc, 4) + little(size, 4);
        f.chat.answer(ScriptedAnswer::chunked(zipped, 11, 0, "Content-Encoding: gzip\r\n"));
        QCOMPARE(f.ask(ChatFixture::question("One")), answer);
        QCOMPARE(f.ask(ChatFixture::question("Two")), answer);
        QCOMPARE(textOf(f.turns().value(0), "assistant"), QStringLiteral("All the same"));
        QCOMPARE(textOf(f.turns().value(1), "assistant"), QStringLiteral("All the same"));
        QVERIFY(valueOf(f.turns().value(1), "error").isUndefined());
    }

    void aHundredMegabytesWithoutALine()
    {
        ChatFixture f(m_backend);
        QSignalSpy failed(f.manager.get(), &MLNetworkAccessManager::captureFailed);
        ScriptedAnswer answer{"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 100000006\r\n", {"data: "}};
        const QByteArray million(1'000'000, 'x');
        for (int i = 0; i < 100; ++i)
            answer.pieces.append(million);
        f.chat.answer(answer);
        QNetworkReply *reply = f.send(ChatFixture::question("Tell"));
        qint64 seen = 0;
        connect(reply, &QNetworkReply::readyRead, this, [&] { seen += reply->readAll().size(); });
        seen += ChatFixture::read(reply).size();
        QCOMPARE(seen, 100'000'006);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(1).value<MLChatError>().fault, ML::ChatFault::TooLarge);
        QCOMPARE(textOf(f.turns().value(0), "error"), QStringLiteral("too_large"));
    }
};

QTEST_GUILESS_MAIN(TestTurnTrouble)

#include "tst_turntrouble.moc"
