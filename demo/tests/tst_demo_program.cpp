// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/*! Runs the program as demo/run.sh does: against a local backend, a sound one and others. */
class TestDemoProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCode_data();
    void exitCode();
    void keepsKeySecret();
    void refusesBadTimeout();

private:
    bool startBackend(const QString &faults);
    int runDemo(const QStringList &arguments, const QString &key = u"key"_s);

    QProcess m_backend;
    QString m_server;
    QString m_live;
    QString m_output;
};

bool TestDemoProgram::startBackend(const QString &faults)
{
    m_backend.close();
    QStringList arguments{u"--port"_s,    u"0"_s,   u"--live-port"_s,       u"0"_s,
                          u"--api-key"_s, u"key"_s, u"--exit-with-parent"_s};
    if (!faults.isEmpty())
        arguments += {u"--faults"_s, faults};
    m_backend.start(QStringLiteral(DEVSERVER_PROGRAM), arguments);
    while (!m_backend.canReadLine() && m_backend.waitForReadyRead(10000)) { }
    const QString ready = QString::fromUtf8(m_backend.readLine());
    m_server = u"http://"_s + ready.section(u"http="_s, 1).section(u' ', 0, 0);
    m_live = u"ws://"_s + ready.section(u"live="_s, 1).trimmed();
    return ready.contains(u"http="_s);
}

int TestDemoProgram::runDemo(const QStringList &arguments, const QString &key)
{
    QProcess demo;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MLSDK_SERVER_BASE"_s, m_server);
    environment.insert(u"MLSDK_LIVE_BASE"_s, m_live);
    environment.insert(u"MLSDK_API_KEY"_s, key);
    environment.insert(u"MLSDK_PROJECT_ID"_s, u"demo"_s);
    demo.setProcessEnvironment(environment);
    demo.setProcessChannelMode(QProcess::MergedChannels);
    demo.start(QStringLiteral(DEMO_PROGRAM), arguments);
    const bool ended = demo.waitForFinished(60000);
    m_output = QString::fromUtf8(demo.readAll());
    return ended && demo.exitStatus() == QProcess::NormalExit ? demo.exitCode() : -1;
}

void TestDemoProgram::exitCode_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    const QStringList none;
    QTest::newRow("sound") << QString() << none << 0 << u"What the backend holds"_s;
    QTest::newRow("no read-back") << QString() << QStringList{u"--no-read-back"_s} << 0 << u"What was sent"_s;
    QTest::newRow("fresh ids") << QString() << QStringList{u"--fresh-ids"_s} << 0
                               << u"in order, unchanged"_s;
    QTest::newRow("unwell for a moment") << uR"({"fail_next": {"count": 2, "status": 503}})"_s << none << 0
                                         << u"in order, unchanged"_s;
    QTest::newRow("hears what came of it") << QString() << none << 0 << u"Conversation Turn: Conversation Turn Analyzed (intents"_s;
    QTest::newRow("hears the end") << QString() << none << 0 << u"its end came, too"_s;
    QTest::newRow("cut again and again") << uR"({"live": {"cut_after": 5}})"_s << none << 0 << u"in order, unchanged"_s;
    QTest::newRow("hears nothing") << uR"({"live": {"refuse_upgrade": 403}})"_s << none << 1 << u"nothing came back of it"_s;
    QTest::newRow("hears nothing, reads nothing back") << uR"({"live": {"refuse_upgrade": 403}})"_s
                                                       << QStringList{u"--no-read-back"_s} << 0 << u"What was sent"_s;
    QTest::newRow("loses arrays") << uR"({"drop_arrays": true})"_s << QStringList{u"--timeout"_s, u"1"_s} << 1
                                  << u"the backend does not hold it"_s;
    QTest::newRow("refuses an event") << uR"({"reject_events": ["Gift Card Purchased"]})"_s << none << 1
                                      << u"1 rejected"_s;
    QTest::newRow("stores twice") << uR"({"fail_next": {"count": 1, "status": 500, "stored": true}})"_s << none << 1
                                  << u"or a second time"_s;
}

void TestDemoProgram::exitCode()
{
    QFETCH(QString, faults);
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, said);
    QVERIFY(startBackend(faults));
    QVERIFY2(runDemo(arguments) == code, qPrintable(m_output));
    QVERIFY2(m_output.contains(said), qPrintable(m_output));
}

void TestDemoProgram::keepsKeySecret()
{
    QVERIFY(startBackend({}));
    QCOMPARE(runDemo({}, u"wr0ng-4711"_s), 1);
    QVERIFY2(!m_output.contains(u"wr0ng-4711"_s), qPrintable(m_output));
}

void TestDemoProgram::refusesBadTimeout()
{
    QCOMPARE(runDemo({u"--timeout"_s, u"soon"_s}), 2);
}

QTEST_GUILESS_MAIN(TestDemoProgram)
#include "tst_demo_program.moc"
