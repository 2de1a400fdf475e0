// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/dispatcher.h"
#include "support/scriptedtransport.h"
#include "unit/outbox/diskrun.h"

namespace {

constexpr qint64 kFortyDays = qint64(40) * 24 * 3600 * 1000;

struct Outcomes final : DeliveryObserver {
    void settled(const OutboxEntry &entry, Outcome outcome, const MLError &error) override
    {
        (outcome == Outcome::Delivered ? delivered : outcome == Outcome::Rejected ? rejected : lost).append(entry.eventId.toInt());
        codes.append(error.code);
    }
    void troubleBegan(const MLError &) override {}
    void stateChanged(ML::DeliveryState) override {}
    void arraySupportFound(ArraySupport::State state) override { arrays.append(state); }

    QList<int> delivered, rejected, lost;
    QList<ML::ErrorCode> codes;
    QList<ArraySupport::State> arrays;
};

/*! A run of a dispatcher over a queue on disk. */
struct Delivery {
    explicit Delivery(const QString &folder, ML::ArrayMode arrays = ML::ArrayMode::Never, bool arraysRefused = false, qint64 later = 0)
        : run(folder, later)
    {
        DispatcherOptions options;
        options.url = QUrl(QStringLiteral("http://server.example/bc/v1/events/queue"));
        options.batch.arrays = arrays;
        options.maxAgeMs = qint64(30) * 24 * 3600 * 1000;
        options.arraysRefused = arraysRefused;
        dispatcher = std::make_unique<Dispatcher>(run.outbox, transport, run.clock, options, QRandomGenerator(1), outcomes);
        dispatcher->pump();
    }

    void track(const QString &session, int first, int count = 1)
    {
        std::vector<OutboxEntry> entries;
        for (int n = first; n < first + count; ++n) {
            OutboxEntry entry;
            entry.eventId = QString::number(n);
            entry.sessionId = session;
            entry.json = "{\"n\":" + QByteArray::number(n) + '}';
            entry.acceptedMs = run.clock.wallMs();
            entries.push_back(entry);
        }
        run.outbox.append(std::move(entries));
        dispatcher->pump();
    }
    bool isOut(int n) const
    {
        const auto open = transport.open();
        return std::any_of(open.begin(), open.end(), [&](size_t i) { return transport.events(i).contains(n); });
    }
    /*! Answers all that is out, and what follows: \a status to \a bad, 200 to others. */
    void answerAll(int bad, int status)
    {
        while (!transport.open().empty() && outcomes.rejected.isEmpty()) {
            const size_t request = transport.open().front();
            transport.reply(request, transport.events(request).contains(bad) ? status : 200);
        }
    }
    /*! Answers with 503 and the right date, and lets the back-off end. */
    void fail(size_t request)
    {
        HttpAnswer answer;
        answer.status = 503;
        answer.date = run.clock.httpDate();
        transport.reply(request, answer);
        run.clock.advance(60000);
    }

    Run run;
    ScriptedTransport transport;
    Outcomes outcomes;
    std::unique_ptr<Dispatcher> dispatcher;
};

} // namespace

