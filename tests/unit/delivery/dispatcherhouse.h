// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/dispatcher.h"
#include "outbox/memoryoutbox.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"

/*! What a dispatcher tells. */
struct DeliveryNotes final : mindlytics::DeliveryObserver {
    void settled(const mindlytics::OutboxEntry &entry, mindlytics::Outcome outcome, const MLError &error) override
    {
        const int n = entry.eventId.toInt();
        (outcome == mindlytics::Outcome::Delivered ? delivered : outcome == mindlytics::Outcome::Rejected ? rejected : lost).append(n);
        if (error)
            errors.append(error);
    }
    void troubleBegan(const MLError &error) override { troubles.append(error); }
    void stateChanged(ML::DeliveryState state) override { states.append(state); }
    void arraySupportFound(mindlytics::ArraySupport::State state) override { arrays.append(state); }

    QList<int> delivered, rejected, lost;
    QList<MLError> errors, troubles;
    QList<ML::DeliveryState> states;
    QList<mindlytics::ArraySupport::State> arrays;
};

/*! A dispatcher between an outbox and a transport whose answers the test gives. */
struct DispatcherHouse {
    explicit DispatcherHouse(const MLBatchOptions &batch = {})
    {
        options.url = QUrl(QStringLiteral("http://server.example/bc/v1/events/queue"));
        options.credentials = {QStringLiteral("the-key"), QStringLiteral("project")};
        options.batch = batch;
        options.maxAgeMs = qint64(30) * 24 * 3600 * 1000;
        dispatcher = std::make_unique<mindlytics::Dispatcher>(outbox, transport, clock, options, QRandomGenerator(1), observer);
    }

    /*! Appends events numbered from \a first on to \a session, and lets the dispatcher see them. */
    void track(const char *session, int first, int count = 1, int padding = 0)
    {
        std::vector<mindlytics::OutboxEntry> entries;
        for (int n = first; n < first + count; ++n) {
            mindlytics::OutboxEntry entry;
            entry.eventId = QString::number(n);
            entry.sessionId = QString::fromLatin1(session);
            entry.json = "{\"n\":" + QByteArray::number(n) + ",\"p\":\"" + QByteArray(padding, 'x') + "\"}";
            entry.acceptedMs = clock.wallMs();
            entries.push_back(entry);
        }
        outbox.append(std::move(entries));
        dispatcher->pump();
    }
    /*! Answers the oldest open request. */
    void reply(int status, const QByteArray &retryAfter = {}) { transport.reply(transport.open().front(), status, retryAfter); }
    QList<int> onWire() const { return transport.events(transport.open().front()); }
    size_t openCount() const { return transport.open().size(); }
    /*! Lets any back-off of a first failure end. */
    void waitOutBackOff() { clock.advance(60000); }

    ManualClock clock;
    mindlytics::MemoryOutbox outbox;
    ScriptedTransport transport;
    DeliveryNotes observer;
    mindlytics::DispatcherOptions options;
    std::unique_ptr<mindlytics::Dispatcher> dispatcher;
};

inline MLBatchOptions arrays(ML::ArrayMode mode)
{
    MLBatchOptions batch;
    batch.arrays = mode;
    return batch;
}

inline QList<int> range(int first, int count)
{
    QList<int> list;
    for (int n = first; n < first + count; ++n)
        list.append(n);
    return list;
}
