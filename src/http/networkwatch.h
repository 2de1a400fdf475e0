// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtNetwork/QNetworkInformation>

#include <functional>
#include <memory>

namespace mindlytics {

/*! Says when the network may be back, where Qt can tell (QNetworkInformation). Belongs to one thread. */
class NetworkWatch final
{
public:
    /*! Calls \a back from the event loop each time that the machine's connection changes for another. */
    explicit NetworkWatch(std::function<void()> back);
    ~NetworkWatch();
    Q_DISABLE_COPY_MOVE(NetworkWatch)

    /*! Begins, unless it has begun already. The first in a process loads what Qt needs for it, unless the application did. */
    void begin();

private:
    class Link;

    void connectTo(QNetworkInformation *information);

    const std::function<void()> m_back;
    std::shared_ptr<Link> m_link; //!< set once it has begun
    QObject m_context; //!< connections end with it
};

} // namespace mindlytics
