// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlprivacycounts.h>

#include <QtCore/QString>
#include <QtCore/QVariant>

namespace mindlytics {

/*! Replaces what the chosen redactors find by a placeholder that names them, such as `[redacted email]`, and counts. */
class Redaction
{
public:
    Redaction(ML::Redactors redactors, MLPrivacyCounts &counts)
        : m_redactors(redactors)
        , m_counts(counts)
    {
    }

    void apply(QString &text);
    /*! Keys, and the values that are texts. Keys that become equal are numbered. */
    void apply(QVariantMap &values);

    /*! What stands for the passages that \a redactor replaced; for one alone. */
    static QString placeholder(ML::Redactor redactor);
    /*! Its name in placeholders and in the audit, such as `email`. */
    static QLatin1StringView name(ML::Redactor redactor);
    /*! In the order of their bits. */
    static const QList<ML::Redactor> &all();
    /*! Where \a counts counts it. */
    static qint64 &count(MLPrivacyCounts &counts, ML::Redactor redactor);

private:
    const ML::Redactors m_redactors;
    MLPrivacyCounts &m_counts;
};

/*! What stands for a text of \a length characters. */
QString lengthPlaceholder(qsizetype length);

} // namespace mindlytics
