// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "transcript.h"

#include <optional>

/*! Which members a line of a transcript may and must have, by the name of its call. */
namespace CallRules {

/*! The call that lines name \a call; nothing if there is no such call. */
std::optional<TranscriptCall::Kind> kind(const QString &call);

/*! What is wrong with the members of \a line, a call of \a kind; empty if nothing is. */
QString complaint(TranscriptCall::Kind kind, const QJsonObject &line);

} // namespace CallRules
