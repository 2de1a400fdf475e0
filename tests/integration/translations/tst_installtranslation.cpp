// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/MLClient>
#include <Mindlytics/MLTranslation>

#include <QtCore/QLocale>
#include <QtTest/QTest>

/*! MLTranslation: what it finds, and that messages change. */
class TestInstallTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(MLTranslation::install(QStringLiteral("en"))); }

    void allLanguagesAreThere()
    {
        QStringList expected{QStringLiteral("en")};
        if (BUILT_WITH_TRANSLATIONS)
            expected = QStringLiteral("ar de en es fr ja zh_CN").split(u' ');
        QCOMPARE(MLTranslation::languages(), expected);
    }

    void findsTheBest_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("found");
        QTest::newRow("itself") << QStringLiteral("de") << QStringLiteral("de");
        QTest::newRow("country") << QStringLiteral("de_AT") << QStringLiteral("de");
        QTest::newRow("hyphen") << QStringLiteral("fr-CA") << QStringLiteral("fr");
        QTest::newRow("Chinese") << QStringLiteral("zh") << QStringLiteral("zh_CN");
        QTest::newRow("simplified Chinese") << QStringLiteral("zh-Hans") << QStringLiteral("zh_CN");
        QTest::newRow("English") << QStringLiteral("en_GB") << QStringLiteral("en");
    }
    void findsTheBest()
    {
        QFETCH(QString, wanted);
        QVERIFY(MLTranslation::install(wanted) || !BUILT_WITH_TRANSLATIONS);
        if (BUILT_WITH_TRANSLATIONS)
            QTEST(MLTranslation::language(), "found");
    }

    void unknownLanguageChangesNothing()
    {
        const QString before = BUILT_WITH_TRANSLATIONS ? QStringLiteral("ja") : QStringLiteral("en");
        QVERIFY(MLTranslation::install(before));
        for (const char *language : {"tlh", "zh_TW", "not a language", "../../etc/passwd", "*"}) {
            QVERIFY2(!MLTranslation::install(QString::fromLatin1(language)), language);
            QCOMPARE(MLTranslation::language(), before);
        }
    }

    void messagesChange()
    {
        const MLClient client;
        const QString english = client.configurationError().message;
        QVERIFY(english.startsWith(QStringLiteral("apiKey: missing")));
        if (!BUILT_WITH_TRANSLATIONS)
            return;
        QVERIFY(MLTranslation::install(QStringLiteral("de")));
        QVERIFY(MLClient().configurationError().message.startsWith(QStringLiteral("apiKey: fehlt")));
        QVERIFY(MLTranslation::install(QStringLiteral("fr")));
        QVERIFY(MLClient().configurationError().message.contains(QStringLiteral("définissez")));
        QVERIFY(MLTranslation::install(QStringLiteral("en")));
        QCOMPARE(MLClient().configurationError().message, english);
    }

    void plurals()
    {
        const auto lost = [](int count) {
            return QCoreApplication::translate("MLClient", "%n event(s) were dropped before they were delivered.", nullptr, count);
        };
        if (!BUILT_WITH_TRANSLATIONS)
            return;
        QCOMPARE(lost(1), QStringLiteral("1 event was dropped before it was delivered."));
        QCOMPARE(lost(2), QStringLiteral("2 events were dropped before they were delivered."));
        QVERIFY(MLTranslation::install(QStringLiteral("ar")));
        QStringList forms;
        for (int count : {0, 1, 2, 3, 11, 100})
            forms.append(lost(count).remove(QString::number(count)));
        QCOMPARE(forms.removeDuplicates(), 0);
    }

    void usersLanguage()
    {
        QLocale::setDefault(QLocale(QStringLiteral("es_MX")));
        QCOMPARE(MLTranslation::install(), bool(BUILT_WITH_TRANSLATIONS));
        QCOMPARE(MLTranslation::language(), BUILT_WITH_TRANSLATIONS ? QStringLiteral("es") : QStringLiteral("en"));
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(TestInstallTranslation)
#include "tst_installtranslation.moc"
