// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "http/transport.h"

namespace mindlytics {

Transport::~Transport() = default;

} // namespace mindlytics
