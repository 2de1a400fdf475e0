// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlclientoptions.h>
#include <Mindlytics/mlerror.h>

namespace mindlytics {

/*! The options with what they leave empty filled in, from the environment and from the defaults; checked. */
struct Config {
    MLClientOptions options;
    MLError problem; //!< why these cannot be used; none if they can
};

Config resolve(const MLClientOptions &options);

} // namespace mindlytics
