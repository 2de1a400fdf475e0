// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>
#include <vector>

namespace devserver {

//! What the local backend makes of what a user said. The rule is fixed and knows nothing of language.
struct Analysis {
    std::vector<std::string_view> intents; //!< at least one
    double sentiment = 0; //!< -1 to 1
};

Analysis analyse(std::string_view userText);

} // namespace devserver
