// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "privacy/redaction.h"

#include "base/text.h"
#include "privacy/scanners.h"

#include <algorithm>

namespace mindlytics {

namespace {

/*! What a text must hold for a scanner to find anything in it. */
enum Hint { At = 1, Digits = 2, Slash = 8, LongWord = 16 };

struct Row {
    ML::Redactor redactor;
    QLatin1StringView name;
    qint64 MLPrivacyCounts::*count;
    void (*find)(QStringView, scanners::Spans &);
    int hint;
};

// In the order in which they are applied: the more certain first, as a phone number may look like a part of a card's.
constexpr Row kRows[] = {
    {ML::Redactor::Jwt, QLatin1StringView("jwt"), &MLPrivacyCounts::jwts, scanners::findJwts, LongWord},
    {ML::Redactor::ApiKey, QLatin1StringView("api-key"), &MLPrivacyCounts::apiKeys, scanners::findApiKeys, LongWord},
    {ML::Redactor::Email, QLatin1StringView("email"), &MLPrivacyCounts::emails, scanners::findEmails, At},
    {ML::Redactor::Iban, QLatin1StringView("iban"), &MLPrivacyCounts::ibans, scanners::findIbans, Digits},
    {ML::Redactor::PaymentCard, QLatin1StringView("card"), &MLPrivacyCounts::paymentCards, scanners::findPaymentCards, Digits},
    {ML::Redactor::Phone, QLatin1StringView("phone"), &MLPrivacyCounts::phones, scanners::findPhones, Digits},
    {ML::Redactor::HomeFolder, QLatin1StringView("home"), &MLPrivacyCounts::homeFolders, scanners::findHomeFolders, Slash},
};

const Row &rowOf(ML::Redactor redactor)
{
    for (const Row &row : kRows) {
        if (row.redactor == redactor)
            return row;
    }
    return kRows[0];
}

/*! One look at the text, which spares most texts most scanners. */
int hintsOf(QStringView text)
{
    bool at = false, slash = false;
    int digits = 0;
    qsizetype word = 0, longest = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        at |= u == '@';
        slash |= u == '/' || u == '\\';
        digits += u >= '0' && u <= '9';
        word = u > ' ' ? word + 1 : 0;
        longest = std::max(longest, word);
    }
    // No number that is looked for has fewer digits, no key or token fewer characters.
    return (at ? At : 0) | (slash ? Slash : 0) | (digits >= 7 ? Digits : 0) | (longest >= 14 ? LongWord : 0);
}

QString replaced(QStringView text, const scanners::Spans &spans, const QString &by)
{
    QString result;
    result.reserve(text.size() + qsizetype(spans.size()) * by.size());
    qsizetype at = 0;
    for (const auto &span : spans) {
        result += text.sliced(at, span.begin - at);
        result += by;
        at = span.end;
    }
    result += text.sliced(at);
    return result;
}

} // namespace

void Redaction::apply(QString &text)
{
    const int hints = hintsOf(text);
    scanners::Spans spans;
    for (const Row &row : kRows) {
        if (!m_redactors.testFlag(row.redactor) || !(hints & row.hint))
            continue;
        spans.clear();
        row.find(text, spans);
        if (spans.empty())
            continue;
        m_counts.*row.count += qint64(spans.size());
        text = replaced(text, spans, placeholder(row.redactor));
    }
}

void Redaction::apply(QVariantMap &values)
{
    QVariantMap renamed;
    for (auto it = values.begin(); it != values.end();) {
        if (it->typeId() == QMetaType::QString) {
            QString text = it->toString();
            const QString before = text;
            apply(text);
            if (text != before)
                *it = text;
        }
        QString key = it.key();
        apply(key);
        if (key == it.key()) {
            ++it;
            continue;
        }
        QString free = key;
        for (int n = 2; values.contains(free) || renamed.contains(free); ++n)
            free = key + u' ' + QString::number(n);
        renamed.insert(free, *it);
        it = values.erase(it);
    }
    values.insert(renamed);
}

QLatin1StringView Redaction::name(ML::Redactor redactor)
{
    return rowOf(redactor).name;
}

QString Redaction::placeholder(ML::Redactor redactor)
{
    return QStringLiteral("[redacted ") + name(redactor) + u']';
}

const QList<ML::Redactor> &Redaction::all()
{
    static const QList<ML::Redactor> list{ML::Redactor::Email, ML::Redactor::Phone, ML::Redactor::PaymentCard, ML::Redactor::Iban,
                                          ML::Redactor::Jwt, ML::Redactor::ApiKey, ML::Redactor::HomeFolder};
    return list;
}

qint64 &Redaction::count(MLPrivacyCounts &counts, ML::Redactor redactor)
{
    return counts.*rowOf(redactor).count;
}

QString lengthPlaceholder(qsizetype length)
{
    return QStringLiteral("[%1 characters]").arg(length);
}

} // namespace mindlytics
