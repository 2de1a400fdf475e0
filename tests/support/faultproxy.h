// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "faultproxybehaviour.h"

#include <QList>
#include <QThread>
#include <QUrl>

class FaultProxyWorker;

/*!
 * Stands between a client and any TCP server whose clients ask and wait for the answer, as in HTTP, and makes trouble.
 *
 * \code
 * FaultProxy proxy(server.port());
 * options.serverEndpoint = proxy.url();
 * proxy.setBehaviour({FaultProxy::Mode::Cut});        // every answer is lost from now on
 * proxy.setBehaviour({});                             // all is well again
 * proxy.enqueue({FaultProxy::Mode::Reset}, 3);        // the next three requests
 * proxy.setRefusing(true);                            // nobody listens
 * \endcode
 *
 * It runs in a thread of its own. Every call has taken effect when it returns; a request keeps the behaviour that it
 * began with. Use it from one thread at a time.
 */
class FaultProxy
{
public:
    using Behaviour = FaultProxyBehaviour;
    using Mode = FaultProxyBehaviour::Mode;
    using Direction = FaultProxyBehaviour::Direction;

    struct Counters {
        int connections = 0; //!< accepted so far
        int open = 0; //!< open now
        int requests = 0; //!< begun so far: bytes of a client at the start or after an answer
        int faults = 0; //!< of these, the ones that were not simply passed
        qint64 bytesToServer = 0;
        qint64 bytesToClient = 0;
    };

    //! Listens on 127.0.0.1 (port 0: any free one) and forwards to 127.0.0.1:\a targetPort.
    explicit FaultProxy(quint16 targetPort, quint16 port = 0);
    FaultProxy(const QString &targetHost, quint16 targetPort, quint16 port);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    quint16 port() const { return m_port; } //!< 0: it could not listen
    QUrl url() const;

    //! For every request that has nothing of its own from enqueue() or setConnectionScript().
    void setBehaviour(const Behaviour &behaviour);
    //! For the next \a requests requests, of whatever connection; those that are waiting already come first.
    void enqueue(const Behaviour &behaviour, int requests = 1);
    //! For all requests of the next connections: the first of them gets the first behaviour, and so on.
    void setConnectionScript(const QList<Behaviour> &behaviours);
    //! Makes chance repeatable.
    void setSeed(quint64 seed);
    //! Stops listening and resets what is connected; or listens again on the same port.
    void setRefusing(bool refusing);
    //! Resets what is connected.
    void dropConnections();

    Counters counters() const;

private:
    template <typename Action>
    void run(Action action) const;

    QThread m_thread;
    FaultProxyWorker *m_worker;
    quint16 m_port = 0;
};
