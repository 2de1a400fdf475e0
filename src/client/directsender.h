// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/auditlog.h"
#include "client/entrymaker.h"
#include "client/keysupply.h"
#include "http/transport.h"

#include <Mindlytics/mlresponse.h>

#include <QtCore/QPromise>

namespace mindlytics {

/*! Sends the direct requests of a client, which go past the queue but need its key and its user's consent all the same. Belongs to the worker. */
class DirectSender
{
public:
    using Promise = std::shared_ptr<QPromise<MLResponse>>;

    DirectSender(ClientCore &core, Transport &transport, EntryMaker &entries, KeySupply &keys, AuditLog &audit);

    /*! Sends \a request with \a payload as its body, once there is a key, unless the gatekeeper objects. */
    void begin(HttpRequest request, Payload payload, Promise promise);
    /*! There is a key now. */
    void keyCame();
    /*! Ends with \a error what waits for a key. */
    void failKeyless(const MLError &error);

private:
    void send(const HttpRequest &request, const Promise &promise);

    ClientCore &m_core;
    Transport &m_transport;
    EntryMaker &m_entries;
    KeySupply &m_keys;
    AuditLog &m_audit;
    std::vector<std::pair<HttpRequest, Promise>> m_keyless; //!< wait for a key
};

} // namespace mindlytics
