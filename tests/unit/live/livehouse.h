// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/httpdate.h"
#include "live/livechannel.h"
#include "pastevents.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"

/*! A WebSocket that does what the test says. */
class ScriptedSocket final : public mindlytics::LiveSocket
{
public:
    void open(const QUrl &address, const QByteArray &liveKey, mindlytics::LiveSocketObserver &observer) override
    {
        url = address;
        key = liveKey;
        m_observer = &observer;
    }
    void ping() override { ++pings; }
    void close() override { end(closed); }
    void abort() override { end(aborted); }

    bool isWatched() const { return m_observer; }
    void opens() { m_observer->socketOpened(); }
    void says(const QByteArray &text) { m_observer->socketText(QString::fromUtf8(text)); }
    void saysNothingReadable() { m_observer->socketUnreadable(QStringLiteral("It is binary.")); }
    void pongs() { m_observer->socketPong(); }
    void ends(const QString &why = QStringLiteral("close code 1006")) { std::exchange(m_observer, nullptr)->socketClosed(why); }

    QUrl url;
    QByteArray key;
    int pings = 0;
    bool closed = false;
    bool aborted = false;

private:
    void end(bool &how)
    {
        m_observer = nullptr;
        how = true;
    }
    mindlytics::LiveSocketObserver *m_observer = nullptr;
};

/*! Notes what a channel tells. */
struct LiveNotes final : mindlytics::LiveObserver {
    void liveEvent(MLEvent event) override
    {
        names.append(event.event);
        ids.append(event.eventId);
    }
    void liveError(const MLError &error) override { errors.append(error); }
    void liveStateChanged(ML::LiveState state) override { states.append(state); }
    void liveSettled() override { ++settled; }
    void liveAttemptFailed() override { ++failedAttempts; }

    QStringList messages() const
    {
        QStringList list;
        for (const MLError &error : errors)
            list.append(error.message);
        return list;
    }

    QStringList names;
    QStringList ids;
    QList<MLError> errors;
    QList<ML::LiveState> states;
    int settled = 0;
    int failedAttempts = 0;
};

/*! A channel whose clock, requests and sockets the test holds. */
struct LiveHouse {
    explicit LiveHouse(const QString &session = QStringLiteral("s"))
        : channel(context, session, notes)
    {
    }

    mindlytics::HttpRequest request() { return transport.sent[transport.open().front()].request; }
    bool isAskingForKey() { return isOut("realtime"); }
    bool isReadingBack() { return isOut("live-events/events"); }
    /*! Answers the open request for a key. */
    void giveKey()
    {
        const QByteArray key = "key-" + QByteArray::number(++keys);
        answer(200, "{\"authorization_key\":\"" + key + "\"}");
    }
    void answer(int status, const QByteArray &body = {})
    {
        mindlytics::HttpAnswer answer;
        answer.status = status;
        answer.body = body;
        if (status > 0 && sendsDate)
            answer.date = dateText();
        transport.reply(transport.open().front(), answer);
    }
    /*! Answers the open request for past events out of `past`. */
    void giveEvents() { answer(200, past.page(request().url)); }
    void giveAllEvents()
    {
        while (isReadingBack())
            giveEvents();
    }
    /*! From the start, or from the end of a wait, to an open socket. */
    void open()
    {
        giveKey();
        socket->opens();
    }
    void startAndOpen()
    {
        channel.start();
        open();
    }
    /*! Cuts the connection, and waits until a new key is asked for. */
    void loseAndWait()
    {
        socket->ends();
        waitOut();
    }
    /*! Lets the back-off end. */
    void waitOut()
    {
        for (int i = 0; i < 1000 && !isAskingForKey(); ++i)
            clock.advance(100);
    }
    /*! An event that the service makes now. */
    PastEvents::Event &make(const char *id, const char *session = "s")
    {
        return past.add(id, serverMs(), session);
    }
    /*! Makes it, and sends it over the socket. */
    void say(const char *id, const char *session = "s") { socket->says(make(id, session).json()); }

    qint64 serverMs() const { return clock.wallMs() + serverAheadMs; }
    QByteArray dateText() const
    {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(serverMs(), Qt::UTC);
        return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
    }

    ManualClock clock;
    ScriptedTransport transport;
    std::shared_ptr<ScriptedSocket> socket; //!< the last one
    int sockets = 0;
    int keys = 0;
    qint64 serverAheadMs = 0;
    bool sendsDate = true;
    PastEvents past;
    mindlytics::LiveContext context{clock, transport,
                                    [this] {
                                        ++sockets;
                                        return socket = std::make_shared<ScriptedSocket>();
                                    },
                                    QRandomGenerator(1), QUrl(QStringLiteral("http://server.example")), QUrl(QStringLiteral("ws://live.example"))};
    LiveNotes notes;
    mindlytics::LiveChannel channel;

private:
    bool isOut(const char *part)
    {
        return !transport.open().empty() && request().url.toString().contains(QLatin1String(part));
    }
};
