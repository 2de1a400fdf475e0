// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace devserver {

//! Thrown where a request turns out to be wrong; becomes its answer: a status and one sentence.
struct Refusal {
    int status = 400;
    std::string sentence;
};

[[noreturn]] inline void refuse(std::string sentence, int status = 400)
{
    throw Refusal{status, std::move(sentence)};
}

} // namespace devserver
