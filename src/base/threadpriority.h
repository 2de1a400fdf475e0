// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

namespace mindlytics {

/*! Lets the calling thread, and those that it starts from now on, step back behind the application's own threads when there are more threads
 *  than processors. Where the system cannot, nothing happens. */
void yieldToApplication();

} // namespace mindlytics
