// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/newsqueue.h"

class MLClient;

namespace mindlytics {

/*! Carries news to the MLClient, in its thread and in order, as long as there is one. Thread-safe. */
class ClientNews
{
public:
    /*! Whom to tell from now on; null: nobody. In the client's thread. */
    void setClient(MLClient *client);

    /*! Calls \a news with the client, in its thread, unless that is gone by then. */
    template <typename News>
    void tell(News news)
    {
        const std::lock_guard lock(m_mutex);
        if (m_client)
            m_queue->push([client = m_client, news = std::move(news)] { news(client); });
    }
    /*! A live event, told with the next rouse(). */
    void receive(MLEvent event);
    void rouse();

private:
    std::mutex m_mutex;
    MLClient *m_client = nullptr;
    std::shared_ptr<NewsQueue> m_queue; //!< of m_client
};

} // namespace mindlytics
