// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "project.h"

namespace devserver {

// Each gives one document as JSON text. The index is that of the project's list of the same name.

//! The user as /user/identify answers it.
std::string userText(const Project &project, Index user);
//! The same with its devices, as the collection holds it.
std::string userDocument(const Project &project, Index user);
//! Can include user, conversations, events, intents.
std::string sessionDocument(const Project &project, Index session, const std::vector<std::string> &include = {});
//! Can include user, events, intents.
std::string conversationDocument(const Project &project, Index conversation,
                                 const std::vector<std::string> &include = {});

} // namespace devserver
