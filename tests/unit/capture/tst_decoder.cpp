// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/MLChatStreamDecoder>

#include "support/testclient.h"

Q_DECLARE_METATYPE(MLChatToolCall)

/*! The public decoder: what it signals, and when. */
class TestDecoder : public QObject
{
    Q_OBJECT

private:
    static QByteArray textEvent(const char *text)
    {
        return "data: " + json("{'choices':[{'index':0,'delta':{'content':'") + text + json("'},'finish_reason':null}]}") + "\n\n";
    }

private Q_SLOTS:
    void tellsTextAsItComes()
    {
        MLChatStreamDecoder decoder;
        QSignalSpy text(&decoder, &MLChatStreamDecoder::textDelta), finished(&decoder, &MLChatStreamDecoder::finished);
        const QByteArray event = textEvent("Hallo");
        decoder.feed(event.left(event.size() - 1));
        QCOMPARE(text.count(), 0);
        decoder.feed(event.right(1));
        QCOMPARE(text.count(), 1);
        decoder.feed(textEvent(" ") + textEvent("du"));
        QCOMPARE(text.count(), 2);
        QCOMPARE(text.at(1).at(0).toString(), QStringLiteral(" du"));
        QCOMPARE(decoder.result().text, QStringLiteral("Hallo du"));
        QVERIFY(!decoder.result().complete);
        QCOMPARE(finished.count(), 0);
        decoder.finish();
        decoder.finish();
        QCOMPARE(finished.count(), 1);
        decoder.feed(textEvent("late"));
        QCOMPARE(text.count(), 2);
    }

