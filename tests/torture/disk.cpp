// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A disk that fills and is emptied again, and stores whose files were cut off or damaged before they are opened. Whatever is intact arrives,
// and nothing crashes or goes on for ever.

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
constexpr int kPage = 16384; // of a store
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
    verdict.expect(deliverRest(options, 60000), QStringLiteral("stores are left: %1").arg(storesBelow(options.outbox.path).join(u' ')));
    const Arrivals arrived = arrivals(server, kSession);
    verdict.expect(std::is_sorted(arrived.numbers.begin(), arrived.numbers.end()), QStringLiteral("out of order after a full disk"));
    verdict.expect(arrived.numbers.size() == n, QStringLiteral("%1 of %2 events arrived after a full disk").arg(arrived.numbers.size()).arg(n));
}

// ---- Files that are damaged ----

/*! A store with its log, as a killed process leaves it. */
struct Master {
    QString folder;
    QString store;
    QString name; //!< of the folder of this server and project
};

QString only(const QStringList &list)
{
    return list.size() == 1 ? list.constFirst() : QString();
}

bool copyFolder(const QString &from, const QString &to)
{
    const auto names = QDir(from).entryList({QStringLiteral("*.db"), QStringLiteral("*.db-wal")}, QDir::Files);
    bool good = QDir().mkpath(to);
    for (const QString &name : names)
        good = QFile::copy(from + u'/' + name, to + u'/' + name) && good;
    return good;
}

/*! Two of them below \a base: one whose client ended, with everything in the file, and one that was killed, with most of it in the log. */
QList<Master> makeMasters(MLClientOptions options, const QString &base)
{
    QList<Master> masters;
    QString name;
    options.quitTimeoutMs = 0;
    options.outbox.path = base + QStringLiteral("/live");
    {
        MLClient client(options);
        for (int n = 0; n < kEvents; n += 10) {
            track(client, n, 10);
            client.persist().waitForFinished(); // a transaction each
        }
        const QString live = QFileInfo(only(storesBelow(options.outbox.path))).path();
        name = QFileInfo(live).fileName();
        copyFolder(live, base + QStringLiteral("/killed"));
    }
    copyFolder(QFileInfo(only(storesBelow(options.outbox.path))).path(), base + QStringLiteral("/ended"));
    for (const char *kind : {"/killed", "/ended"}) {
        const QString folder = base + QLatin1String(kind);
        masters.append({folder, only(storesBelow(folder)), name});
    }
    return masters;
}

/*! The numbers of events whose last copy in the file at \a path, which is the one that counts, is not between the two places. */
QSet<int> numbersOutside(const QString &path, qint64 damagedFrom, qint64 damagedEnd)
{
    QFile file(path);
    QSet<int> numbers;
    if (!file.open(QIODevice::ReadOnly))
        return numbers;
    const QByteArray bytes = file.readAll();
    for (int n = 0; n < kEvents; ++n) {
        const QByteArray text = "\"[" + QByteArray::number(n) + ']';
        const qsizetype at = bytes.lastIndexOf(text);
        if (at >= 0 && (at < damagedFrom || at >= damagedEnd))
            numbers.insert(n);
    }
    return numbers;
}

/*! Damages the file at \a path and says which events are intact for certain. */
QSet<int> damage(const QString &path, bool isLog, bool cut, qint64 where, QRandomGenerator &random)
{
    const int piece = isLog ? kPage + 24 : kPage;
    const int begin = isLog ? 32 : 0;
    const qint64 from = where < begin ? 0 : begin + (where - begin) / piece * piece;
    QFile file(path);
    if (cut) {
        file.resize(where);
        // A log that ends early is one that was not finished; a transaction of it may be torn.
        return isLog ? QSet<int>() : numbersOutside(path, from, file.size());
    }
    const QSet<int> outside = numbersOutside(path, from, from + piece); // before the number itself may be what is flipped
    if (file.open(QIODevice::ReadWrite) && file.seek(where)) {
        char byte = 0;
        file.getChar(&byte);
        file.seek(where);
        file.putChar(char(byte ^ (1 << random.bounded(8))));
        file.close();
    }
    return outside;
}

struct Variants {
    int count = 0;
    qint64 intact = 0;
    qint64 arrived = 0;
};

void openDamaged(Verdict &verdict, const Master &master, int variant, const MLClientOptions &options, DevServerProcess &server, QRandomGenerator &random, Variants &sums)
{
    const QTemporaryDir base;
    MLClientOptions here = options;
    here.outbox.path = base.path();
    here.quitTimeoutMs = 0;
    here.batch.maxEvents = 0;
    const QString folder = base.filePath(master.name);
    copyFolder(master.folder, folder);
    const QString store = folder + u'/' + QFileInfo(master.store).fileName();
    const QString log = store + QStringLiteral("-wal");
    const bool isLog = QFileInfo(log).size() > 0;
    const QString path = isLog ? log : store;
    const qint64 size = QFileInfo(path).size();
    const bool cut = variant % 2 == 0;
    const qint64 where = random.bounded(quint32(size));
    const QSet<int> intact = damage(path, isLog, cut, where, random);

    server.reset();
    const QString what = QStringLiteral("variant %1, %2 %3 at %4 of %5").arg(variant).arg(isLog ? QStringLiteral("log") : QStringLiteral("file"),
                                        cut ? QStringLiteral("cut") : QStringLiteral("flipped")).arg(where).arg(size);
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
    parser.addOptions({variantsOption, fillsOption, seedOption});
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
    const QList<Master> masters = makeMasters(clientOptions(proxy.url(), {}), base.path());
    proxy.setRefusing(false);
    Variants sums;
    for (int i = 0; i < parser.value(variantsOption).toInt(); ++i)
        openDamaged(verdict, masters[i / 2 % masters.size()], i, clientOptions(proxy.url(), {}), server, random, sums);
    std::printf("seed %u: %d fillings of %s; %d damaged files, of %lld intact events all and %lld in all arrived, %lld ms\n", seed, fills,
                disk.isMounted() ? "a small file system" : "files of limited size (no file system may be mounted here)", sums.count, sums.intact,
                sums.arrived, timer.elapsed());
    return verdict.exitCode();
}
