// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskrun.h"
#include "filesizelimit.h"

#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/fsuid.h>
#endif

namespace {

/*! A user who is not root, for this thread: root may write everywhere. Files of \a folder become that user's. */
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString &folder)
    {
#ifdef Q_OS_LINUX
        if (::geteuid() != 0)
            return;
        constexpr uid_t kNobody = 65534;
        if (::chown(QFile::encodeName(folder).constData(), kNobody, gid_t(-1)) == 0)
            ::setfsuid(kNobody);
#else
        Q_UNUSED(folder)
#endif
    }
    ~OrdinaryUser()
    {
#ifdef Q_OS_LINUX
        ::setfsuid(::geteuid());
#endif
    }
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

/*! What happens to the folder of stores, and to the clock, from outside. */
class TestDiskFolder : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_base;
    QString m_folder;

    QStringList deliveredAfterKill()
    {
        const QTemporaryDir copy;
        copyStores(m_folder, copy.path());
        return Run(copy.path()).deliver();
    }

private Q_SLOTS:
    void init()
    {
        m_base = std::make_unique<QTemporaryDir>();
        m_folder = m_base->filePath(QStringLiteral("store"));
    }

    void aLogIsReadThoughItsFileIsNot_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("deleted") << -1;
        QTest::newRow("empty") << 0;
        QTest::newRow("a byte is left") << 1;
        QTest::newRow("half a page is left") << 8192;
    }
    void aLogIsReadThoughItsFileIsNot()
    {
        QFETCH(const int, length);
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        Run run(m_folder);
        run.outbox.append(numbered(kA, 30));
        QCOMPARE(run.deliver(10), range(0, 10));
        copyStores(m_folder, copy);
        QFile file(storeIn(copy));
        QVERIFY(length < 0 ? file.remove() : file.resize(length));
        Run killed(copy);
        QCOMPARE(killed.deliver(), range(10, 20));
        QCOMPARE(storesIn(copy).size(), 1);
        QVERIFY(killed.observer.troubles.size() <= 1);
    }

    void clearDeletesLogsWithoutFiles()
    {
        Run run(m_folder);
        QFile log(m_folder + QStringLiteral("/1-1-1.db-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("the secret");
        log.close();
        QVERIFY(StoreFolder::hasStores(m_folder));
        run.outbox.clear();
        QVERIFY(!log.exists());
    }

    void theClockMayBeSetBackWhileItRuns()
    {
        constexpr qint64 kHour = 3600 * 1000;
        {
            Run run(m_folder);
            run.outbox.append(numbered(kA, 10));
            run.clock.jump(-kHour);
            run.outbox.append(numbered(kA, 10, 10));
            QVERIFY(QFile::remove(storeIn(m_folder))); // a new one is made under the new time
            run.outbox.append(numbered(kA, 10, 20));
            run.clock.advance(10 * 60 * 1000);
            QCOMPARE(run.deliver(5), range(0, 5));
        }
        {
            Run run(m_folder, -2 * kHour);
            run.outbox.append(numbered(kA, 10, 30));
            run.clock.jump(-kHour);
            run.outbox.append(numbered(kA, 10, 40));
        }
        Run run(m_folder, -3 * kHour);
        QCOMPARE(run.deliver(), range(5, 45));
    }

    void afterAClockSetBackAnEmptyStoreIsStillGivenBack()
    {
        Run run(m_folder);
        run.outbox.append({entry(kA, QStringLiteral("the secret"))});
        QCOMPARE(run.deliver().size(), 1);
        run.clock.jump(-24 * 3600 * 1000);
        run.clock.advance(1000);
        QVERIFY(!holdsText(m_folder, "the secret"));
    }

    void aFolderWithoutPermissionMeansMemoryUntilThereIsSome()
    {
        const OrdinaryUser user(m_base->path());
        QVERIFY(QFile::setPermissions(m_base->path(), QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(!QDir().mkpath(m_folder));
        Run run(m_folder);
        run.outbox.append(numbered(kA, 10));
        run.clock.advance(60000);
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Other});
        QCOMPARE(run.outbox.volatileCount(), 10);
        QCOMPARE(run.deliver(3), range(0, 3));
        QVERIFY(QFile::setPermissions(m_base->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        run.clock.advance(5000); // by itself
        QCOMPARE(run.outbox.volatileCount(), 0);
        QCOMPARE(run.observer.onDiskNews, (QList<bool>{false, true}));
        QCOMPARE(run.observer.troubles.size(), 1);
        QCOMPARE(deliveredAfterKill(), range(3, 7));
    }

    void aStoreThatCannotBeMadeLeavesNothingBehind()
    {
        const FileSizeLimit limit(4096); // the file can be made, and nothing written to it
        {
            Run run(m_folder);
            run.outbox.append(numbered(kA, 10));
            run.clock.advance(300 * 1000); // many tries
            QCOMPARE(run.observer.troubles.size(), 1);
            QCOMPARE(run.outbox.volatileCount(), 10);
            QCOMPARE(filesIn(m_folder), QStringList());
            QCOMPARE(run.deliver(3), range(0, 3));
            limit.lift();
            run.clock.advance(5000);
            QCOMPARE(run.outbox.volatileCount(), 0);
        }
        Run run(m_folder);
        QCOMPARE(run.deliver(), range(3, 7));
    }

    void aDiskThatIsFullInTheMiddleOfATransactionIsTriedAgainByItself()
    {
        Run run(m_folder);
        run.outbox.append(numbered(kA, 100));
        const FileSizeLimit limit(256 * 1024);
        run.outbox.append(numbered(kA, 2000, 100));
        QCOMPARE(run.outbox.volatileCount(), 2000);
        QCOMPARE(deliveredAfterKill(), range(0, 100)); // nothing of what did not fit as a whole
        run.clock.advance(60000);
        QCOMPARE(run.observer.troubles.size(), 1);
        limit.lift();
        run.clock.advance(5000);
        QCOMPARE(run.outbox.volatileCount(), 0);
        QCOMPARE(run.observer.onDiskNews, (QList<bool>{false, true}));
        QCOMPARE(deliveredAfterKill(), range(0, 2100));
        // The next time is told again.
        const FileSizeLimit again(QFileInfo(storeIn(m_folder)).size());
        run.outbox.append(numbered(kA, 5000, 2100));
        QCOMPARE(run.observer.troubles.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDiskFolder)
#include "tst_diskfolder.moc"
