// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>

namespace mindlytics {

class ClientCore;

/*! Sees to it that no worker outlives the QCoreApplication: whatever is still running when that is destroyed is ended then. Static
 *  clients need it; others are gone by then. Thread-safe. */
namespace lifetime {

void add(const std::shared_ptr<ClientCore> &core);

} // namespace lifetime
} // namespace mindlytics
