// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A disk that fills and is emptied again, and stores whose files were cut off or damaged before they are opened. Whatever is intact arrives,
// and nothing crashes or goes on for ever.

#include "damage.h"
#include "faultproxy.h"
#include "smalldisk.h"
#include "torture.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace torture;

namespace {

constexpr int kEvents = 200;
constexpr int kPerVariantMs = 20000;

const QString kSession = QStringLiteral("s");

/*! Tracks events from \a first on, each with a text that can be found in a file; false if one was refused. */
bool track(MLClient &client, int first, int count)
{
    MLSession *session = client.createSession({kSession, {}, {}, QStringLiteral("device")});
    for (int n = first; n < first + count; ++n) {
        const QVariantMap properties{{QStringLiteral("n"), n}, {QStringLiteral("t"), QStringLiteral("[%1]").arg(n).leftJustified(300, QLatin1Char('x'))}};
        if (!session->trackEvent(QStringLiteral("e"), properties).isAccepted())
            return false;
    }
    session->deleteLater();
    return true;
}

// ---- A disk that fills ----

/*! Says whether the client reported trouble with the disk. */
class DiskTrouble
{
public:
    explicit DiskTrouble(MLClient &client)
    {
        QObject::connect(&client, &MLClient::errorOccurred, &m_context, [this](const MLError &error) {
            m_reports += error.code == ML::ErrorCode::StorageFailed;
        });
    }
    int reports() const { return m_reports; }

private:
    QObject m_context;
    int m_reports = 0;
};

void fillAndEmpty(Verdict &verdict, SmallDisk &disk, MLClientOptions options, DevServerProcess &server, FaultProxy &proxy, QRandomGenerator &random)
{
    server.reset();
    proxy.setRefusing(true);
    options.quitTimeoutMs = 0;
    int n = 0;
    {
        MLClient client(options);
        const DiskTrouble trouble(client);
        const auto trackSome = [&] {
            const int count = 100 + int(random.bounded(900));
            verdict.expect(track(client, n, count), QStringLiteral("an event was refused"));
            n += count;
            client.persist().waitForFinished();
            QCoreApplication::processEvents();
        };
        trackSome();
        disk.setFull(true);
        for (int i = 0; i < 20 && trouble.reports() == 0; ++i)
            trackSome();
        verdict.expect(trouble.reports() == 1, QStringLiteral("a full disk was reported %1 times").arg(trouble.reports()));
        trackSome();
        disk.setFull(false);
        client.persist().waitForFinished(); // back to disk: the end of this client loses nothing
        trackSome();
        verdict.expect(client.waitForFlushed(0).pending == 0, QStringLiteral("events stay in memory though there is space"));
    }
    proxy.setRefusing(false);
    const bool isDelivered = deliverRest(options, 60000);
    verdict.expect(isDelivered, QStringLiteral("stores are left: %1").arg(storesBelow(options.outbox.path).join(u' ')));
    const Arrivals arrived = arrivals(server, kSession);
    verdict.expect(std::is_sorted(arrived.numbers.begin(), arrived.numbers.end()), QStringLiteral("out of order after a full disk"));
    verdict.expect(arrived.numbers.size() == n, QStringLiteral("%1 of %2 events arrived after a full disk").arg(arrived.numbers.size()).arg(n));
}

// ---- Files that are damaged ----

QString only(const QStringList &list)
{
    return list.size() == 1 ? list.constFirst() : QString();
}

/*! What copies the store in the folder \a from to the folder \a to. */
Master masterOf(const QString &from, const QString &to)
{
    const auto textOf = [](int n) -> QByteArray { return "\"[" + QByteArray::number(n) + ']'; };
    Master(from, kEvents, textOf).copyTo(to);
    return Master(to, kEvents, textOf);
}

/*! Two of them below \a base: one that was killed, with most of it in the log, and one whose client ended, with everything in the file.
 *  \a name: of the folder of this server and project. */
std::vector<Master> makeMasters(MLClientOptions options, const QString &base, QString &name)
{
    std::vector<Master> masters;
    options.quitTimeoutMs = 0;
    options.outbox.path = base + QStringLiteral("/live");
    QString live;
    {
        MLClient client(options);
        for (int n = 0; n < kEvents; n += 10) {
            track(client, n, 10);
            client.persist().waitForFinished(); // a transaction each
        }
        live = QFileInfo(only(storesBelow(options.outbox.path))).path();
        name = QFileInfo(live).fileName();
        masters.push_back(masterOf(live, base + QStringLiteral("/killed")));
    }
    masters.push_back(masterOf(live, base + QStringLiteral("/ended")));
    return masters;
}

struct Variants {
    int count = 0;
    qint64 intact = 0;
    qint64 arrived = 0;
};

void openDamaged(Verdict &verdict, const Master &master, const QString &name, const Damage &damage, const MLClientOptions &options, DevServerProcess &server,
                 QRandomGenerator &random, Variants &sums)
{
    const QTemporaryDir base;
    MLClientOptions here = options;
    here.outbox.path = base.path();
    here.quitTimeoutMs = 0;
    here.batch.maxEvents = 0;
    master.copyTo(base.filePath(name));
    const QSet<int> intact = master.damage(base.filePath(name), damage, random);

    server.reset();
    const QString what = QStringLiteral("variant %1, %2 of master %3 %4 at %5 of %6").arg(sums.count).arg(damage.isLog ? QStringLiteral("log") : QStringLiteral("file"))
                             .arg(damage.master).arg(damage.cut ? QStringLiteral("cut") : QStringLiteral("flipped")).arg(damage.where).arg(master.size(damage.isLog));
    verdict.expect(deliverRest(here, kPerVariantMs), what + QStringLiteral(": not done in time"));
    const Arrivals arrived = arrivals(server, kSession);
    verdict.expect(std::is_sorted(arrived.numbers.begin(), arrived.numbers.end()), what + QStringLiteral(": out of order"));
    const QSet<qint64> numbers(arrived.numbers.begin(), arrived.numbers.end());
    const auto missing = std::count_if(intact.begin(), intact.end(), [&numbers](int n) { return !numbers.contains(n); });
    verdict.expect(missing == 0, what + QStringLiteral(": %1 of %2 intact events are missing").arg(missing).arg(intact.size()));
    ++sums.count;
    sums.intact += intact.size();
    sums.arrived += numbers.size();
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir mountPoint;
    SmallDisk disk(mountPoint.path(), 3 * 1024 * 1024); // before there are threads
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false\nmindlytics.*.info=false"));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption variantsOption(QStringLiteral("variants"), QStringLiteral("Damaged files (20000)."), QStringLiteral("n"), QStringLiteral("20000"));
    const QCommandLineOption fillsOption(QStringLiteral("fills"), QStringLiteral("How often the disk fills (50)."), QStringLiteral("n"), QStringLiteral("50"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("Repeats a run (1)."), QStringLiteral("n"), QStringLiteral("1"));
    const QCommandLineOption lengthsOption(QStringLiteral("every-length"), QStringLiteral("Instead of these, files cut at every length, so many bytes apart."), QStringLiteral("bytes"));
    parser.addOptions({variantsOption, fillsOption, seedOption, lengthsOption});
    parser.process(application);
    const quint32 seed = parser.value(seedOption).toUInt();

    QElapsedTimer timer;
    timer.start();
    QRandomGenerator random(seed);
    DevServerProcess server;
    FaultProxy proxy(server.port());
    Verdict verdict;
    const int fills = parser.value(fillsOption).toInt();
    for (int i = 0; i < fills; ++i)
        fillAndEmpty(verdict, disk, clientOptions(proxy.url(), mountPoint.path()), server, proxy, random);

    const QTemporaryDir base;
    proxy.setRefusing(true);
    QString name;
    const std::vector<Master> masters = makeMasters(clientOptions(proxy.url(), {}), base.path(), name);
    proxy.setRefusing(false);
    const int stride = parser.value(lengthsOption).toInt();
    Variants sums;
    for (const Damage &damage : stride > 0 ? everyLength(masters, stride) : someDamage(masters, parser.value(variantsOption).toInt(), random))
        openDamaged(verdict, masters[size_t(damage.master)], name, damage, clientOptions(proxy.url(), {}), server, random, sums);
    std::printf("seed %u: %d fillings of %s; %d damaged files, of %lld intact events all and %lld in all arrived, %lld ms\n", seed, fills,
                disk.isMounted() ? "a small file system" : "files of limited size (no file system may be mounted here)", sums.count, sums.intact,
                sums.arrived, timer.elapsed());
    return verdict.exitCode();
}
