// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "streams.h"

#include "support/testclient.h"

using namespace mindlytics::capture;

/*! What is no stream, or a broken one: one clear error, within bounds, and what was good stays. */
class TestBadInput : public QObject
{
    Q_OBJECT

private:
    static MLChatResult decoded(const QByteArray &bytes) { return streams::decoded(bytes); }
    static QByteArray event(const char *text) { return "data: " + json(text) + "\n\n"; }

private Q_SLOTS:
    void isNoStream_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("page") << QByteArray("\n<!DOCTYPE html><html><body>Bad gateway</body></html>");
        QTest::newRow("text") << QByteArray("Unauthorized\n");
        QTest::newRow("text without a line's end") << QByteArray("upstream connect error");
        QTest::newRow("another JSON") << json("{'status':'fine','data':[1,2,3]}");
        QTest::newRow("another stream") << event("{'tick':1}");
        QTest::newRow("binary") << QByteArray("\x1f\x8b\x08\0\0\0\xff\xfe\r\n\0", 11);
        QTest::newRow("list of numbers") << QByteArray("data: 1\n\n");
    }
    void isNoStream()
    {
        QFETCH(const QByteArray, bytes);
        const MLChatResult result = decoded(bytes);
        QCOMPARE(result.error.fault, ML::ChatFault::NotAStream);
        QVERIFY(!result.error.message.isEmpty());
        QVERIFY(!result.complete);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            QVERIFY(streams::same(streams::decoded(bytes, {cut}), result));
    }

    void nothingIsNoError()
    {
        for (const char *bytes : {"", "\n\n", ": ping\n\n", "data:\n\n", "\xef\xbb\xbf", "\xef\xbb"})
            QVERIFY2(!decoded(bytes).error.isError() && !decoded(bytes).complete, bytes);
    }

    void isBounded_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("line") << QByteArray("data: ");
        QTest::newRow("words") << QByteArray("x");
        QTest::newRow("JSON") << QByteArray("{\"a\": \"");
        QTest::newRow("array") << QByteArray("[");
    }
    void isBounded()
    {
        QFETCH(const QByteArray, beginning);
        ChatDecoder decoder(ML::ChatDialect::Auto, 100'000);
        decoder.feed(beginning);
        const QByteArray piece(10'000, 'x');
        for (int i = 0; i < 10'000; ++i) // a hundred million bytes without a line's end
            decoder.feed(piece);
        decoder.finish();
        QCOMPARE(decoder.result().error.fault, ML::ChatFault::TooLarge);
    }

    void boundDoesNotDependOnCuts()
    {
        const QByteArray good = event("{'choices':[{'delta':{'content':'12345678'}}]}");
        const QByteArray bytes = good + "data: " + QByteArray(300, 'y') + "\n\n" + good;
        for (qsizetype size = 1; size <= bytes.size(); ++size) {
            ChatDecoder decoder(ML::ChatDialect::Auto, 200);
            for (qsizetype at = 0; at < bytes.size(); at += size)
                decoder.feed(bytes.mid(at, size));
            decoder.finish();
            QCOMPARE(decoder.result().error.fault, ML::ChatFault::TooLarge);
            QCOMPARE(decoder.result().text, QStringLiteral("12345678"));
        }
    }

    void boundsEventsOfManyLines()
    {
        ChatDecoder decoder(ML::ChatDialect::Auto, 1000);
        for (int i = 0; i < 1000; ++i)
            decoder.feed("data: xxxxxxxxxx\n");
        QCOMPARE(decoder.result().error.fault, ML::ChatFault::TooLarge);
    }

    void boundsTheText()
    {
        ChatDecoder decoder(ML::ChatDialect::Auto, 1000);
        for (int i = 0; i < 1000; ++i)
            decoder.feed(event("{'choices':[{'delta':{'content':'1234567890'}}]}"));
        decoder.finish();
        QCOMPARE(decoder.result().error.fault, ML::ChatFault::TooLarge);
        QVERIFY(decoder.result().text.size() <= 1010);
    }

    void boundsToolCalls()
    {
        ChatDecoder decoder(ML::ChatDialect::Auto, 100'000);
        for (int i = 0; i < 100'000; ++i)
            decoder.feed(event("{'choices':[{'delta':{'tool_calls':[{'name':'a','function':{'name':'a'}}]}}]}"));
        QCOMPARE(decoder.result().error.fault, ML::ChatFault::TooLarge);
        QVERIFY(decoder.result().toolCalls.size() < 2000);
    }

    void garbageInArguments_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QString>("expected");
        QTest::newRow("not JSON") << json("'{oops'") << QStringLiteral("{oops");
        QTest::newRow("deep") << '"' + QByteArray(5000, '[') + '"' << QString(5000, QLatin1Char('['));
        QTest::newRow("null") << QByteArray("null") << QStringLiteral("{}");
        QTest::newRow("white space") << json("'  '") << QStringLiteral("{}");
        QTest::newRow("number") << QByteArray("7") << QStringLiteral("7");
        QTest::newRow("list") << QByteArray("[1, [2, {}]]") << QStringLiteral("[1,[2,{}]]");
    }
    void garbageInArguments()
    {
        QFETCH(const QByteArray, arguments);
        QFETCH(const QString, expected);
        const MLChatResult result = decoded("data: " + json("{'choices':[{'delta':{'tool_calls':[{'index':0,'id':'i','function':{'name':'f','arguments':")
                                            + arguments + "}}]}}]}\n\n");
        QVERIFY2(!result.error.isError(), qPrintable(result.error.message));
        QCOMPARE(result.toolCalls.value(0).arguments, expected);
    }

    void typesThatAreWrong()
    {
        const MLChatResult result = decoded(event("{'choices':[7,{'index':'0','delta':[],'finish_reason':3},null,[{}]],'model':{},'usage':[1],'error':null}")
                                            + event("{'choices':[{'delta':{'content':5,'tool_calls':{'a':1},'reasoning':[]}}],'usage':{'prompt_tokens':'9','completion_tokens':-4}}")
                                            + event("{'choices':[{'delta':{'content':'ok'}}]}"));
        QVERIFY(!result.error.isError());
        QCOMPARE(result.text, QStringLiteral("ok"));
        QVERIFY(result.usage.isNull());
    }

    void mixedDialects()
    {
        const MLChatResult result = decoded(event("{'choices':[{'delta':{'content':'a'}}]}")
                                            + event("{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'b'}}")
                                            + event("{'choices':[{'delta':{'content':'c'}}]}"));
        QCOMPARE(result.error.fault, ML::ChatFault::MixedDialects);
        QCOMPARE(result.text, QStringLiteral("ac"));
        QCOMPARE(result.dialect, ML::ChatDialect::OpenAiChat);
    }

    void eventsBehindLines()
    {
        const MLChatResult result = decoded(json("{'model':'m','message':{'content':'a'},'done':false}") + "\ndata: {}\n"
                                            + json("{'message':{'content':'b'},'done':true}"));
        QCOMPARE(result.error.fault, ML::ChatFault::Malformed);
        QCOMPARE(result.text, QStringLiteral("ab"));
    }

    void brokenOffIsIncomplete()
    {
        const QByteArray good = event("{'choices':[{'delta':{'content':'a'}}]}");
        QCOMPARE(decoded(good + good.left(20)).error.fault, ML::ChatFault::Incomplete);
        QCOMPARE(decoded(good + good.left(20)).text, QStringLiteral("a"));
        QVERIFY(!decoded(good).error.isError());
        QVERIFY(!decoded(good).complete);
        const QByteArray line = json("{'model':'m','message':{'content':'a'},'done':false}\n");
        QCOMPARE(decoded(line + line.left(20)).error.fault, ML::ChatFault::Incomplete);
    }

    void errorsOfManyShapes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("type");
        QTest::newRow("words in an event") << QByteArray("event: error\ndata: it broke\n\n") << QStringLiteral("it broke") << QString();
        QTest::newRow("field of words") << QByteArray("error: it broke\n\n") << QStringLiteral("it broke") << QString();
        QTest::newRow("nested twice") << event("{'error':{'error':{'message':'deep','type':'t'}}}") << QStringLiteral("deep") << QStringLiteral("t");
        QTest::newRow("code") << event("{'error':{'message':'m','code':429}}") << QStringLiteral("m") << QStringLiteral("429");
        QTest::newRow("with choices") << event("{'choices':[{'delta':{'content':''},'finish_reason':'error'}],'error':{'code':502,'message':'gone'}}") << QStringLiteral("gone") << QStringLiteral("502");
        QTest::newRow("in a list") << json("[{'error':{'message':'m','status':'X'}}]") << QStringLiteral("m") << QString();
        QTest::newRow("without a message") << event("{'error':{'why': 'none'}}") << QStringLiteral("{\"why\":\"none\"}") << QString();
    }
    void errorsOfManyShapes()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, message);
        QFETCH(const QString, type);
        const MLChatError error = decoded(bytes).error;
        QCOMPARE(error.fault, ML::ChatFault::ServerReported);
        QCOMPARE(error.message, message);
        QCOMPARE(error.type, type);
    }
};

QTEST_GUILESS_MAIN(TestBadInput)

#include "tst_badinput.moc"
