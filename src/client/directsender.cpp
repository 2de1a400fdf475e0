// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/directsender.h"

#include "client/directrequest.h"

namespace mindlytics {

namespace {

void finish(const DirectSender::Promise &promise, const MLResponse &response)
{
    promise->addResult(response);
    promise->finish();
}

} // namespace

DirectSender::DirectSender(ClientCore &core, Transport &transport, EntryMaker &entries, KeySupply &keys, AuditLog &audit)
    : m_core(core)
    , m_transport(transport)
    , m_entries(entries)
    , m_keys(keys)
    , m_audit(audit)
{
}

void DirectSender::begin(HttpRequest request, Payload payload, Promise promise)
{
    if (const MLError error = m_entries.checkDirect(payload))
        return finish(promise, directrequest::failed(error));
    request.body = directrequest::bodyOf(payload);
    if (m_keys.hasKey())
        return send(request, promise);
    m_keyless.emplace_back(std::move(request), std::move(promise));
    m_keys.need();
}

void DirectSender::keyCame()
{
    for (const auto &[request, promise] : std::exchange(m_keyless, {}))
        send(request, promise);
}

void DirectSender::failKeyless(const MLError &error)
{
    for (const auto &[request, promise] : std::exchange(m_keyless, {}))
        finish(promise, directrequest::failed(error));
}

void DirectSender::send(const HttpRequest &request, const Promise &promise)
{
    m_audit.leaving(request.body, request.url.path().section(u'/', -1));
    m_transport.send(request, [this, promise](const HttpAnswer &answer) {
        if (answer.status == 401)
            m_keys.refused();
        // Aborted because it must not go on, or because this ends.
        const bool stopped = answer.aborted && !m_core.isClosed() && !m_core.mayDeliver();
        finish(promise, stopped ? directrequest::failed(m_core.problem()) : directrequest::responseOf(answer));
    });
}

} // namespace mindlytics
