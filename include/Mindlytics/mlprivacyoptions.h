// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <QtCore/qstring.h>

/*! What leaves the machine, and who decides. Everything is off by default. */
class MINDLYTICS_EXPORT MLPrivacyOptions
{
    Q_GADGET
    Q_PROPERTY(bool requireConsent MEMBER requireConsent)
    Q_PROPERTY(ML::ContentMode content MEMBER content)
    Q_PROPERTY(ML::Redactors redactors MEMBER redactors)
    Q_PROPERTY(double sampling MEMBER sampling)
    Q_PROPERTY(bool ephemeralDeviceId MEMBER ephemeralDeviceId)
    Q_PROPERTY(bool audit MEMBER audit)
    Q_PROPERTY(QString auditFile MEMBER auditFile)

public:
    /*! Whether nothing may be stored or sent before the user has consented (MLClient::consent); default false. Without it, only a user who
     *  has refused is left in peace. Set while the client is in use and the user has not consented, it drops what waits. */
    bool requireConsent = false;
    /*! What of a conversation is sent; default ML::ContentMode::Full. A session may have a mode of its own. */
    ML::ContentMode content = ML::ContentMode::Full;
    /*! What is replaced, unless the mode is Full; default all. */
    ML::Redactors redactors = ML::Redactor::All;
    /*! The part of all sessions that is sent, 0 to 1; default 1. Decided by the session's id alone: a session is whole or absent, on
     *  every machine and in every run. Changed while the client is in use, it may cut sessions that are open. */
    double sampling = 1;
    /*! MLClient::deviceId() is another one in each run, and never stored; default false. */
    bool ephemeralDeviceId = false;
    /*! Whether the client notes each event that leaves (MLClient::auditEntries()); default false. */
    bool audit = false;
    /*! A file that gets a line of JSON for each event that leaves; empty: none. Made for this user alone. */
    QString auditFile{};

    friend bool operator==(const MLPrivacyOptions &a, const MLPrivacyOptions &b)
    {
        return a.requireConsent == b.requireConsent && a.content == b.content && a.redactors == b.redactors && a.sampling == b.sampling
            && a.ephemeralDeviceId == b.ephemeralDeviceId && a.audit == b.audit && a.auditFile == b.auditFile;
    }
    friend bool operator!=(const MLPrivacyOptions &a, const MLPrivacyOptions &b) { return !(a == b); }
};