    void readsSeveralDataLinesWithAnyLineEnd_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("line feed") << QByteArray("\n");
        QTest::newRow("carriage return and line feed") << QByteArray("\r\n");
        QTest::newRow("carriage return") << QByteArray("\r");
    }
    void readsSeveralDataLinesWithAnyLineEnd()
    {
        QFETCH(QByteArray, end);
        const QByteArray event = json("data: {'choices':[{'index':0,") + end + json("data: 'delta':{'content':'one'}}]}") + end + end;
        for (qsizetype cut = 0; cut <= event.size(); ++cut) {
            MLChatStreamDecoder decoder;
            decoder.feed(event.left(cut));
            decoder.feed(event.mid(cut));
            decoder.finish();
            QCOMPARE(decoder.result().text, QStringLiteral("one"));
            QVERIFY(!decoder.result().error);
        }
    }

    void keepsHalvesOfCharactersBack()
    {
        MLChatStreamDecoder decoder;
        QSignalSpy text(&decoder, &MLChatStreamDecoder::textDelta);
        decoder.feed(textEvent("a\\ud83c"));
        decoder.feed(textEvent("\\udf0d\xc5"));
        decoder.feed(textEvent("\xa1"));
        decoder.feed(textEvent("\\ud83c"));
        decoder.finish();
        QStringList told;
        for (const auto &signal : text)
            told.append(signal.at(0).toString());
        QCOMPARE(told, QStringList({QStringLiteral("a"), QStringLiteral("🌍"), QStringLiteral("š"), QStringLiteral("\ufffd")}));
        QCOMPARE(told.join(QString()), decoder.result().text);
    }

    void tellsToolCallsOnceWhole()
    {
        MLChatStreamDecoder decoder;
        QList<MLChatToolCall> calls;
        connect(&decoder, &MLChatStreamDecoder::toolCallReceived, this, [&](const MLChatToolCall &call) { calls.append(call); });
        decoder.feed("data: " + json("{'type':'message_start','message':{'model':'m'}}") + "\n\n");
        decoder.feed("data: " + json("{'type':'content_block_start','index':0,'content_block':{'type':'tool_use','id':'i','name':'n','input':{}}}") + "\n\n");
        decoder.feed("data: " + json("{'type':'content_block_delta','index':0,'delta':{'type':'input_json_delta','partial_json':'[1]'}}") + "\n\n");
        QVERIFY(calls.isEmpty());
        decoder.feed("data: " + json("{'type':'content_block_stop','index':0}") + "\n\n");
        const MLChatToolCall expected{QStringLiteral("i"), QStringLiteral("n"), QStringLiteral("[1]")};
        QCOMPARE(calls, QList<MLChatToolCall>{expected});
        decoder.feed("data: " + json("{'type':'message_delta','delta':{'stop_reason':'tool_use'}}") + "\n\n");
        decoder.finish();
        QCOMPARE(calls.size(), 1);
        QCOMPARE(decoder.result().dialect, ML::ChatDialect::Anthropic);
        QCOMPARE(decoder.result().model, QStringLiteral("m"));
    }

    void tellsReasoningAndRefusal()
    {
        MLChatStreamDecoder decoder;
        QSignalSpy reasoning(&decoder, &MLChatStreamDecoder::reasoningDelta), refusal(&decoder, &MLChatStreamDecoder::refusalDelta);
        decoder.feed("data: " + json("{'choices':[{'delta':{'reasoning':'hm','refusal':'no'}}]}") + "\n\n");
        QCOMPARE(reasoning.value(0).value(0).toString(), QStringLiteral("hm"));
        QCOMPARE(refusal.value(0).value(0).toString(), QStringLiteral("no"));
        QCOMPARE(decoder.result().dialect, ML::ChatDialect::OpenAiCompatible);
    }

    void tellsOneError()
    {
        MLChatStreamDecoder decoder;
        QSignalSpy errors(&decoder, &MLChatStreamDecoder::errorOccurred);
        decoder.feed("data: {nonsense\n\n" + textEvent("still") + "data: {more\n\n");
        decoder.finish();
        QCOMPARE(errors.count(), 1);
        QCOMPARE(decoder.result().error.fault, ML::ChatFault::Malformed);
        QCOMPARE(decoder.result().text, QStringLiteral("still"));
    }

    void beginsAnew()
    {
        MLChatStreamDecoder decoder;
        decoder.feed("<html>");
        decoder.finish();
        QCOMPARE(decoder.result().error.fault, ML::ChatFault::NotAStream);
        decoder.reset();
        QVERIFY(!decoder.result().error.isError());
        decoder.feed(textEvent("x"));
        QCOMPARE(decoder.result().text, QStringLiteral("x"));
    }

    void sticksToTheChosenDialect()
    {
        MLChatStreamDecoder decoder;
        decoder.setDialect(ML::ChatDialect::Anthropic);
        decoder.feed(textEvent("x"));
        QCOMPARE(decoder.result().error.fault, ML::ChatFault::MixedDialects);
        QCOMPARE(decoder.result().text, QString());
        decoder.setDialect(ML::ChatDialect::OpenAiCompatible); // for the next answer
        decoder.reset();
        decoder.feed(textEvent("x"));
        QCOMPARE(decoder.result().text, QStringLiteral("x"));
    }

    void maySeeItsEndInASlot()
    {
        auto *decoder = new MLChatStreamDecoder;
        int signalCount = 0;
        connect(decoder, &MLChatStreamDecoder::reasoningDelta, this, [&] {
            ++signalCount;
            delete decoder;
        });
        connect(decoder, &MLChatStreamDecoder::textDelta, this, [&] { ++signalCount; });
        decoder->feed("data: " + json("{'choices':[{'delta':{'reasoning':'a','content':'b'}}]}") + "\n\n");
        QCOMPARE(signalCount, 1);
    }

    void mayBeResetInASlot()
    {
        MLChatStreamDecoder decoder;
        QStringList told;
        connect(&decoder, &MLChatStreamDecoder::reasoningDelta, this, [&] { decoder.reset(); });
        connect(&decoder, &MLChatStreamDecoder::textDelta, this, [&](const QString &text) { told.append(text); });
        decoder.feed("data: " + json("{'choices':[{'delta':{'reasoning':'a','content':'b'}}]}") + "\n\n");
        decoder.feed(textEvent("c"));
        QCOMPARE(told, QStringList(QStringLiteral("c")));
    }
};

QTEST_GUILESS_MAIN(TestDecoder)

#include "tst_decoder.moc"
