// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <QtCore/QString>

namespace mindlytics {

/*! What the user has said. */
struct ConsentRecord {
    ML::Consent consent = ML::Consent::Unknown;
    ML::Purposes purposes{}; //!< none unless Granted
    bool damaged = false; //!< something was said, but it cannot be read: nothing may leave

    bool allows(ML::Purpose purpose, bool required) const
    {
        if (consent == ML::Consent::Granted)
            return purposes.testFlag(purpose);
        return consent == ML::Consent::Unknown && !required && !damaged;
    }
    friend bool operator==(const ConsentRecord &, const ConsentRecord &) = default;
};

/*! True if the environment says that nobody may be tracked. */
bool doNotTrack();

/*! The two small files that outlive a run beside the events: what the user has consented to, for each project, and the device id. Both are
 *  for this user alone. */
namespace privacyfiles {

QString consentPath(const QString &folder, const QString &project);
ConsentRecord readConsent(const QString &path);
/*! The same, unless the environment forbids it. */
ConsentRecord currentConsent(const QString &folder, const QString &project);
/*! Unknown removes the file. False if that cannot be written. */
bool writeConsent(const QString &path, const ConsentRecord &record);

QString deviceIdPath(const QString &folder);
/*! Empty if there is none. */
QString readDeviceId(const QString &path);
/*! An empty one removes the file. */
bool writeDeviceId(const QString &path, const QString &id);

} // namespace privacyfiles

} // namespace mindlytics
