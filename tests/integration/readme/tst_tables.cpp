// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "readmetables.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QMetaEnum>
#include <QMetaProperty>
#include <QTest>

using namespace Qt::StringLiterals;

// README.md's tables of options and errors name what the headers have, no less and no more.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clientOptions();
    void clientDefaults();
    void clientProperties();
    void clientEnvironment_data();
    void clientEnvironment();
    void sessionOptions();
    void eventOptions();
    void errors();
    void enabledIsOnByDefault();
};

namespace
{

constexpr const char *variables[]{"MLSDK_API_KEY", "MLSDK_PROJECT_ID", "MLSDK_SERVER_BASE", "MLSDK_LIVE_BASE"};

QStringList column(const QString &table, const QString &head)
{
    QStringList names;
    const QList<ReadmeRow> rows = readmeTable(table);
    for (const ReadmeRow &row : rows)
        names.append(codeIn(row.value(head)));
    names.sort();
    return names;
}

/*! The values that a gadget's properties have to begin with, by "prefix.name". */
template <typename Gadget>
void addDefaults(QMap<QString, QVariant> &values, const QString &prefix)
{
    const QMetaObject &meta = Gadget::staticMetaObject;
    const Gadget gadget;
    for (int i = 0; i < meta.propertyCount(); ++i) {
        const QMetaProperty property = meta.property(i);
        values.insert(prefix + QString::fromLatin1(property.name()), property.readOnGadget(&gadget));
    }
}

QMap<QString, QVariant> clientDefaultValues()
{
    // Does not compile any more when MLClientOptions gets another member: it belongs here and in the table.
    const auto [apiKey, projectId, serverEndpoint, liveEndpoint, authorizationScheme, debug, sendEventIds, outbox, batch, retry,
                privacy, quitTimeoutMs]
        = MLClientOptions{};
    QMap<QString, QVariant> values{{u"apiKey"_s, apiKey},
                                   {u"projectId"_s, projectId},
                                   {u"serverEndpoint"_s, serverEndpoint},
                                   {u"liveEndpoint"_s, liveEndpoint},
                                   {u"authorizationScheme"_s, authorizationScheme},
                                   {u"debug"_s, debug},
                                   {u"sendEventIds"_s, sendEventIds},
                                   {u"quitTimeoutMs"_s, quitTimeoutMs}};
    addDefaults<std::decay_t<decltype(outbox)>>(values, u"outbox."_s);
    addDefaults<std::decay_t<decltype(batch)>>(values, u"batch."_s);
    addDefaults<std::decay_t<decltype(retry)>>(values, u"retry."_s);
    addDefaults<std::decay_t<decltype(privacy)>>(values, u"privacy."_s);
    return values;
}

template <typename Gadget>
QStringList propertyNames()
{
    QMap<QString, QVariant> values;
    addDefaults<Gadget>(values, {});
    return values.keys();
}

} // namespace

void TestTables::init()
{
    for (const char *variable : variables)
        qunsetenv(variable);
}

void TestTables::clientOptions()
{
    QCOMPARE(column(u"client options"_s, u"option"_s), QStringList(clientDefaultValues().keys()));
}

void TestTables::clientDefaults()
{
    const QMap<QString, QVariant> values = clientDefaultValues();
    const QList<ReadmeRow> rows = readmeTable(u"client options"_s);
    for (const ReadmeRow &row : rows) {
        const QString option = codeIn(row.value(u"option"_s));
        const QVariant value = values.value(option);
        const bool empty = value.toString().isEmpty() || (option.startsWith(u"outbox.max") && value.toLongLong() == 0);
        if (!empty)
            QCOMPARE(option + u' ' + codeIn(row.value(u"default"_s)), option + u' ' + value.toString());
    }
    const MLClient client;
    QCOMPARE(client.serverEndpoint().toString(), u"https://app.mindlytics.ai"_s);
    QCOMPARE(client.liveEndpoint().toString(), u"wss://wss.mindlytics.ai"_s);
    QVERIFY(!client.isValid()); // key and project are required
}

void TestTables::clientProperties()
{
    QSet<QString> named;
    const QList<ReadmeRow> rows = readmeTable(u"client options"_s);
    for (const ReadmeRow &row : rows)
        named.insert(codeIn(row.value(u"property"_s)));
    named += {u"enabled"_s, u"listening"_s, u"consent"_s, u"consentPurposes"_s}; // told below the table
    QSet<QString> writable;
    const QMetaObject &meta = MLClient::staticMetaObject;
    for (int i = meta.propertyOffset(); i < meta.propertyCount(); ++i) {
        if (meta.property(i).isWritable())
            writable.insert(QString::fromLatin1(meta.property(i).name()));
    }
    QCOMPARE(named, writable);
}

void TestTables::clientEnvironment_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("variable");
    const QList<ReadmeRow> rows = readmeTable(u"client options"_s);
    for (const ReadmeRow &row : rows) {
        const QString variable = codeIn(row.value(u"environment"_s));
        if (!variable.isEmpty())
            QTest::newRow(qPrintable(variable)) << codeIn(row.value(u"property"_s)) << variable;
    }
}

void TestTables::clientEnvironment()
{
    QFETCH(QString, property);
    QFETCH(QString, variable);
    const QString value = property == "liveEndpoint"_L1 ? u"ws://localhost:1234"_s : u"http://localhost:1234"_s;
    qputenv(qPrintable(variable), value.toUtf8());
    MLClient client;
    QCOMPARE(client.property(qPrintable(property)).toString(), value);
    // What is set in the code is stronger; an empty value falls back.
    QVERIFY(client.setProperty(qPrintable(property), QString(value + u'5')));
    QCOMPARE(client.property(qPrintable(property)).toString(), value + u'5');
    QVERIFY(client.setProperty(qPrintable(property), QString()));
    QCOMPARE(client.property(qPrintable(property)).toString(), value);
}

void TestTables::sessionOptions()
{
    QCOMPARE(column(u"session options"_s, u"option"_s), propertyNames<MLSessionOptions>());
}

void TestTables::eventOptions()
{
    QCOMPARE(column(u"event options"_s, u"option"_s), propertyNames<MLEventOptions>());
}

void TestTables::errors()
{
    const QMetaEnum codes = QMetaEnum::fromType<ML::ErrorCode>();
    QStringList names;
    for (int i = 0; i < codes.keyCount(); ++i)
        names.append(QString::fromLatin1(codes.key(i)));
    names.sort();
    QCOMPARE(column(u"errors"_s, u"code"_s), names);
}

void TestTables::enabledIsOnByDefault()
{
    QVERIFY(MLClient().isEnabled());
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
