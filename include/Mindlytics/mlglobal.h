// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/qglobal.h>

/*! \file
 * Export macro of the library. A static build defines MINDLYTICS_STATIC for itself and, through CMake, for
 * everything that links it; MINDLYTICS_BUILDING is set while the library itself is compiled.
 */
#if defined(MINDLYTICS_STATIC)
#    define MINDLYTICS_EXPORT
#elif defined(MINDLYTICS_BUILDING)
#    define MINDLYTICS_EXPORT Q_DECL_EXPORT
#else
#    define MINDLYTICS_EXPORT Q_DECL_IMPORT
#endif
