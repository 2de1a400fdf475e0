// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "privacy/redaction.h"
#include "privacy/sampling.h"
#include "privacy/scanners.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <ctime>

using namespace mindlytics;

// The redactors: what they find, what they leave, and that no text takes them more than linear time.
class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaces_data();
    void replaces();
    void leaves_data();
    void leaves();
    void everyChosenOneOnly();
    void keysAndValues();
    void keysThatBecomeEqual();
    void endures_data();
    void endures();
    void spansAreInOrder_data() { endures_data(); }
    void spansAreInOrder();
    void sampling();
};

namespace {

QString redacted(const QString &text, ML::Redactors redactors = ML::Redactor::All)
{
    MLPrivacyCounts counts;
    QString result = text;
    Redaction(redactors, counts).apply(result);
    return result;
}

using Find = void (*)(QStringView, scanners::Spans &);
const std::pair<const char *, Find> kScanners[] = {
    {"email", scanners::findEmails}, {"phone", scanners::findPhones}, {"card", scanners::findPaymentCards}, {"iban", scanners::findIbans},
    {"jwt", scanners::findJwts}, {"api-key", scanners::findApiKeys}, {"home", scanners::findHomeFolders},
};

} // namespace

void TestRedaction::replaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("email", "Write to ada.lovelace+list@mail.example.co.uk, please.", "Write to [redacted email], please.");
    row("email in JSON", R"({"to":"ada@example.com","cc":["bob@example.org"]})", R"({"to":"[redacted email]","cc":["[redacted email]"]})");
    row("email in brackets", "Ada <ada@example.com>", "Ada <[redacted email]>");
    row("email in an address", "https://x.example/?to=ada@example.com&x=1", "https://x.example/?to=[redacted email]&x=1");
    row("email, other scripts", "schreib an jörg@müller.example oder 用户@例子.中国", "schreib an [redacted email] oder [redacted email]");
    row("two @", "a@@ada@example.com", "a@@[redacted email]");
    row("phone, international", "Call +49 171 1234567 now", "Call [redacted phone] now");
    row("phone, one word", "+491711234567", "[redacted phone]");
    row("phone, national", "Tel. 030/123 456 78.", "Tel. [redacted phone].");
    row("phone, grouped", "(555) 123-4567 or 555-123-4567 or 1-555-123-4567", "[redacted phone] or [redacted phone] or [redacted phone]");
    row("phone, 00", "0041 44 668 18 00", "[redacted phone]");
    row("phone in JSON", R"({"phone":"+1 (555) 123-4567"})", R"({"phone":"[redacted phone]"})");
    row("phone behind other numbers", "12345678901234567890 0171 1234567", "12345678901234567890 [redacted phone]");
    row("card", "my card 4111 1111 1111 1111 exp 12/29", "my card [redacted card] exp 12/29");
    row("card, one word", "4111111111111111", "[redacted card]");
    row("card, 15 digits", "3782-822463-10005", "[redacted card]");
    row("card in JSON", R"({"card":5555555555554444})", R"({"card":[redacted card]})");
    row("iban", "IBAN: DE89 3704 0044 0532 0130 00.", "IBAN: [redacted iban].");
    row("iban, one word", "GB82WEST12345698765432", "[redacted iban]");
    row("iban, small", "nl91abna0417164300", "[redacted iban]");
    row("jwt", "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U end",
        "token [redacted jwt] end");
    row("jwt, unsigned", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "[redacted jwt]");
    row("bearer", "Authorization: Bearer abcdef1234567890abcdef", "Authorization: Bearer [redacted api-key]");
    row("openai", "key=sk-proj-abc123DEF456ghi789JKL", "key=[redacted api-key]");
    row("anthropic", "sk-ant-api03-AbCd1234567890", "[redacted api-key]");
    row("github", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "[redacted api-key]");
    row("aws", "AKIAIOSFODNN7EXAMPLE", "[redacted api-key]");
    row("google", "AIzaSyA1234567890abcdefghijklmnopqrstuv", "[redacted api-key]");
    row("slack", "xoxb-123456789012-abcdefGHIJKL", "[redacted api-key]");
    row("sendgrid", "SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf9dXa3rGqtq1IZMIXm", "[redacted api-key]");
    row("stripe", "sk_live_4eC39HqLyjWDarjtT1", "[redacted api-key]");
    row("home", "/home/ada/notes.txt", "[redacted home]/notes.txt");
    row("home, mac", "open /Users/ada/Desktop", "open [redacted home]/Desktop");
    row("home, windows", "C:\\Users\\Ada Lovelace\\x.doc", "[redacted home]\\x.doc");
    row("home, windows in JSON", R"({"f":"C:\\Users\\ada\\x"})", R"({"f":"[redacted home]\\x"})");
    row("home, as address", "file:///home/ada/x", "file:[redacted home]/x");
    row("home, slashes escaped", "\\/home\\/ada\\/x", "[redacted home]\\/x");
    row("all at once", "ada@example.com +49 171 1234567 4111111111111111 DE89370400440532013000",
        "[redacted email] [redacted phone] [redacted card] [redacted iban]");
}

void TestRedaction::replaces()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(redacted(text), expected);
    QCOMPARE(redacted(expected), expected); // what stands there is not found again
}

void TestRedaction::leaves_data()
{
    QTest::addColumn<QString>("text");
    const char *const texts[] = {
        "", "Hello, how are you?", "a @ b", "@example", "ada@localhost", "user@", "@@@@", "3 + 4 = 7", "2026-11-25 18:31:52", "25.11.2026 10:00",
        "1732559512345", "order 4711", "v1.2.3", "192.168.100.200", "0.123456789012", "4111111111111112", "1234567890123456",
        "DE00370400440532013000", "DE89 3704", "eyJhbGciOiJ", "eye.jay.kay", "risk-assessment-of-everything-2026", "sk-learn", "Bearer of news",
        "the home/office split", "/usr/share/doc", "https://example.com/home/page", "C:\\Windows\\System32", "Grüße, 世界 🌍",
    };
    for (const char *text : texts)
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
}

