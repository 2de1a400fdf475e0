// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

/*! \file
 * Compiled into what links Mindlytics::Qml, so that the linker keeps the module: `import Mindlytics` then needs no import path.
 */
#if defined(_WIN32) && !defined(MINDLYTICS_STATIC)
__declspec(dllimport)
#endif
extern void qml_register_types_Mindlytics();

namespace {
[[maybe_unused]] void (*const volatile mindlyticsQmlModule)() = &qml_register_types_Mindlytics;
}
