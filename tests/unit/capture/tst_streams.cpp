// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "streams.h"

#include <QtTest/QtTest>

#include <random>

using namespace mindlytics::capture;

/*! Every recorded-style stream gives what it must, however it is cut. */
class TestStreams : public QObject
{
    Q_OBJECT

private:
    void addStreams() const
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject all = streams::expectations();
        QVERIFY(all.size() >= 35);
        for (auto it = all.begin(); it != all.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << streams::bytes(it.key()) << it.value().toObject();
    }

private Q_SLOTS:
    void everyFileIsExpected()
    {
        QStringList names = QDir(QStringLiteral(STREAMS)).entryList(QDir::Files);
        for (const char *other : {"expected.json", "expected_more.json", "README.md", "REUSE.toml"})
            names.removeOne(QString::fromLatin1(other));
        QCOMPARE(names, streams::expectations().keys());
    }

    void whole_data() { addStreams(); }
    void whole()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QJsonObject, expected);
        QVERIFY(!bytes.isEmpty());
        const QJsonObject found = streams::described(streams::decoded(bytes));
        QCOMPARE(QJsonDocument(found).toJson(), QJsonDocument(expected).toJson());
    }

    void inPieces_data() { addStreams(); }
    void inPieces()
    {
        QFETCH(const QByteArray, bytes);
        const MLChatResult expected = streams::decoded(bytes);
        for (const qsizetype size : {1, 2, 3, 7, 64}) {
            ChatDecoder decoder;
            for (qsizetype at = 0; at < bytes.size(); at += size)
                decoder.feed(bytes.mid(at, size));
            decoder.finish();
            QVERIFY2(streams::same(decoder.result(), expected), qPrintable(QString::number(size)));
        }
    }

    void cutOnce_data() { addStreams(); }
    void cutOnce()
    {
        QFETCH(const QByteArray, bytes);
        const MLChatResult expected = streams::decoded(bytes);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            QVERIFY2(streams::same(streams::decoded(bytes, {cut}), expected), qPrintable(QString::number(cut)));
    }

    // Every pair of places is tried by tst_everysplit.
    void cutTwice_data() { addStreams(); }
    void cutTwice()
    {
        QFETCH(const QByteArray, bytes);
        const MLChatResult expected = streams::decoded(bytes);
        std::mt19937 random(20260102);
        for (int i = 0; i < 1000; ++i) {
            const qsizetype a = qsizetype(random() % uint(bytes.size())), b = qsizetype(random() % uint(bytes.size()));
            const auto [first, second] = std::minmax(a, b);
            const QString place = QStringLiteral("%1, %2").arg(first).arg(second);
            QVERIFY2(streams::same(streams::decoded(bytes, {first, second}), expected), qPrintable(place));
        }
    }

    // However early it breaks off: what came before stays, and nothing is made up.
    void brokenOff_data() { addStreams(); }
    void brokenOff()
    {
        QFETCH(const QByteArray, bytes);
        const MLChatResult whole = streams::decoded(bytes);
        for (qsizetype end = 0; end < bytes.size(); ++end) {
            const MLChatResult part = streams::decoded(QByteArrayView(bytes).first(end));
            QString text = part.text;
            if (text.endsWith(QChar(0xfffd))) // half of a surrogate pair
                text.chop(1);
            QVERIFY2(whole.text.startsWith(text), qPrintable(text));
            QVERIFY2(whole.reasoning.startsWith(part.reasoning), qPrintable(part.reasoning));
            QVERIFY(part.toolCalls.size() <= whole.toolCalls.size());
            QVERIFY(part.finishReason.isEmpty() || part.finishReason == whole.finishReason);
        }
    }
};

QTEST_GUILESS_MAIN(TestStreams)

#include "tst_streams.moc"
