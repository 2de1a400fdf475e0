// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskfolder.h"
#include "support/devserverprocess.h"
#include "support/faultproxy.h"

#include <sys/stat.h>

namespace {

/*! A process that makes files for everybody, unless they are made otherwise. */
class OpenToAll
{
public:
    OpenToAll()
        : m_before(::umask(0))
    {
    }
    ~OpenToAll() { ::umask(m_before); }

private:
    const mode_t m_before;
};

mode_t modeOf(const QString &path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

/*! What lies in the folder of the disk outbox, and who may read it. */
class TestDiskPrivacy : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<DiskFolder> m_folder;

    void verifyModes(int leastFiles)
    {
        const QStringList files = m_folder->files();
        QVERIFY2(files.size() >= leastFiles, qPrintable(files.join(u' ')));
        for (const QString &file : files) {
            QVERIFY2(modeOf(file) == 0600, qPrintable(QStringLiteral("%1 %2").arg(file).arg(modeOf(file), 0, 8)));
            QCOMPARE(modeOf(QFileInfo(file).path()), mode_t(0700));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_server.reset();
        m_folder = std::make_unique<DiskFolder>();
        m_proxy = std::make_unique<FaultProxy>(m_server.port());
    }

    void everythingIsTheUsersAlone()
    {
        const OpenToAll openToAll;
        m_proxy->setRefusing(true);
        {
            MLClient client(m_folder->briefOptions(m_proxy->url()));
            MLSession *session = testSession(client);
            trackNumbered(session, 300);
            client.persist().waitForFinished();
            verifyModes(3); // the store, its log and its lock
            QVERIFY(QFile::remove(m_folder->stores().constFirst()));
            trackNumbered(session, 10);
            client.persist().waitForFinished();
            verifyModes(3); // and those of the one that was made in its place
        }
        QFile store(m_folder->stores().constFirst());
        QVERIFY(store.open(QIODevice::ReadWrite));
        QVERIFY(store.seek(store.size() / 2));
        store.write(QByteArray(100, 'z'));
        store.close();
        QVERIFY(QFile::copy(store.fileName(), store.fileName().chopped(3) + QStringLiteral("-a.db"))); // one more, of our own making
        QVERIFY(QFile::setPermissions(store.fileName().chopped(3) + QStringLiteral("-a.db"), QFile::ReadOwner | QFile::WriteOwner));
        MLClient client(m_folder->briefOptions(m_proxy->url()));
        trackNumbered(testSession(client), 1);
        client.persist().waitForFinished();
        QVERIFY(!m_folder->files({QStringLiteral("*.damaged-*")}).isEmpty());
        verifyModes(6); // what was set aside, too
    }

    void whatServersWithoutArraysLeaveIsTheUsersAloneToo()
    {
        const OpenToAll openToAll;
        m_server.setFaults(json("{'refuse_arrays': 400}").constData());
        MLClient client(m_folder->options(m_server.url()));
        trackNumbered(testSession(client, "a"), 20);
        trackNumbered(testSession(client, "b"), 20);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(m_folder->files({QStringLiteral("arrays-refused")}).size(), 1);
        verifyModes(3);
    }

    void nothingOfWhatWasDeliveredIsInAnyFile_data()
    {
        QTest::addColumn<bool>("byTheNextRun");
        QTest::newRow("by the run that tracked it") << false;
        QTest::newRow("by the next run") << true;
    }
    void nothingOfWhatWasDeliveredIsInAnyFile()
    {
        QFETCH(const bool, byTheNextRun);
        m_proxy->setRefusing(true);
        auto client = std::make_unique<MLClient>(m_folder->briefOptions(m_proxy->url()));
        MLSession *session = testSession(*client, "the-private-session");
        for (int i = 0; i < 300; ++i)
            QVERIFY(session->trackConversationTurn({QStringLiteral("my private question %1").arg(i), QString(500, u'x') + QStringLiteral(" a private answer")}).isAccepted());
        client->persist().waitForFinished();
        QVERIFY(m_folder->holds("my private question 299"));
        if (byTheNextRun) {
            client = nullptr;
            client = std::make_unique<MLClient>(m_folder->briefOptions(m_proxy->url()));
        }
        m_proxy->setRefusing(false);
        QTRY_COMPARE(m_server.receivedEvents(QStringLiteral("the-private-session")).size(), 300);
        QTRY_COMPARE(client->pendingCount(), 0);
        // A second after the last one; until then a chat that goes on may overwrite it.
        for (const char *text : {"private question", "private answer", "the-private-session"})
            QTRY_VERIFY2_WITH_TIMEOUT(!m_folder->holds(text), text, 20000);
        client = nullptr;
        QVERIFY2(m_folder->stores().isEmpty(), qPrintable(m_folder->files().join(u' ')));
    }

    void theKeyIsInNoFile()
    {
        m_server.setFaults(json("{'fail_next': {'count': 5, 'status': 422}}").constData());
        MLClientOptions secret = m_folder->options(m_proxy->url());
        secret.apiKey = QStringLiteral("a-very-secret-key");
        {
            MLClient client(secret);
            trackNumbered(testSession(client), 20);
            QVERIFY(client.waitForFlushed().rejected > 0); // whose reasons are kept
            QVERIFY(!m_folder->holds("a-very-secret-key"));
        }
        m_proxy->setRefusing(true);
        secret.quitTimeoutMs = 0;
        MLClient client(secret);
        trackNumbered(testSession(client), 20);
        client.persist().waitForFinished();
        QVERIFY(m_folder->holds("\"n\":19"));
        QVERIFY(!m_folder->holds("a-very-secret-key"));
    }

    void purgeDeletesWhatWaitsWhatWasRejectedAndWhatWasSetAside()
    {
        m_server.setFaults(json("{'fail_next': {'count': 1, 'status': 422}}").constData());
        const QByteArray text = "something private";
        MLClient client(m_folder->briefOptions(m_proxy->url()));
        testSession(client, "rejected")->trackEvent(QString::fromLatin1(text));
        QCOMPARE(client.waitForFlushed().rejected, 1);
        m_proxy->setRefusing(true);
        testSession(client, "waiting")->trackEvent(QString::fromLatin1(text));
        client.persist().waitForFinished();
        const QString base = QFileInfo(m_folder->stores().constFirst()).path() + u'/';
        for (const char *name : {"1-1-1.db", "1-1-1.db-wal", "1-1-2.db-wal", "1-1-3.db.damaged-20260101T000000000", "1-1-3.db.damaged-20260101T000000000-wal"}) {
            QFile file(base + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        client.purge();
        client.persist().waitForFinished();
        QVERIFY2(!m_folder->holds(text), qPrintable(m_folder->files().join(u' ')));
        QVERIFY(client.rejectedEvents().isEmpty());
        QTRY_COMPARE(client.pendingCount(), 0);
    }

    void switchedOffItMakesNoFile()
    {
        MLClientOptions options = m_folder->briefOptions(m_proxy->url());
        MLClient client(options);
        client.setEnabled(false);
        MLSession *session = testSession(client);
        QCOMPARE(session->trackEvent(QStringLiteral("something private")).error.code, ML::ErrorCode::Disabled);
        QVERIFY(!client.userIdentify(QStringLiteral("u")).result().error.message.isEmpty());
        client.persist().waitForFinished();
        QCoreApplication::processEvents();
        QVERIFY2(m_folder->files().isEmpty(), qPrintable(m_folder->files().join(u' ')));
        QCOMPARE(m_proxy->counters().requests, 0);
    }
};

QTEST_GUILESS_MAIN(TestDiskPrivacy)
#include "tst_diskprivacy.moc"
