// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Turns of models that are not asked over a network access manager.

#include "chatfixture.h"

#include <Mindlytics/MLTurnRecorder>

#include <thread>

using namespace answers;

class TestRecorder : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_backend;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_backend.isRunning(), qPrintable(m_backend.errorString()));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false\nmindlytics.capture.warning=true"));
    }

    void recordsTokens()
    {
        ChatFixture f(m_backend);
        MLTurnRecorder recorder(f.session);
        recorder.setModel(QStringLiteral("own model"));
        recorder.setProvider(QStringLiteral("in-process"));
        recorder.setAssistantId(QStringLiteral("helper"));
        QSignalSpy tracked(&recorder, &MLTurnRecorder::turnTracked), recording(&recorder, &MLTurnRecorder::recordingChanged);
        QVERIFY(!recorder.isRecording());
        recorder.begin(QStringLiteral("Hello?"));
        QVERIFY(recorder.isRecording());
        for (const char *token : {"Hel", "", "lo", "."})
            recorder.append(QString::fromLatin1(token));
        recorder.toolCall(QStringLiteral("look"), QStringLiteral("{}"), QStringLiteral("blue"), 12);
        QVERIFY(recorder.finish(7, 3).isAccepted());
        QVERIFY(!recorder.isRecording());
        QCOMPARE(recording.count(), 2);
        QCOMPARE(tracked.count(), 1);
        QCOMPARE(tracked.at(0).at(0).value<MLTurn>().assistant, QStringLiteral("Hello."));
        const QList<QJsonObject> events = f.events();
        QCOMPARE(events.size(), 2);
        QCOMPARE(textOf(events.at(0), "name"), QStringLiteral("look"));
        QCOMPARE(textOf(events.at(0), "result"), QStringLiteral("blue"));
        QCOMPARE(numberOf(events.at(0), "runtime"), 12);
        const QJsonObject &turn = events.at(1);
        QCOMPARE(turn.value(u"conversation_id").toString(), QStringLiteral("talk"));
        QCOMPARE(textOf(turn, "user"), QStringLiteral("Hello?"));
        QCOMPARE(textOf(turn, "assistant"), QStringLiteral("Hello."));
        QCOMPARE(textOf(turn, "assistant_id"), QStringLiteral("helper"));
        QCOMPARE(textOf(turn, "model"), QStringLiteral("own model"));
        QCOMPARE(textOf(turn, "provider"), QStringLiteral("in-process"));
        QCOMPARE(numberOf(turn, "prompt_tokens"), 7);
        QCOMPARE(numberOf(turn, "completion_tokens"), 3);
        QCOMPARE(numberOf(turn, "tool_calls"), 1);
        QVERIFY(numberOf(turn, "ttft_ms") >= 0 && numberOf(turn, "ttft_ms") <= numberOf(turn, "latency_ms"));
    }

    void usage_data()
    {
        QTest::addColumn<MLUsage>("given");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << MLUsage() << QString() << QString();
        QTest::newRow("tokens") << MLUsage::tokens(QStringLiteral("m"), 1, 2) << QStringLiteral("n") << QStringLiteral("m 1 2");
        QTest::newRow("tokens of the recorder's model") << MLUsage::tokens({}, 1, 2) << QStringLiteral("n") << QStringLiteral("n 1 2");
        QTest::newRow("tokens of no model") << MLUsage::tokens({}, 1, 2) << QString() << QStringLiteral("unknown 1 2");
    }
    void usage()
    {
        QFETCH(const MLUsage, given);
        QFETCH(const QString, model);
        QFETCH(const QString, expected);
        ChatFixture f(m_backend);
        MLTurnRecorder recorder(f.session);
        recorder.setModel(model);
        recorder.begin(QStringLiteral("q"));
        recorder.append(QStringLiteral("a"));
        QVERIFY(recorder.finish(given).isAccepted());
        const QJsonObject turn = f.turns().value(0);
        const QString found = QStringLiteral("%1 %2 %3").arg(textOf(turn, "model")).arg(numberOf(turn, "prompt_tokens")).arg(numberOf(turn, "completion_tokens"));
        QCOMPARE(valueOf(turn, "model").isUndefined() ? QString() : found, expected);
    }

    void countsOfWhichOneIsKnown()
    {
        ChatFixture f(m_backend);
        MLTurnRecorder recorder(f.session);
        recorder.begin(QStringLiteral("q"));
        recorder.finish(5);
        const QJsonObject turn = f.turns().value(0);
        QCOMPARE(numberOf(turn, "prompt_tokens"), 5);
        QCOMPARE(numberOf(turn, "completion_tokens"), 0);
        QVERIFY(valueOf(turn, "usage_partial").toBool());
    }

    void costOfTheWhole()
    {
        ChatFixture f(m_backend);
        MLTurnRecorder recorder(f.session);
        recorder.begin(QStringLiteral("q"));
        recorder.feed(openAiText("Fed", 10, 5));
        QVERIFY(recorder.finish(MLUsage::cost(0.25)).isAccepted());
        QCOMPARE(valueOf(f.turns().value(0), "cost").toDouble(), 0.25);
        QVERIFY(valueOf(f.turns().value(0), "model").isUndefined());
    }

    void readsAnswersWithToolCalls()
    {
        ChatFixture f(m_backend);
        MLTurnRecorder recorder(f.session);
        QString said;
        QStringList wanted;
        connect(&recorder, &MLTurnRecorder::textDelta, this, [&](const QString &text) { said += text; });
        connect(&recorder, &MLTurnRecorder::toolCallReceived, this, [&](const MLChatToolCall &call) { wanted.append(call.id); });
        recorder.begin(QStringLiteral("Look"));
        const QByteArray first = openAiCalls({"a", "b", "c"}), second = openAiText("Seen", 1, 2);
        for (const char byte : first)
            recorder.feed(QByteArray(1, byte));
        QCOMPARE(wanted.join(u','), QStringLiteral("a,b,c"));
        recorder.toolResult(QStringLiteral("b"), QStringLiteral("B"));
        recorder.toolResult(QStringLiteral("a"), QString());
        QTest::ignoreMessage(QtWarningMsg, "MLTurnRecorder::toolResult(): no call of that id waits for its result");
        recorder.toolResult(QStringLiteral("a"), QStringLiteral("again"));
        for (const char byte : second)
            recorder.feed(QByteArray(1, byte));
        QCOMPARE(said, QStringLiteral("Seen"));
        recorder.finish();
        QStringList calls;
        for (const QJsonObject &call : f.calls())
            calls.append(textOf(call, "result") + (valueOf(call, "result").isUndefined() ? QStringLiteral("-") : QString()));
        QCOMPARE(calls.join(u','), QStringLiteral("B,,-"));
        const QJsonObject turn = f.turns().value(0);
        QCOMPARE(textOf(turn, "assistant"), QStringLiteral("Seen"));
        QCOMPARE(textOf(turn, "model"), QStringLiteral("gpt-test"));
        QCOMPARE(textOf(turn, "finish_reason"), QStringLiteral("stop"));
        QCOMPARE(numberOf(turn, "prompt_tokens"), 21);
        QCOMPARE(numberOf(turn, "completion_tokens"), 9);
        QCOMPARE(numberOf(turn, "tool_calls"), 3);
        QCOMPARE(numberOf(turn, "requests"), 2);
    }

    // What only the end of the bytes tells, is told at the end.
    void tellsAtTheEnd()
    {
        ChatFixture f(m_backend);
        MLTurnRecorder recorder(f.session);
        QStringList told;
        connect(&recorder, &MLTurnRecorder::textDelta, this, [&](const QString &text) { told.append(text); });
        connect(&recorder, &MLTurnRecorder::errorOccurred, this, [&](const MLChatError &error) { told.append(error.message.left(10)); });
        connect(&recorder, &MLTurnRecorder::toolCallReceived, this, [&](const MLChatToolCall &call) { told.append(call.id); });
        connect(&recorder, &MLTurnRecorder::turnTracked, this, [&] { told.append(QStringLiteral("tracked")); });
        recorder.begin(QStringLiteral("One"));
        recorder.feed(message("{'choices':[{'delta':{'content':'x','tool_calls':[{'index':0,'id':'i','function':{'name':'n'}}]}}]}").trimmed());
        recorder.finish();
        QCOMPARE(told.join(u','), QStringLiteral("x,i,tracked"));
        told.clear();
        recorder.begin(QStringLiteral("Two"));
        recorder.feed("Unauthorized");
        recorder.finish();
        QCOMPARE(told.join(u','), QStringLiteral("The answer,tracked"));
        QCOMPARE(textOf(f.turns().value(1), "error"), QStringLiteral("not_a_stream"));
        told.clear();
        recorder.begin(QStringLiteral("Three"));
        recorder.feed(openAiText("Once upon").left(150));
        recorder.abort();
        QCOMPARE(told.join(u','), QStringLiteral("Once,tracked")); // that it is cut short is no error
    }

    void aborted()
    {
        ChatFixture f(m_backend);
        {
            MLTurnRecorder recorder(f.session);
            recorder.begin(QStringLiteral("One"));
            recorder.append(QStringLiteral("so f"));
            QVERIFY(recorder.abort().isAccepted());
            recorder.begin(QStringLiteral("Two"));
            recorder.begin(QStringLiteral("Three")); // Two was never answered
            recorder.feed(openAiText("Once upon a time").left(200));
        }
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), 3);
        const char *users[] = {"One", "Two", "Three"}, *answers[] = {"so f", "", "Once upon"};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(textOf(turns.at(i), "user"), QLatin1String(users[i]));
            QCOMPARE(textOf(turns.at(i), "assistant"), QLatin1String(answers[i]));
            QVERIFY(valueOf(turns.at(i), "aborted").toBool());
        }
    }

    void badUse()
    {
        ChatFixture f(m_backend);
        MLTurnRecorder recorder;
        for (const char *call : {"append", "toolCall", "feed", "toolResult"})
            QTest::ignoreMessage(QtWarningMsg, qPrintable(QStringLiteral("MLTurnRecorder::%1() without begin(): nothing is recorded").arg(QLatin1String(call))));
        recorder.append(QStringLiteral("x"));
        recorder.toolCall(QStringLiteral("x"), QStringLiteral("x"));
        recorder.feed("x");
        recorder.toolResult(QStringLiteral("x"), QStringLiteral("x"));
        QCOMPARE(recorder.finish().error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(recorder.abort().error.code, ML::ErrorCode::InvalidArgument);
        recorder.begin(QStringLiteral("q"));
        QCOMPARE(recorder.finish().error.code, ML::ErrorCode::InvalidSession);
        recorder.setSession(f.session);
        recorder.setConversationId(QStringLiteral("own"));
        recorder.begin({});
        QCOMPARE(recorder.finish(MLUsage::tokens(QStringLiteral("m"), -1, 2)).error.code, ML::ErrorCode::InvalidArgument);
        recorder.begin({});
        recorder.append({});
        QVERIFY(recorder.finish(-3, -3).isAccepted());
        QCOMPARE(f.turns().size(), 1);
        QCOMPARE(f.turns().at(0).value(u"conversation_id").toString(), QStringLiteral("own"));
        QCOMPARE(textOf(f.turns().at(0), "user"), QString());
    }

    void mayEndInASlot()
    {
        ChatFixture f(m_backend);
        auto *recorder = new MLTurnRecorder(f.session);
        connect(recorder, &MLTurnRecorder::textDelta, this, [&] { delete recorder; });
        recorder->begin(QStringLiteral("q"));
        recorder->feed(openAiText("a") + "data: {oops\n\n");
        QVERIFY(valueOf(f.turns().value(0), "aborted").toBool());
        MLTurnRecorder second(f.session);
        connect(&second, &MLTurnRecorder::turnTracked, this, [&](const MLTurn &turn) {
            if (turn.user == QStringLiteral("one"))
                second.begin(QStringLiteral("two"));
        });
        second.begin(QStringLiteral("one"));
        second.finish();
        QVERIFY(second.isRecording());
        second.finish();
        QCOMPARE(f.turns().size(), 3);
    }

    // A recorder for each thread, all for one session.
    void threads()
    {
        ChatFixture f(m_backend);
        constexpr int kThreads = 4, kTurns = 25;
        f.session->trackEvent(QStringLiteral("start"));
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&f, t] {
                MLTurnRecorder recorder(f.session);
                recorder.setConversationId(QStringLiteral("thread %1").arg(t));
                for (int i = 0; i < kTurns; ++i) {
                    recorder.begin(QString::number(i));
                    recorder.append(QStringLiteral("answer "));
                    recorder.append(QString::number(t));
                    recorder.finish(1, 1);
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QHash<QString, int> next;
        const QList<QJsonObject> turns = f.turns();
        QCOMPARE(turns.size(), kThreads * kTurns);
        for (const QJsonObject &turn : turns) {
            const QString conversation = turn.value(u"conversation_id").toString();
            QCOMPARE(textOf(turn, "user"), QString::number(next[conversation]++));
            QVERIFY(textOf(turn, "assistant").back() == conversation.back());
        }
    }
};

QTEST_GUILESS_MAIN(TestRecorder)

#include "tst_recorder.moc"
