// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskrun.h"

#include "support/filelimit.h"

#include <random>

namespace {

constexpr int kSessions = 8;
constexpr int kMostStores = 14; // of the 16 that a run may hold with the limit below

/*! What is promised of each event. */
struct Known {
    QString session;
    int origin = 0; //!< within one the order holds
    int failures = 0;
};

/*! An outbox, beside it what it should hold; every call goes to both. */
class Model
{
public:
    Model(const QString &base, quint32 seed)
        : m_base(base)
        , m_random(seed)
        , m_folder(m_base + QStringLiteral("/0"))
    {
        start();
    }

    QStringList wrong; //!< what should not be

    void step()
    {
        static constexpr std::array kWeights = {30, 30, 14, 6, 6, 6, 4, 2, 2, 1};
        std::discrete_distribution<int> which(kWeights.begin(), kWeights.end());
        switch (which(m_random)) {
        case 0: append(*m_run, 0); break;
        case 1: lend(); break;
        case 2: answer(); break;
        case 3: giveBack(); break;
        case 4: m_run->outbox.writeRemoved(); m_unwritten.clear(); break;
        case 5: setAside(); break;
        case 6: fail(); break;
        case 7: find(); break;
        case 8: restart(); break;
        default: clear(); break;
        }
        check();
    }

    void drain()
    {
        while ((m_run->outbox.count() > 0 || !m_lent.isEmpty()) && wrong.isEmpty())
            deliverSome();
        if (!m_waits.isEmpty())
            wrong.append(QStringLiteral("lost: %1").arg(QStringList(m_waits.keys()).join(u' ')));
        check();
    }

private:
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    void start()
    {
        const FileLimit limit(64); // 16 stores, 4 of them open
        m_run = std::make_unique<Run>(m_folder, 1000 * ++m_runs);
        m_run->clock.advance(0);
    }

    void deliverSome()
    {
        while (!m_lent.isEmpty())
            giveBack();
        for (int i = 0; i < 10; ++i)
            lend();
        if (m_lent.isEmpty())
            wrong.append(QStringLiteral("nothing can be lent"));
        while (!m_lent.isEmpty())
            answer();
        m_run->outbox.writeRemoved();
        m_unwritten.clear();
    }

    void append(Run &run, int origin)
    {
        std::vector<OutboxEntry> entries;
        for (int events = 1 + upTo(upTo(3) == 0 ? 40 : 4); events > 0; --events) {
            OutboxEntry e = entry(QStringLiteral("S%1").arg(upTo(kSessions - 1)), QString::number(++m_last), upTo(20) == 0 ? 9000 : 20 + upTo(900));
            m_waits.insert(e.eventId, {e.sessionId, origin, 0});
            entries.push_back(std::move(e));
        }
        run.outbox.append(std::move(entries));
    }

    void lend()
    {
        const auto session = m_run->outbox.nextSession();
        if (!session)
            return;
        auto lent = m_run->outbox.lease(*session, 1 + upTo(20), upTo(3) == 0 ? 0 : 20000, true);
        if (lent.empty() || m_lent.contains(*session))
            wrong.append(QStringLiteral("lent nothing, or twice: ") + *session);
        for (const OutboxEntry &e : lent) {
            if (!m_waits.contains(e.eventId) && !m_again.contains(e.eventId))
                wrong.append(QStringLiteral("lent once more: ") + e.eventId);
            if (m_waits.contains(e.eventId) && m_waits[e.eventId].failures != e.failures)
                wrong.append(QStringLiteral("failures of ") + e.eventId);
        }
        m_lent.insert(*session, std::move(lent));
    }

    std::optional<QString> oneLent()
    {
        if (m_lent.isEmpty())
            return std::nullopt;
        return std::next(m_lent.keyBegin(), upTo(int(m_lent.size()) - 1)).operator*();
    }

    /*! It has left the queue. */
    void leave(const OutboxEntry &e)
    {
        m_unwritten.insert(e.eventId);
        if (m_again.remove(e.eventId))
            return;
        const Known known = m_waits.take(e.eventId);
        const int number = e.eventId.toInt();
        for (auto it = m_waits.cbegin(); it != m_waits.cend(); ++it) {
            if (it->session == known.session && it->origin == known.origin && it.key().toInt() < number)
                wrong.append(QStringLiteral("%1 before %2").arg(e.eventId, it.key()));
        }
    }

    void answer()
    {
        const auto session = oneLent();
        if (!session)
            return;
        std::vector<OutboxEntry> lent = m_lent.take(*session);
        if (upTo(4) == 0) // the others are refused, or wait for another try
            lent.resize(1 + size_t(upTo(int(lent.size()) - 1)));
        for (const OutboxEntry &e : lent)
            leave(e);
        m_run->outbox.remove(lent);
        if (m_run->outbox.unwritten() > 4) {
            m_run->outbox.writeRemoved();
            m_unwritten.clear();
        }
        m_run->outbox.release(*session);
    }

