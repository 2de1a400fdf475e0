// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "clientrows.h"
#include "conversationrows.h"
#include "deliveryrows.h"
#include "sessionrows.h"

#include "readmetables.h"

#include <QMetaClassInfo>
#include <QMetaMethod>

// README.md's table and the tests stand for each other, row by row.
class TableRows : public QObject
{
    Q_OBJECT

public:
    explicit TableRows(QList<const QMetaObject *> tests)
        : m_tests(std::move(tests))
    {
    }

private Q_SLOTS:
    void everyRowHasItsTest();
    void everyTestHasItsRow();
    void everyRowSaysWhatDiffers();

private:
    const QList<const QMetaObject *> m_tests;
};

void TableRows::everyRowHasItsTest()
{
    QStringList rows, tested;
    const QList<ReadmeRow> table = readmeTable(u"python"_s);
    for (const ReadmeRow &row : table)
        rows.append(row.value(u"Python"_s));
    for (const QMetaObject *tests : m_tests) {
        for (int i = tests->classInfoOffset(); i < tests->classInfoCount(); ++i)
            tested.append(QString::fromUtf8(tests->classInfo(i).value()));
    }
    rows.sort();
    tested.sort();
    QCOMPARE(tested, rows);
    QCOMPARE(tested.removeDuplicates(), 0);
}

void TableRows::everyTestHasItsRow()
{
    for (const QMetaObject *tests : m_tests) {
        QStringList functions, named;
        for (int i = tests->methodOffset(); i < tests->methodCount(); ++i)
            functions.append(QString::fromLatin1(tests->method(i).name()));
        for (int i = tests->classInfoOffset(); i < tests->classInfoCount(); ++i)
            named.append(QString::fromLatin1(tests->classInfo(i).name()));
        QCOMPARE(named, functions);
    }
}

void TableRows::everyRowSaysWhatDiffers()
{
    const QList<ReadmeRow> table = readmeTable(u"python"_s);
    for (const ReadmeRow &row : table) {
        QVERIFY2(!row.value(u"C++"_s).isEmpty(), qPrintable(row.value(u"Python"_s)));
        QVERIFY2(!row.value(u"what differs"_s).isEmpty(), qPrintable(row.value(u"Python"_s)));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    DevServerProcess server;
    if (!server.isRunning())
        qFatal("%s", qPrintable(server.errorString()));

    TableRows table({&ClientRows::staticMetaObject, &SessionRows::staticMetaObject, &ConversationRows::staticMetaObject,
                     &DeliveryRows::staticMetaObject});
    ClientRows clientRows(server);
    SessionRows sessionRows(server);
    ConversationRows conversationRows(server);
    DeliveryRows deliveryRows(server);
    int failures = 0;
    for (QObject *tests :
         std::initializer_list<QObject *>{&table, &clientRows, &sessionRows, &conversationRows, &deliveryRows})
        failures += QTest::qExec(tests, argc, argv);
    return failures;
}

#include "main.moc"
