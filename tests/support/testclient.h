// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtTest/QtTest>

/*! JSON as it is easier to read and write in C++: with single quotes. (moc loses its way in raw string literals.) */
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

/*! Options that point to \a server, with waits short enough for a test. */
inline MLClientOptions testOptions(const QUrl &server)
{
    MLClientOptions options;
    options.apiKey = QStringLiteral("test");
    options.projectId = QStringLiteral("test");
    options.serverEndpoint = server;
    options.sendEventIds = true;
    options.outbox.kind = ML::OutboxKind::Memory; // what lies on disk would outlive the test
    options.retry.baseDelayMs = 5;
    options.retry.maxDelayMs = 40;
    options.retry.transferTimeoutMs = 5000;
    return options;
}

/*! A session named \a id with a device and a conversation. */
inline MLSession *testSession(MLClient &client, const char *id = "s")
{
    return client.createSession({QString::fromLatin1(id), QStringLiteral("conversation"), {}, QStringLiteral("device")});
}

/*! Tracks \a count events named `e0`, `e1`, … */
inline void trackNumbered(MLSession *session, int count, int first = 0)
{
    for (int i = first; i < first + count; ++i)
        QVERIFY(session->trackEvent(QStringLiteral("e%1").arg(i), {{QStringLiteral("n"), i}}).isAccepted());
}

/*! The numbers of events of trackNumbered(), as they were received. */
inline QList<int> numbersOf(const QJsonArray &events)
{
    QList<int> numbers;
    for (const QJsonValue event : events)
        numbers.append(event.toObject().value(QStringLiteral("properties")).toObject().value(QStringLiteral("n")).toInt(-1));
    return numbers;
}

inline QList<int> range(int first, int count)
{
    QList<int> list;
    for (int i = first; i < first + count; ++i)
        list.append(i);
    return list;
}

/*! \a events without those that came again, in the order of their first coming. */
inline QList<int> firstOccurrences(const QList<int> &numbers)
{
    QList<int> result;
    for (const int n : numbers) {
        if (!result.contains(n))
            result.append(n);
    }
    return result;
}

/*! Notices when the thread it was made in did not get round to its event loop for long. */
class LoopWatch : public QObject
{
public:
    LoopWatch()
    {
        m_since.start();
        startTimer(1, Qt::PreciseTimer);
    }
    /*! The longest that the loop was away, in milliseconds. */
    qint64 longest() const { return qMax(m_longest, m_since.elapsed()); }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = qMax(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};
