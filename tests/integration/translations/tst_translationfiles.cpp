// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

namespace {

struct Message {
    QString context{};
    QString source{};
    QStringList forms{}; //!< the translation; several if it is numerous
    bool isNumerous = false;
    bool isFinished = true;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context};
    message.isNumerous = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (message.isNumerous) {
                while (xml.readNextStartElement())
                    message.forms.append(xml.readElementText());
            } else {
                message.forms.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append(readMessage(xml, context));
    }
    return messages;
}

/*! `%1`, `%L2`, `%n` and the like, sorted. */
QStringList placeholders(const QString &text, bool withNumber)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d{1,2}|n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QString one = it.next().captured(0);
        if (withNumber || !one.endsWith(u'n'))
            found.append(one);
    }
    found.sort();
    return found;
}

/*! What is wrong with \a message; empty: nothing. A plural form may spell its number out, all but the last one, which stands for many. */
QString complaint(const Message &message, qsizetype formCount)
{
    if (!message.isFinished)
        return QStringLiteral("is unfinished");
    if (message.isNumerous && message.forms.size() != formCount)
        return QStringLiteral("has %1 plural forms, not %2").arg(message.forms.size()).arg(formCount);
    for (const QString &form : message.forms) {
        const bool withNumber = !message.isNumerous || &form == &message.forms.last();
        if (form.trimmed().isEmpty())
            return QStringLiteral("is empty");
        if (placeholders(form, withNumber) != placeholders(message.source, withNumber))
            return QStringLiteral("has other placeholders: ") + form;
        if (form.count(u'\n') != message.source.count(u'\n') || form.front().isSpace() != message.source.front().isSpace()
            || form.back().isSpace() != message.source.back().isSpace())
            return QStringLiteral("has other line breaks, or spaces at its ends: ") + form;
    }
    return {};
}

} // namespace

/*! The files in translations/: every text of the sources is translated, whole, and nothing else. */
class TestTranslationFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data()
    {
        QTest::addColumn<qsizetype>("formCount");
        const QMap<QString, qsizetype> forms{{QStringLiteral("ar"), 6}, {QStringLiteral("ja"), 1}, {QStringLiteral("zh_CN"), 1}};
        for (const QString &language : QStringLiteral(LANGUAGES).split(u','))
            QTest::newRow(qPrintable(language)) << forms.value(language, 2);
    }
    void complete();

    void findsWhatIsWrong()
    {
        const QString source = QStringLiteral("%1: %n thing(s)");
        const auto check = [&](const QStringList &forms, bool numerous, bool finished = true) {
            return complaint({{}, source, forms, numerous, finished}, 2);
        };
        const QString good = QStringLiteral("%1: %n Dinge");
        QCOMPARE(check({QStringLiteral("%1: ein Ding"), good}, true), QString());
        QVERIFY(check({good, QStringLiteral("%1: viele Dinge")}, true).contains(QStringLiteral("placeholders")));
        QVERIFY(check({QStringLiteral("ein Ding"), good}, true).contains(QStringLiteral("placeholders")));
        QVERIFY(check({good}, true).contains(QStringLiteral("plural")));
        QVERIFY(check({good, QString()}, true).contains(QStringLiteral("empty")));
        QVERIFY(check({good, good}, true, false).contains(QStringLiteral("unfinished")));
        QVERIFY(check({good + u' '}, false).contains(QStringLiteral("spaces")));
        QVERIFY(check({QStringLiteral("%2: %n")}, false).contains(QStringLiteral("placeholders")));
    }
};

void TestTranslationFiles::complete()
{
    const QString language = QString::fromUtf8(QTest::currentDataTag());
    QFETCH(qsizetype, formCount);
    const QString path = QStringLiteral(SOURCE_FOLDER "/translations/mindlytics_%1.ts").arg(language);
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("mindlytics_%1.ts").arg(language));
    QVERIFY(QFile::copy(path, fresh));

    // What lupdate makes of a copy says what is missing: it adds that as unfinished. What is too much it leaves out.
    QStringList arguments = QStringLiteral(LUPDATE_ARGUMENTS).split(u',');
    if (language == QLatin1String("en"))
        arguments.prepend(QStringLiteral("-pluralonly"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_FOLDER));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(LUPDATE), arguments + QStringList{fresh});
    QVERIFY(lupdate.waitForFinished(100000));
    const QByteArray said = lupdate.readAll();
    QVERIFY2(lupdate.exitCode() == 0, said.constData());
    QVERIFY2(!said.contains("tr() cannot be called without context") && !said.contains("lacks Q_OBJECT") && !said.contains("unknown namespace"), said.constData());

    QStringList problems;
    const QList<Message> messages = readMessages(fresh);
    for (const Message &message : messages) {
        const QString problem = complaint(message, formCount);
        if (!problem.isEmpty())
            problems.append(QStringLiteral("%1: \"%2\" %3").arg(message.context, message.source, problem));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QVERIFY(messages.size() > 0);
    QCOMPARE(readMessages(path).size(), messages.size());
}

QTEST_GUILESS_MAIN(TestTranslationFiles)
#include "tst_translationfiles.moc"
