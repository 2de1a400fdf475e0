// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "transcript.h"

#include <Mindlytics/MLReceipt>

class MLClient;
class MLSession;

/*! The lines of a transcript as calls of the SDK. */
namespace SdkCalls {

/*! The session that \a call, of kind Session, tells of. */
MLSession *openSession(MLClient *client, const TranscriptCall &call);
/*! Makes \a call, of any other kind, in \a session. */
MLReceipt make(MLSession *session, const TranscriptCall &call);

} // namespace SdkCalls
