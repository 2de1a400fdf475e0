// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlcapture.h>

#include "capture/capturetag.h"
#include "capture/logging.h"

namespace mindlytics::capture {

namespace {

constexpr auto kAttribute = QNetworkRequest::Attribute(QNetworkRequest::User + 19788);

} // namespace

void CaptureTag::writeTo(QNetworkRequest &request) const
{
    request.setAttribute(kAttribute, QVariant::fromValue(*this));
}

CaptureTag CaptureTag::of(const QNetworkRequest &request)
{
    return request.attribute(kAttribute).value<CaptureTag>();
}

} // namespace mindlytics::capture

using namespace mindlytics::capture;

void MLCapture::tag(QNetworkRequest &request, MLSession *session, const QString &conversationId)
{
    if (!session)
        qCWarning(lcCapture, "MLCapture::tag() without a session: the request will not be watched");
    CaptureTag{CaptureTag::Kind::Watch, {session, conversationId}}.writeTo(request);
}

void MLCapture::ignore(QNetworkRequest &request)
{
    CaptureTag{CaptureTag::Kind::Ignore, {}}.writeTo(request);
}
