// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/opensessions.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

SessionIds idsOf(const QString &session, const QString &user = {})
{
    SessionIds ids;
    ids.sessionId = session;
    ids.userId = user;
    return ids;
}

} // namespace

class TestOpenSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIdIsOneSession()
    {
        OpenSessions sessions;
        const auto first = sessions.open(idsOf(QStringLiteral("a"), QStringLiteral("ann")));
        const auto second = sessions.open(idsOf(QStringLiteral("a"), QStringLiteral("bob")));
        QCOMPARE(second, first);
        QCOMPARE(second->ids()->userId, QStringLiteral("ann"));
        QVERIFY(sessions.open(idsOf(QStringLiteral("b"))) != first);
    }

    void isGoneWithItsLastObject()
    {
        OpenSessions sessions;
        auto state = sessions.open(idsOf(QStringLiteral("a"), QStringLiteral("ann")));
        QCOMPARE(sessions.find(QStringLiteral("a")), state);
        state.reset();
        QVERIFY(!sessions.find(QStringLiteral("a")));
        state = sessions.open(idsOf(QStringLiteral("a"), QStringLiteral("bob")));
        QCOMPARE(state->ids()->userId, QStringLiteral("bob"));
    }

    void manyThatAreGoneDoNotHarmThoseThatAreOpen()
    {
        OpenSessions sessions;
        const auto kept = sessions.open(idsOf(QStringLiteral("kept")));
        for (int i = 0; i < 1000; ++i)
            sessions.open(idsOf(QString::number(i)));
        QCOMPARE(sessions.find(QStringLiteral("kept")), kept);
        QVERIFY(!sessions.find(QStringLiteral("999")));
    }

    void endsAllAndNamesEachUserOnce()
    {
        OpenSessions sessions;
        const auto a = sessions.open(idsOf(QStringLiteral("a"), QStringLiteral("ann")));
        const auto b = sessions.open(idsOf(QStringLiteral("b"), QStringLiteral("ann")));
        const auto c = sessions.open(idsOf(QStringLiteral("c")));
        QCOMPARE(sessions.endAll(), QStringList{QStringLiteral("ann")});
        for (const auto &state : {a, b, c})
            QVERIFY(state->isFlushedLocked());
    }
};

QTEST_GUILESS_MAIN(TestOpenSessions)

#include "tst_opensessions.moc"