/*! What delivery remembers of earlier runs. */
class TestRestart : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_base;
    QString m_folder;

    /*! What a run finds that begins when the one in the folder is killed now. */
    int failuresAfterKill()
    {
        const QTemporaryDir copy;
        copyStores(m_folder, copy.path());
        Run killed(copy.path());
        const auto session = killed.outbox.nextSession();
        return session ? killed.outbox.lease(kA, 1, 100000, true).front().failures : -1;
    }

    qint64 waitingAfterKill()
    {
        const QTemporaryDir copy;
        copyStores(m_folder, copy.path());
        return Run(copy.path()).outbox.count();
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.delivery.warning=false")); }
    void init()
    {
        m_base = std::make_unique<QTemporaryDir>();
        m_folder = m_base->filePath(QStringLiteral("store"));
    }

    void attemptsOnASuspiciousEventAreCountedBeforeTheAnswer()
    {
        Delivery delivery(m_folder);
        delivery.track(kA, 1);
        QVERIFY(delivery.isOut(1));
        QCOMPARE(failuresAfterKill(), 0); // not suspicious yet
        delivery.transport.reply(0, 500);
        QCOMPARE(failuresAfterKill(), 1);
        delivery.run.clock.advance(60000);
        QVERIFY(delivery.isOut(1));
        QCOMPARE(failuresAfterKill(), 2);
        delivery.transport.reply(1, 429); // says nothing about the event
        QCOMPARE(failuresAfterKill(), 1);
        delivery.run.clock.advance(60000);
        delivery.transport.reply(2, 500); // nor this: nothing else has succeeded in between
        QCOMPARE(failuresAfterKill(), 1);
        delivery.run.clock.advance(60000);
        delivery.dispatcher->reset(); // nor the end of the process
        QCOMPARE(failuresAfterKill(), 1);
    }

    void aKilledProcessSendsAgainAtMostABatchASlot()
    {
        Delivery delivery(m_folder);
        for (const QString &session : {kA, kB})
            delivery.track(session, session == kA ? 1 : 101, 20);
        while (!delivery.transport.open().empty()) {
            const auto sent = qint64(delivery.transport.sent.size());
            QVERIFY(sent - (40 - waitingAfterKill()) <= FlowControl::kSlots);
            delivery.transport.reply(delivery.transport.open().front(), 200);
        }
        QCOMPARE(delivery.outcomes.delivered.size(), 40);
        QCOMPARE(waitingAfterKill(), 0);
    }

    void whatIsAnsweredIsWrittenDownWhenNothingIsOut()
    {
        Delivery delivery(m_folder);
        delivery.track(kA, 1);
        delivery.track(kB, 2);
        delivery.transport.reply(0, 200);
        delivery.transport.reply(1, 500);
        QCOMPARE(waitingAfterKill(), 1);
    }

    void anEventThatTheServerFailsOnIsSetAsideAfterSeveralRuns()
    {
        {
            Delivery first(m_folder);
            first.track(kA, 1);
        }
        int runs = 0;
        bool setAside = false;
        for (; runs < 20 && !setAside; ++runs) {
            Delivery delivery(m_folder);
            for (int i = 0; i < 2 && !setAside; ++i) {
                delivery.track(QStringLiteral("healthy"), 1000 + i);
                delivery.answerAll(1, 500);
                delivery.run.clock.advance(60000);
                setAside = delivery.outcomes.rejected == QList<int>{1};
            }
            if (setAside)
                QCOMPARE(delivery.outcomes.codes.last(), ML::ErrorCode::PoisonEvent);
            delivery.dispatcher->reset();
        }
        QVERIFY2(setAside && runs > 2, qPrintable(QString::number(runs)));
    }

    void whatWasLeftAndWhatIsNewShareTheSlots()
    {
        {
            Delivery old(m_folder);
            for (const char session : {'P', 'Q', 'R', 'S', 'T', 'U'})
                old.track(QString(QLatin1Char(session)), 100 * session, 10);
        }
        Delivery delivery(m_folder);
        delivery.track(kA, 1, 10);
        for (int i = 0; i < 12; ++i)
            delivery.transport.reply(delivery.transport.open().front(), 200);
        const auto isNew = [](int n) { return n < 100; };
        const auto count = std::count_if(delivery.outcomes.delivered.begin(), delivery.outcomes.delivered.end(), isNew);
        QCOMPARE(count, 2); // a slot of its own as soon as one was free: the first four were taken
    }

    void anOldEventIsTriedBeforeItExpires()
    {
        {
            Delivery old(m_folder);
            old.track(kA, 1, 2);
        }
        Delivery delivery(m_folder, ML::ArrayMode::Never, false, kFortyDays);
        QVERIFY(delivery.isOut(1));
        delivery.transport.reply(0, 200);
        QCOMPARE(delivery.outcomes.delivered, QList<int>{1});
        delivery.fail(1);
        QCOMPARE(delivery.outcomes.lost, QList<int>{2});
        QCOMPARE(delivery.outcomes.codes.last(), ML::ErrorCode::Expired);
        QCOMPARE(delivery.run.outbox.count(), 0);
    }

    void theAgeOfAnEventWithAnImpossibleTimeIsNotKnown()
    {
        {
            Delivery old(m_folder);
            old.run.clock.jump(-kFortyDays); // before this library was made, as without a battery
            old.track(kA, 1);
        }
        Delivery delivery(m_folder);
        delivery.fail(0);
        QVERIFY(delivery.isOut(1));
        QCOMPARE(delivery.outcomes.lost, QList<int>{});
    }

    void thatArraysAreRefusedIsNotTriedAgain()
    {
        Delivery first(m_base->filePath(QStringLiteral("first")), ML::ArrayMode::Auto);
        first.track(kA, 1, 4);
        first.track(kB, 5, 4);
        while (!first.transport.open().empty()) {
            const size_t request = first.transport.open().front();
            first.transport.reply(request, first.transport.isArray(request) ? 400 : 200);
        }
        QCOMPARE(first.outcomes.arrays, QList<ArraySupport::State>{ArraySupport::State::No});
        Delivery second(m_base->filePath(QStringLiteral("second")), ML::ArrayMode::Auto, true);
        second.track(kA, 1, 4);
        while (!second.transport.open().empty()) {
            QVERIFY(!second.transport.isArray(second.transport.open().front()));
            second.transport.reply(second.transport.open().front(), 200);
        }
        QCOMPARE(second.outcomes.delivered.size(), 4);
        QVERIFY(second.outcomes.arrays.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRestart)
#include "tst_restart.moc"
