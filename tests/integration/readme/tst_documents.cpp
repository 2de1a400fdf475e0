// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "readmetables.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// The documents name nothing that is not there, and leave out none of the backend's options.
class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_data();
    void links();
    void devserverOptions();
    void readmeIsShort();
};

namespace
{

QStringList allMatches(const QString &text, const QString &pattern)
{
    QStringList found;
    QRegularExpressionMatchIterator matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

QString devserverHelp()
{
    QProcess process;
    process.start(QStringLiteral(DEVSERVER), {u"--help"_s});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

void TestDocuments::links_data()
{
    QTest::addColumn<QString>("document");
    for (const char *name : {"README.md", "docs/architecture.md", "docs/capture.md", "docs/privacy.md", "docs/live.md", "docs/delivery.md", "docs/devserver.md"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDocuments::links()
{
    QFETCH(QString, document);
    const QString text = documentText(document);
    QVERIFY(!text.isEmpty());
    const QString folder = document.section(u'/', 0, -2, QString::SectionIncludeTrailingSep);
    const QStringList targets = allMatches(text, uR"(\]\(([^)#\s]+)[^)\s]*\))"_s);
    for (const QString &target : targets) {
        if (!target.startsWith("https://"_L1))
            QVERIFY2(sourceExists(QDir::cleanPath(folder + target)), qPrintable(target));
    }
}

void TestDocuments::devserverOptions()
{
    const QString document = documentText(u"docs/devserver.md"_s);
    const QStringList options = allMatches(devserverHelp(), uR"(\s(--[a-z][a-z-]+))"_s);
    QVERIFY(options.contains("--port"_L1));
    for (const QString &option : options) {
        if (option != "--help-all"_L1) // of Qt
            QVERIFY2(document.contains(u'`' + option), qPrintable(option));
    }
}

void TestDocuments::readmeIsShort()
{
    QVERIFY(documentText(u"README.md"_s).count(u'\n') < 750);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