    void giveBack()
    {
        if (const auto session = oneLent()) {
            m_lent.remove(*session);
            m_run->outbox.release(*session);
        }
    }

    void setAside()
    {
        const auto session = oneLent();
        if (!session)
            return;
        OutboxRejected rejected;
        rejected.entry = m_lent.value(*session).front();
        m_lent.remove(*session);
        leave(rejected.entry);
        m_rejected.insert(rejected.entry.eventId);
        m_run->outbox.reject(rejected);
        m_unwritten.remove(rejected.entry.eventId);
        m_run->outbox.release(*session);
    }

    void fail()
    {
        const auto session = oneLent();
        if (!session)
            return;
        const OutboxEntry first = m_lent.take(*session).front();
        const int failures = 1 + upTo(2);
        if (m_waits.contains(first.eventId))
            m_waits[first.eventId].failures = failures;
        m_run->outbox.setFailures(first, failures);
        m_run->outbox.release(*session);
    }

    /*! Stores of another process that was killed. */
    void find()
    {
        if (storesIn(m_folder).size() >= kMostStores)
            return;
        ++m_origins;
        const QString folder = QStringLiteral("%1/other%2").arg(m_base).arg(m_origins);
        Run other(folder, 1000 * upTo(m_runs));
        for (int i = upTo(2); i >= 0; --i)
            append(other, m_origins);
        copyStores(folder, m_folder);
        m_run->clock.advance(5 * 60 * 1000);
        m_run->clock.advance(0);
    }

    void restart()
    {
        while (storesIn(m_folder).size() >= kMostStores && wrong.isEmpty())
            deliverSome();
        if (upTo(1) == 0) {
            const QString next = QStringLiteral("%1/%2").arg(m_base).arg(m_runs);
            copyStores(m_folder, next);
            m_folder = next;
            m_again += std::exchange(m_unwritten, {});
        }
        m_unwritten.clear();
        m_lent.clear();
        m_run.reset();
        start();
        // What was answered and not written down may be there again, and is known by that.
        m_extra = m_run->outbox.count() - m_waits.size();
        if (m_extra < 0 || m_extra > m_again.size())
            wrong.append(QStringLiteral("%1 events after a restart, not %2 and up to %3").arg(m_run->outbox.count()).arg(m_waits.size()).arg(m_again.size()));
        m_before = m_again.size();
    }

    void clear()
    {
        m_run->outbox.clear();
        m_waits.clear();
        m_again.clear();
        m_unwritten.clear();
        m_rejected.clear();
        m_lent.clear();
        m_extra = m_before = 0;
    }

    void check()
    {
        const qint64 count = m_waits.size() + m_extra - (m_before - m_again.size());
        if (m_run->outbox.count() != count)
            wrong.append(QStringLiteral("%1 events, not %2").arg(m_run->outbox.count()).arg(count));
        if (m_run->outbox.volatileCount() != 0 || !m_run->observer.troubles.isEmpty())
            wrong.append(QStringLiteral("trouble"));
        QStringList listed;
        for (const OutboxRejected &rejected : m_run->outbox.rejected())
            listed.append(rejected.entry.eventId);
        if (listed.size() != m_rejected.size() || QSet<QString>(listed.begin(), listed.end()) != m_rejected)
            wrong.append(QStringLiteral("set aside: ") + listed.join(u' '));
    }

    const QString m_base;
    std::mt19937 m_random;
    QString m_folder;
    std::unique_ptr<Run> m_run;
    int m_runs = 0;
    int m_origins = 0;
    int m_last = 0;
    QHash<QString, Known> m_waits;
    QSet<QString> m_rejected;
    QSet<QString> m_unwritten; //!< answered, and not known to be written down
    QSet<QString> m_again; //!< that once, when the process was killed
    qint64 m_extra = 0; //!< how many of those were there
    qint64 m_before = 0; //!< of so many
    QMap<QString, std::vector<OutboxEntry>> m_lent;
};

} // namespace

/*! Random calls, against what should come of them. */
class TestDiskModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThatIsPromisedHolds_data()
    {
        QTest::addColumn<int>("seed");
        const int seeds = qEnvironmentVariableIsSet("DISKMODEL_SEEDS") ? qEnvironmentVariableIntValue("DISKMODEL_SEEDS") : 6;
        for (int seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void allThatIsPromisedHolds()
    {
        QFETCH(int, seed);
        const QTemporaryDir base;
        Model model(base.path(), quint32(seed));
        for (int i = 0; i < 1000 && model.wrong.isEmpty(); ++i) {
            model.step();
            if (!model.wrong.isEmpty())
                qWarning() << "at step" << i << model.wrong;
        }
        if (model.wrong.isEmpty())
            model.drain();
        QCOMPARE(model.wrong, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDiskModel)
#include "tst_diskmodel.moc"
