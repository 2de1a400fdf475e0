// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/clientnews.h"

#include <Mindlytics/mlclient.h>

namespace mindlytics {

void ClientNews::setClient(MLClient *client)
{
    const std::lock_guard lock(m_mutex);
    if (m_queue)
        m_queue->close();
    m_client = client;
    const auto receive = [client](const MLEvent &event) { Q_EMIT client->eventReceived(event); };
    m_queue = client ? std::make_shared<NewsQueue>(client, receive) : nullptr;
}

void ClientNews::receive(MLEvent event)
{
    const std::lock_guard lock(m_mutex);
    if (m_client)
        m_queue->push(std::move(event));
}

void ClientNews::rouse()
{
    const std::lock_guard lock(m_mutex);
    if (m_client)
        m_queue->rouse();
}

} // namespace mindlytics
