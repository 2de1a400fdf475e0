// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "project.h"

namespace devserver {

//! A received event as it came, with the service's ids; a generated one as it goes out live.
std::string eventDocument(const Project &project, Index entry);
//! The event as it goes out live. Only for entries that do.
std::string liveText(const Project &project, Index entry);
bool goesOutLive(const LogEntry &entry);
//! What it is called there.
std::string liveNameOf(const LogEntry &entry);
//! The live event that tells of an error with a received one, as if processing had failed on demand.
std::string demandedErrorText(const Project &project, Index entry, const std::string &message);
//! Two for each turn: 2 n is what the user said in turn n, 2 n + 1 what the assistant said.
std::string messageDocument(const Project &project, Index message);
bool isTurn(const LogEntry &entry);
//! Adds the intents of the turn.
void addIntents(ArrayText &array, const Project &project, Index entry);

} // namespace devserver
