// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <deque>
#include <vector>

/*! What a service answers that is asked for past live events. */
class PastEvents
{
public:
    struct Event {
        QByteArray id;
        qint64 ms = 0;
        QByteArray session;
        QByteArray name;
        QByteArray raw{}; //!< sent instead of the rest

        QByteArray json() const
        {
            if (!raw.isEmpty())
                return raw;
            const QByteArray time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
            return "{\"event_id\":\"" + id + "\",\"session_id\":\"" + session + "\",\"event\":\"" + name + "\",\"timestamp\":\"" + time + "\"}";
        }
    };

    Event &add(const QByteArray &id, qint64 ms, const QByteArray &session = "s")
    {
        return m_events.emplace_back(Event{id, ms, session, "E " + id});
    }
    /*! Answers a request with `start`, `end` and `limit`: the newest first. */
    QByteArray page(const QUrl &url)
    {
        const QUrlQuery query(url);
        const qint64 start = timeOf(query, "start");
        const qint64 end = timeOf(query, "end");
        const int asked = query.queryItemValue(QStringLiteral("limit")).toInt();
        limits.append(asked);
        starts.append(start);
        ends.append(end);
        std::vector<const Event *> found;
        for (auto it = m_events.rbegin(); it != m_events.rend(); ++it) {
            if (it->ms >= start && (endIsExclusive ? it->ms < end : it->ms <= end))
                found.push_back(&*it);
        }
        std::stable_sort(found.begin(), found.end(), [](const Event *a, const Event *b) { return a->ms > b->ms; });
        QByteArrayList texts;
        for (size_t i = 0; i < std::min(found.size(), size_t(std::min(asked, cap))); ++i)
            texts.append(found[i]->json());
        return '[' + texts.join(',') + ']';
    }

    bool endIsExclusive = false;
    int cap = 1000000; //!< the most that a page holds, whatever is asked for
    QList<int> limits; //!< of the requests
    QList<qint64> starts;
    QList<qint64> ends;

private:
    static qint64 timeOf(const QUrlQuery &query, const char *name)
    {
        return QDateTime::fromString(query.queryItemValue(QString::fromLatin1(name)), Qt::ISODateWithMs).toMSecsSinceEpoch();
    }

    std::deque<Event> m_events; // in the order of their making
};