void TestRedaction::leaves()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void TestRedaction::everyChosenOneOnly()
{
    const QString text = QStringLiteral("ada@example.com +49 171 1234567");
    QCOMPARE(redacted(text, ML::Redactor::Email), QStringLiteral("[redacted email] +49 171 1234567"));
    QCOMPARE(redacted(text, ML::Redactor::Phone), QStringLiteral("ada@example.com [redacted phone]"));
    QCOMPARE(redacted(text, {}), text);
    for (const ML::Redactor redactor : Redaction::all()) {
        MLPrivacyCounts counts;
        Redaction::count(counts, redactor) = 1;
        QCOMPARE(counts.redacted(), 1);
    }
}

void TestRedaction::keysAndValues()
{
    MLPrivacyCounts counts;
    QVariantMap map{{QStringLiteral("ada@example.com"), 1}, {QStringLiteral("mail"), QStringLiteral("bob@example.com")}, {QStringLiteral("n"), 2.5}};
    Redaction(ML::Redactor::All, counts).apply(map);
    const QVariantMap expected{{QStringLiteral("[redacted email]"), 1}, {QStringLiteral("mail"), QStringLiteral("[redacted email]")}, {QStringLiteral("n"), 2.5}};
    QCOMPARE(map, expected);
    QCOMPARE(counts.emails, 2);
}

void TestRedaction::keysThatBecomeEqual()
{
    MLPrivacyCounts counts;
    QVariantMap map{{QStringLiteral("ada@example.com"), 1}, {QStringLiteral("bob@example.com"), 2}, {QStringLiteral("[redacted email]"), 3}};
    Redaction(ML::Redactor::All, counts).apply(map);
    const QVariantMap expected{{QStringLiteral("[redacted email]"), 3}, {QStringLiteral("[redacted email] 2"), 1}, {QStringLiteral("[redacted email] 3"), 2}};
    QCOMPARE(map, expected);
}

void TestRedaction::endures_data()
{
    QTest::addColumn<QString>("piece");
    // What makes a scanner look far, again and again, if it can be made to.
    const char *const pieces[] = {
        "a", "@", "a@", "a@b", "a.@", "@a.", "=@", "0", "1", "4", "0 ", "1 ", "4 ", "4-", "4111111111111112 ", "+", "+1 ", "(", "0-", "0/", "01.",
        "555-", "555-123-", "DE89", "DE89 ", "DE89370400440532013", "d1", "LC14 ", "eyJ", "eyJ.", "eyJhbGciOiJI.", "eyJhbGciOiJI.a", "sk-", "sk-a",
        "sk- ", "SG.", "ya29.", "SG.aaaaaaaaaaaaaaaaaaaa.", "Bearer ", "Bearer a", "bearer a.b ", "AKIA", "/", "\\", "/home", "/home/", "\\Users\\",
        "C:\\Users\\a ", "C:\\Users\\", "://", "http://", "C:/Users/a b", " ", "\xc3\xa9", "\xf0\x9f\x8c\x8d", "\xc3\xa9@",
    };
    for (const char *piece : pieces)
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestRedaction::endures()
{
    QFETCH(QString, piece);
    // Eight times as much may take about eight times as long, where a scanner that looks far again and again takes 64 times. By the
    // processor's time and with the best of three, as the machine has other work; far below any time that a person would notice it is not
    // looked at.
    const auto textOf = [&piece](qsizetype size) { return piece.repeated(size / piece.size() + 1).left(size); };
    const QString part = textOf(125 * 1000);
    const QString whole = textOf(1000 * 1000);
    const auto cost = [](Find find, QStringView text) {
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            scanners::Spans spans;
            const std::clock_t begin = std::clock();
            find(text, spans);
            best = std::min(best, double(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        return best;
    };
    for (const auto &[name, find] : kScanners) {
        const double more = cost(find, whole);
        if (more < 0.2)
            continue;
        const double less = cost(find, part);
        QVERIFY2(more < 24 * less, qPrintable(QStringLiteral("%1: %2 s, an eighth of it %3 s").arg(QLatin1String(name)).arg(more).arg(less)));
    }
}

void TestRedaction::spansAreInOrder()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(300);
    for (const auto &[name, find] : kScanners) {
        scanners::Spans spans;
        find(text, spans);
        qsizetype at = 0;
        for (const auto &span : spans) {
            QVERIFY2(span.begin >= at && span.end > span.begin && span.end <= text.size(), name);
            at = span.end;
        }
    }
}

void TestRedaction::sampling()
{
    int sampled = 0;
    for (int i = 0; i < 10000; ++i) {
        const QString id = QStringLiteral("session-%1").arg(i);
        QVERIFY(isSampled(id, 1));
        QVERIFY(!isSampled(id, 0));
        QCOMPARE(isSampled(id, 0.3), isSampled(id, 0.3));
        sampled += isSampled(id, 0.3);
        QVERIFY(!isSampled(id, 0.3) || isSampled(id, 0.6));
    }
    QVERIFY2(sampled > 2800 && sampled < 3200, qPrintable(QString::number(sampled)));
    // For ever: another version must not choose other sessions.
    QString chosen;
    for (int i = 0; i < 16; ++i)
        chosen += isSampled(QStringLiteral("%1").arg(i), 0.5) ? u'1' : u'0';
    QCOMPARE(chosen, QStringLiteral("0001011110000100"));
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
