// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "http/networkwatch.h"

#include "base/logging.h"

#include <QtCore/QCoreApplication>

#include <mutex>

namespace mindlytics {

/*! The way back from the application's thread to a watch that may be gone by then. */
class NetworkWatch::Link
{
public:
    explicit Link(NetworkWatch *watch)
        : m_watch(watch)
    {
    }
    void cut()
    {
        const std::lock_guard lock(m_mutex);
        m_watch = nullptr;
    }
    void loaded(QNetworkInformation *information)
    {
        const std::lock_guard lock(m_mutex);
        if (m_watch)
            m_watch->connectTo(information);
    }

private:
    std::mutex m_mutex;
    NetworkWatch *m_watch;
};

NetworkWatch::NetworkWatch(std::function<void()> back)
    : m_back(std::move(back))
{
}

NetworkWatch::~NetworkWatch()
{
    if (m_link)
        m_link->cut();
}

void NetworkWatch::begin()
{
    if (m_link || !QCoreApplication::instance())
        return;
    m_link = std::make_shared<Link>(this);
    // What Qt loads lives as long as the process, and so belongs to the application's thread. To look for the plugins is what takes time,
    // some 20 ms: that is done here.
    QNetworkInformation::availableBackends();
    QMetaObject::invokeMethod(QCoreApplication::instance(), [link = m_link] {
        if (QNetworkInformation::instance() || QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
            link->loaded(QNetworkInformation::instance());
    }, Qt::QueuedConnection);
}

void NetworkWatch::connectTo(QNetworkInformation *information)
{
    QObject::connect(information, &QNetworkInformation::reachabilityChanged, &m_context, [this](QNetworkInformation::Reachability reachability) {
        qCDebug(lcHttp) << "the network:" << reachability;
        if (reachability != QNetworkInformation::Reachability::Disconnected && reachability != QNetworkInformation::Reachability::Unknown)
            m_back();
    });
}

} // namespace mindlytics
