// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "privacy/gatekeeper.h"
#include "wire/encoder.h"

#include <QtTest/QtTest>

#include <stdexcept>

using namespace mindlytics;
using Verdict = Gatekeeper::Verdict;

// What every event passes: content modes, sampling, the application's filter.
class TestGatekeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullChangesNothing();
    void redactsEveryField_data();
    void redactsEveryField();
    void lengthsOnly();
    void off();
    void sessionsHaveTheirOwnMode();
    void filterChanges();
    void filterDrops();
    void filterSeesEveryKind();
    void filterFailsClosed_data();
    void filterFailsClosed();
    void redactorsComeAfterTheFilter();
    void pseudonyms();
};

namespace {

const QString kSecret = QStringLiteral("ada@example.com");

Event eventOf(Payload payload, ML::ContentMode mode = ML::ContentMode::Default)
{
    const SessionIds ids{QStringLiteral("s"), QStringLiteral("c"), QStringLiteral("u"), QStringLiteral("d"), mode};
    return {std::move(payload), std::make_shared<const SessionIds>(ids), {}, 0};
}

Gatekeeper gatekeeper(ML::ContentMode mode)
{
    MLPrivacyOptions options;
    options.content = mode;
    return {options, true};
}

QByteArray jsonOf(const Event &event)
{
    QByteArray json;
    encode(event, {}, json);
    return json;
}

QVariantMap secretMap()
{
    return {{QStringLiteral("value"), kSecret}, {kSecret, 1}};
}

const QList<std::pair<const char *, Payload>> &allKinds()
{
    static const QList<std::pair<const char *, Payload>> kinds{
        {"session start", SessionStart{secretMap()}},
        {"session end", SessionEnd{secretMap()}},
        {"identify", Identify{QStringLiteral("u"), {}, secretMap()}},
        {"alias", Alias{QStringLiteral("u"), QStringLiteral("p")}},
        {"custom", Custom{kSecret, secretMap()}},
        {"conversation start", ConversationStart{secretMap(), secretMap()}},
        {"conversation end", ConversationEnd{secretMap(), secretMap()}},
        {"turn", Turn{kSecret, kSecret, kSecret, MLUsage::cost(1), secretMap()}},
        {"usage", Usage{MLUsage::cost(1)}},
        {"function call", FunctionCall{kSecret, kSecret, kSecret, 5, secretMap()}},
    };
    return kinds;
}

} // namespace

void TestGatekeeper::fullChangesNothing()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Full);
    for (const auto &[name, payload] : allKinds()) {
        Event event = eventOf(payload);
        QCOMPARE(keeper.check(event, {}), Verdict::Pass);
        QCOMPARE(jsonOf(event), jsonOf(eventOf(payload)));
    }
    QCOMPARE(keeper.counts(), MLPrivacyCounts());
}

void TestGatekeeper::redactsEveryField_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < allKinds().size(); ++i)
        QTest::newRow(allKinds().at(i).first) << i;
}

void TestGatekeeper::redactsEveryField()
{
    QFETCH(int, index);
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Redacted);
    Event event = eventOf(allKinds().at(index).second);
    QCOMPARE(keeper.check(event, {}), Verdict::Pass);
    const QByteArray json = jsonOf(event);
    QVERIFY2(!json.contains(kSecret.toUtf8()), json.constData());
    QCOMPARE(keeper.counts().emails, json.count("[redacted email]"));
}

void TestGatekeeper::lengthsOnly()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::LengthsOnly);
    Event turn = eventOf(Turn{QStringLiteral("Hello"), QString(), {}, {}, secretMap()});
    QCOMPARE(keeper.check(turn, {}), Verdict::Pass);
    QVERIFY(jsonOf(turn).contains(R"("user":"[5 characters]","assistant":"")"));
    QVERIFY(!jsonOf(turn).contains(kSecret.toUtf8()));
    Event call = eventOf(FunctionCall{QStringLiteral("f"), QStringLiteral("{}"), QString(), 0, {}});
    QCOMPARE(keeper.check(call, {}), Verdict::Pass);
    QVERIFY(jsonOf(call).contains(R"("args":"[2 characters]","runtime")"));
    QCOMPARE(keeper.counts().lengthsOnly, 2);
}

void TestGatekeeper::off()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Off);
    int passed = 0;
    for (const auto &[name, payload] : allKinds()) {
        Event event = eventOf(payload);
        const bool content = isContent(payload);
        QCOMPARE(keeper.check(event, {}), content ? Verdict::Drop : Verdict::Pass);
        passed += content ? 0 : 1;
        QVERIFY(content || !jsonOf(event).contains(kSecret.toUtf8()));
    }
    QCOMPARE(passed, 8);
    QCOMPARE(keeper.counts().withheld, 2);
}

