// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskrun.h"

#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int kEvents = 2000;

/*! One byte of an event is wrong, the first that is \a at or later in the file. */
void damage(const QString &path, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qsizetype found = file.readAll().indexOf("xxxx", at);
    QVERIFY(found > 0 && file.seek(found));
    QVERIFY(file.putChar('y'));
}

/*! The file itself is damaged, so that it is not taken over as it is. */
void damageHead(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(100));
    QVERIFY(file.write(QByteArray(4000, 'z')) == 4000);
}

/*! A process that takes the stores over, asks for the first event, and is killed when a file grows beyond \a bytes. True if it was. What it writes
 *  before the copy is less than 130,000. */
bool isKilledAt(const QString &folder, rlim_t bytes)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_DFL);
        const rlimit none{0, 0}, most{bytes, bytes};
        ::setrlimit(RLIMIT_CORE, &none);
        ::setrlimit(RLIMIT_FSIZE, &most);
        Run run(folder);
        run.outbox.nextSession();
        ::_exit(0);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ;
}

/*! What is in the folder, without the locks of killed processes. */
QStringList filesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files);
    names.removeIf([](const QString &name) { return name.endsWith(QLatin1String(".lock")); });
    return names;
}

} // namespace

/*! A process is killed while it saves what is intact in a damaged store. */
class TestKilledSalvage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_base;
    QString m_folder;

    static void rename(const QString &from, const QString &to) { QVERIFY2(QFile::rename(from, to), qPrintable(to)); }
    static QString aside(const QString &path) { return path + QStringLiteral(".damaged-20260101T000000000"); }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.outbox.warning=false")); }
    void init()
    {
        m_base = std::make_unique<QTemporaryDir>();
        m_folder = m_base->filePath(QStringLiteral("store"));
        Run old(m_folder);
        old.outbox.append(numbered(kA, kEvents));
    }

    void killedWhileItCopies_data()
    {
        QTest::addColumn<bool>("whenFound"); // or when events are read
        QTest::addColumn<int>("bytes");
        for (const int bytes : {150000, 600000, 800000}) {
            QTest::addRow("found, %d bytes", bytes) << true << bytes;
            QTest::addRow("read, %d bytes", bytes) << false << bytes;
        }
    }
    void killedWhileItCopies()
    {
        QFETCH(const bool, whenFound);
        QFETCH(const int, bytes);
        const QString path = storeIn(m_folder);
        if (whenFound)
            damageHead(path);
        else
            damage(path, 20000);
        for (int i = 0; i < 3; ++i)
            QVERIFY(isKilledAt(m_folder, rlim_t(bytes)));
        {
            Run run(m_folder);
            const QStringList ids = run.deliver();
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
            QCOMPARE(ids.size(), whenFound ? kEvents : kEvents - 1);
        }
        const QStringList left = filesIn(m_folder);
        QCOMPARE(left.size(), 1);
        QVERIFY2(left.constFirst().contains(QLatin1String(".db.damaged-")), qPrintable(left.constFirst()));
    }

    // As renames follow one another, a process may be killed between any two of them.
    void killedWhileItRenames_data()
    {
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("trouble");
        QTest::newRow("the copy is whole") << 0 << 1;
        QTest::newRow("and the store set aside, but not its log") << 1 << 0;
        QTest::newRow("and its log") << 2 << 0;
        QTest::newRow("all") << 3 << 0;
    }
    void killedWhileItRenames()
    {
        QFETCH(const int, done);
        QFETCH(const int, trouble);
        const QString path = storeIn(m_folder);
        {
            // The store gets a log with events that the copy has, too.
            Store store(path, false);
            QVERIFY(store.open());
            std::vector<OutboxEntry> more = numbered(kA, 10, kEvents);
            for (OutboxEntry &e : more)
                e.row = e.eventId.toInt() + 1;
            QVERIFY(store.append(more));
            QVERIFY(QFile::copy(path, m_base->filePath(QStringLiteral("db"))));
            QVERIFY(QFile::copy(path + QStringLiteral("-wal"), m_base->filePath(QStringLiteral("log"))));
        }
        rename(path, path + QStringLiteral(".copied"));
        rename(m_base->filePath(QStringLiteral("db")), done >= 1 ? aside(path) : path);
        rename(m_base->filePath(QStringLiteral("log")), (done >= 2 ? aside(path) : path) + QStringLiteral("-wal"));
        if (done >= 3)
            rename(path + QStringLiteral(".copied"), path);
        QVERIFY(StoreFolder::hasStores(m_folder));
        Run run(m_folder);
        QCOMPARE(run.deliver(), range(0, kEvents + 10));
        QCOMPARE(run.observer.troubles.size(), trouble);
        QVERIFY(!QFile::exists(path + QStringLiteral(".copied")));
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
        QCOMPARE(QDir(m_folder).entryList({QStringLiteral("*.damaged-*")}, QDir::Files).size(), 2); // the store and its log
    }

    void aCopyWithoutItsStoreIsDeleted()
    {
        const QString path = storeIn(m_folder);
        rename(path, path + QStringLiteral(".new"));
        QVERIFY(QFile::copy(path + QStringLiteral(".new"), path + QStringLiteral(".new-wal")));
        QVERIFY(StoreFolder::hasStores(m_folder)); // there is something to delete
        {
            Run run(m_folder);
            QCOMPARE(run.outbox.count(), 0);
            QCOMPARE(run.deliver(), QStringList());
            QVERIFY(run.observer.troubles.isEmpty());
        }
        QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList());
        QVERIFY(!StoreFolder::hasStores(m_folder));
    }

    void clearDeletesCopies()
    {
        const QString path = storeIn(m_folder);
        Run run(m_base->filePath(QStringLiteral("other")));
        for (const char *name : {".new", ".new-wal", ".copied"}) {
            const QString to = m_base->filePath(QStringLiteral("other/1-1-%1.db").arg(QLatin1String(name + 1))) + QLatin1String(name);
            QVERIFY(QFile::copy(path, to));
        }
        run.outbox.clear();
        QCOMPARE(storesIn(m_base->filePath(QStringLiteral("other"))).size(), 1);
        QVERIFY(!holdsText(m_base->filePath(QStringLiteral("other")), "xxxx"));
    }
};

QTEST_GUILESS_MAIN(TestKilledSalvage)
#include "tst_killedsalvage.moc"
