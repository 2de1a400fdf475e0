// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

/*! What a client has kept back since it was made. */
class MINDLYTICS_EXPORT MLPrivacyCounts
{
    Q_GADGET
    Q_PROPERTY(qint64 emails MEMBER emails)
    Q_PROPERTY(qint64 phones MEMBER phones)
    Q_PROPERTY(qint64 paymentCards MEMBER paymentCards)
    Q_PROPERTY(qint64 ibans MEMBER ibans)
    Q_PROPERTY(qint64 jwts MEMBER jwts)
    Q_PROPERTY(qint64 apiKeys MEMBER apiKeys)
    Q_PROPERTY(qint64 homeFolders MEMBER homeFolders)
    Q_PROPERTY(qint64 lengthsOnly MEMBER lengthsOnly)
    Q_PROPERTY(qint64 withheld MEMBER withheld)
    Q_PROPERTY(qint64 sampledOut MEMBER sampledOut)
    Q_PROPERTY(qint64 filtered MEMBER filtered)
    Q_PROPERTY(qint64 failed MEMBER failed)

public:
    /*! Passages that each redactor replaced. */
    qint64 emails = 0;
    qint64 phones = 0;
    qint64 paymentCards = 0;
    qint64 ibans = 0;
    qint64 jwts = 0;
    qint64 apiKeys = 0;
    qint64 homeFolders = 0;
    /*! Texts that were replaced by their lengths. */
    qint64 lengthsOnly = 0;
    /*! Turns and function calls that were not sent, because the mode is ML::ContentMode::Off. */
    qint64 withheld = 0;
    /*! Events of sessions that are not in the sample. */
    qint64 sampledOut = 0;
    /*! Events that the event filter dropped. */
    qint64 filtered = 0;
    /*! Events that were dropped because the event filter failed. */
    qint64 failed = 0;

    /*! Passages replaced by all redactors. */
    Q_INVOKABLE qint64 redacted() const { return emails + phones + paymentCards + ibans + jwts + apiKeys + homeFolders; }
    /*! Events that were dropped, for whatever reason. */
    Q_INVOKABLE qint64 dropped() const { return withheld + sampledOut + filtered + failed; }

    friend bool operator==(const MLPrivacyCounts &a, const MLPrivacyCounts &b)
    {
        return a.emails == b.emails && a.phones == b.phones && a.paymentCards == b.paymentCards && a.ibans == b.ibans
            && a.jwts == b.jwts && a.apiKeys == b.apiKeys && a.homeFolders == b.homeFolders && a.lengthsOnly == b.lengthsOnly
            && a.withheld == b.withheld && a.sampledOut == b.sampledOut && a.filtered == b.filtered && a.failed == b.failed;
    }
    friend bool operator!=(const MLPrivacyCounts &a, const MLPrivacyCounts &b) { return !(a == b); }
};