void TestGatekeeper::sessionsHaveTheirOwnMode()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Off);
    Event full = eventOf(Turn{kSecret, kSecret, {}, {}, {}}, ML::ContentMode::Full);
    QCOMPARE(keeper.check(full, {}), Verdict::Pass);
    QVERIFY(jsonOf(full).contains(kSecret.toUtf8()));
    Event off = eventOf(Turn{}, ML::ContentMode::Default);
    QCOMPARE(keeper.check(off, {}), Verdict::Drop);
}

void TestGatekeeper::filterChanges()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Full);
    keeper.setFilter([](MLOutgoingEvent event) {
        event.user = QStringLiteral("changed");
        event.properties.insert(QStringLiteral("more"), 7);
        event.sessionId = QStringLiteral("ignored");
        return std::optional(event);
    });
    Event event = eventOf(Turn{QStringLiteral("before"), QStringLiteral("answer"), {}, MLUsage::cost(2), {}});
    QCOMPARE(keeper.check(event, {}), Verdict::Pass);
    const Event expected = eventOf(Turn{QStringLiteral("changed"), QStringLiteral("answer"), {}, MLUsage::cost(2), {{QStringLiteral("more"), 7}}});
    QCOMPARE(jsonOf(event), jsonOf(expected));
}

void TestGatekeeper::filterDrops()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Full);
    keeper.setFilter([](MLOutgoingEvent) { return std::optional<MLOutgoingEvent>(); });
    Event event = eventOf(Custom{});
    QCOMPARE(keeper.check(event, {}), Verdict::Drop);
    QCOMPARE(keeper.counts().filtered, 1);
}

void TestGatekeeper::filterSeesEveryKind()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Full);
    QSet<int> kinds;
    keeper.setFilter([&kinds](MLOutgoingEvent event) {
        kinds.insert(int(event.kind));
        return std::optional(event);
    });
    for (const auto &[name, payload] : allKinds()) {
        Event event = eventOf(payload);
        QCOMPARE(keeper.check(event, QStringLiteral("id")), Verdict::Pass);
        QCOMPARE(jsonOf(event), jsonOf(eventOf(payload))); // what it leaves stays as it was
    }
    QCOMPARE(kinds.size(), 10);
}

void TestGatekeeper::filterFailsClosed_data()
{
    QTest::addColumn<int>("way");
    for (int way = 0; way < 7; ++way)
        QTest::addRow("%d", way) << way;
}

void TestGatekeeper::filterFailsClosed()
{
    QFETCH(int, way);
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Full);
    keeper.setFilter([way](MLOutgoingEvent event) -> std::optional<MLOutgoingEvent> {
        switch (way) {
        case 0: throw std::runtime_error(event.user.toStdString());
        case 1: throw 42;
        case 2: event.properties.insert(kSecret, QVariantList()); break;
        case 3: event.properties.insert(QStringLiteral("user"), 1); break;
        case 4: event.userId.clear(); event.deviceId.clear(); break;
        case 5: event.userId = QString(101, u'x'); break;
        default: event.usage = MLUsage::cost(-1); break;
        }
        return event;
    });
    Event event = eventOf(Turn{kSecret, {}, {}, {}, {}});
    QCOMPARE(keeper.check(event, QStringLiteral("id")), Verdict::Failed);
    QCOMPARE(keeper.counts().failed, 1);
    QCOMPARE(keeper.error().code, ML::ErrorCode::FilterFailed);
    QCOMPARE(keeper.error().eventId, QStringLiteral("id"));
    QVERIFY(!keeper.error().message.contains(kSecret));
}

void TestGatekeeper::redactorsComeAfterTheFilter()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Redacted);
    keeper.setFilter([](MLOutgoingEvent event) {
        event.properties.insert(QStringLiteral("contact"), kSecret);
        return std::optional(event);
    });
    Event event = eventOf(Custom{QStringLiteral("e"), {}});
    QCOMPARE(keeper.check(event, {}), Verdict::Pass);
    QVERIFY(!jsonOf(event).contains(kSecret.toUtf8()));
}

void TestGatekeeper::pseudonyms()
{
    Gatekeeper keeper = gatekeeper(ML::ContentMode::Full);
    keeper.setFilter([](MLOutgoingEvent event) {
        event.userId = QStringLiteral("pseudonym");
        event.deviceId.clear();
        return std::optional(event);
    });
    for (const auto &[name, payload] : allKinds()) {
        Event event = eventOf(payload);
        QCOMPARE(keeper.check(event, {}), Verdict::Pass);
        QVERIFY2(jsonOf(event).contains("\"pseudonym\""), name);
    }
}

QTEST_APPLESS_MAIN(TestGatekeeper)
#include "tst_gatekeeper.moc"
