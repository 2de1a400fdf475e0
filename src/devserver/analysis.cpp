// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "analysis.h"

#include <algorithm>
#include <array>

namespace devserver {

namespace {

bool asks(std::string_view text)
{
    static constexpr std::array<std::string_view, 3> marks{"?", "\xEF\xBC\x9F", "\xD8\x9F"}; // also full-width, Arabic
    return std::any_of(marks.begin(), marks.end(), [text](auto mark) { return text.find(mark) != text.npos; });
}

} // namespace

Analysis analyse(std::string_view userText)
{
    Analysis analysis;
    if (asks(userText))
        analysis.intents.push_back("ask_question");
    if (userText.find_first_of("0123456789") != userText.npos)
        analysis.intents.push_back("give_details");
    if (analysis.intents.empty())
        analysis.intents.push_back("make_statement");
    int sum = 0;
    for (const char c : userText)
        sum = (sum + static_cast<unsigned char>(c)) % 21;
    analysis.sentiment = (sum - 10) / 10.0;
    return analysis;
}

} // namespace devserver
