// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlclientoptions.h>
#include <Mindlytics/mlerror.h>

namespace mindlytics {

/*! The options with what they leave empty filled in, from the environment and from the defaults; checked. */
struct Config {
    MLClientOptions options;
    MLError problem{}; //!< why these cannot be used; none if they can
    QString ownApiKey{}; //!< that of the options or the environment; options.apiKey may be a token

    /*! Where the disk outbox of this server and project lies. */
    QString storeFolder() const;
    /*! Where everything lies that outlives a run. */
    QString dataFolder() const;
};

/*! \a token: takes the key's place if it is not empty. \a keyMayCome: an empty key is no problem. */
Config resolve(const MLClientOptions &options, const QString &token = {}, bool keyMayCome = false);

/*! The limits of a memory outbox by default. */
MLOutboxOptions memoryLimits();

} // namespace mindlytics
