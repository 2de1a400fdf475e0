// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/qglobal.h>

/*! \file
 * Export macro of the library of the AI-framework helpers, Mindlytics::Capture; like that of the SDK in mlglobal.h.
 */
#if defined(MINDLYTICS_STATIC)
#    define MINDLYTICS_CAPTURE_EXPORT
#elif defined(MINDLYTICS_CAPTURE_BUILDING)
#    define MINDLYTICS_CAPTURE_EXPORT Q_DECL_EXPORT
#else
#    define MINDLYTICS_CAPTURE_EXPORT Q_DECL_IMPORT
#endif
