// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// The programs of demo/examples, run against a chat server by script and the local backend.

#include "chatfixture.h"

using namespace answers;

class TestExamples : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_backend;

    /*! Runs the example while the chat server answers; gives what it printed. Its exit code has to be 0. */
    QString run(const char *name, const ScriptedServer &chat)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MLSDK_SERVER_BASE"), m_backend.url().toString());
        environment.insert(QStringLiteral("MLSDK_API_KEY"), QStringLiteral("test"));
        environment.insert(QStringLiteral("MLSDK_PROJECT_ID"), QStringLiteral("test"));
        environment.insert(QStringLiteral("CHAT_SERVER"), chat.url("/v1").toString());
        environment.insert(QStringLiteral("OLLAMA_HOST"), chat.url("").toString());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(EXAMPLES) + QLatin1String(name), {QStringLiteral("What"), QStringLiteral("now?")});
        const bool ended = QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 60000);
        const QString output = QString::fromUtf8(program.readAll());
        if (!ended || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
            qWarning("%s ended with %d and wrote: %s", name, program.exitCode(), qPrintable(output));
        return ended && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0 ? output : QString();
    }

    QJsonArray events(const char *name) { return m_backend.db(QStringLiteral("events"), {{QStringLiteral("event"), QLatin1String(name)}}); }

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_backend.isRunning(), qPrintable(m_backend.errorString()));
        QVERIFY(m_backend.reset());
    }

    void inProcess()
    {
        const ScriptedServer chat;
        QVERIFY(run("inprocess", chat).contains(QStringLiteral("You asked: What now?")));
        const QJsonObject turn = events("Conversation Turn").at(0).toObject();
        QCOMPARE(textOf(turn, "user"), QStringLiteral("What now?"));
        QCOMPARE(textOf(turn, "model"), QStringLiteral("echo-1"));
        QCOMPARE(numberOf(turn, "completion_tokens"), 4);
    }

    void ollama()
    {
        ScriptedServer chat;
        chat.answer(stream(json("{'model':'m','message':{'content':'Tea.'},'done':false}\n{'model':'m','message':{'content':''},'done':true,'done_reason':'stop','prompt_eval_count':3,'eval_count':4}\n")));
        QVERIFY(run("ollama", chat).contains(QStringLiteral("Tea.")));
        const QJsonObject turn = events("Conversation Turn").at(0).toObject();
        QCOMPARE(textOf(turn, "user"), QStringLiteral("What now?"));
        QCOMPARE(textOf(turn, "assistant"), QStringLiteral("Tea."));
        QCOMPARE(textOf(turn, "provider"), QStringLiteral("ollama"));
        QCOMPARE(numberOf(turn, "prompt_tokens"), 3);
    }

    void toolLoop()
    {
        ScriptedServer chat;
        chat.answer(ScriptedAnswer::whole(json("{'object':'chat.completion','choices':[{'message':{'tool_calls':[{'id':'i','function':{'name':'time','arguments':'{}'}}]},'finish_reason':'tool_calls'}]}")));
        chat.answer(ScriptedAnswer::whole(json("{'object':'chat.completion','choices':[{'message':{'content':'Tea time'},'finish_reason':'stop'}]}")));
        QVERIFY(run("toolloop", chat).contains(QStringLiteral("Tea time")));
        QCOMPARE(events("Conversation Turn").size(), 1);
        QCOMPARE(textOf(events("Conversation Turn").at(0).toObject(), "assistant"), QStringLiteral("Tea time"));
        QVERIFY(textOf(events("Conversation Function").at(0).toObject(), "result").contains(u':'));
    }

#ifdef HAS_WIDGETS
    void widgetChat()
    {
        ScriptedServer chat;
        chat.answer(stream(json("data: {'model':'m','choices':[{'delta':{'content':'In a '}}]}\n\ndata: {'choices':[{'delta':{'content':'window'},'finish_reason':'stop'}]}\n\ndata: [DONE]\n\n")));
        QVERIFY(run("widgetchat", chat).contains(QStringLiteral("In a window")));
        QCOMPARE(events("Conversation Turn").size(), 1);
        const QJsonObject turn = events("Conversation Turn").at(0).toObject();
        QCOMPARE(textOf(turn, "user"), QStringLiteral("What now?"));
        QCOMPARE(textOf(turn, "assistant"), QStringLiteral("In a window"));
    }
#endif

#ifdef HAS_QML
    void xmlHttpRequest()
    {
        ScriptedServer chat;
        chat.answer(ScriptedAnswer::whole(json("{'object':'chat.completion','choices':[{'message':{'content':'From QML'},'finish_reason':'stop'}]}")));
        QVERIFY(run("xmlhttprequest", chat).contains(QStringLiteral("From QML")));
        const QJsonObject turn = events("Conversation Turn").at(0).toObject();
        QCOMPARE(textOf(turn, "user"), QStringLiteral("What now?"));
        QCOMPARE(textOf(turn, "assistant"), QStringLiteral("From QML"));
        QCOMPARE(turn.value(u"conversation_id").toString(), QStringLiteral("my conversation"));
        QVERIFY(!chat.requests().value(0).head.toLower().contains("x-mindlytics"));
    }
#endif
};

QTEST_GUILESS_MAIN(TestExamples)

#include "tst_examples.moc"
