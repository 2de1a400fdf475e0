// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/catchup.h"

#include "base/logging.h"
#include "wire/endpoints.h"
#include "wire/livemessage.h"
#include "wire/names.h"
#include "wire/timestamp.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

#include <algorithm>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLLive)
};

// How often one page is asked for.
constexpr int kMaxTries = 4;
// Pages grow to this, and further only if they get nowhere.
constexpr int kLargePage = 9600;
constexpr qint64 kMaxPageBytes = 64 * 1024 * 1024;

QString timeText(qint64 ms)
{
    const auto text = Timestamp(ms).text();
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace

QString liveIdentity(const MLEvent &event)
{
    if (!event.eventId.isEmpty())
        return event.eventId;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << event.organizationId << event.appId << event.sessionId << event.userId
        << event.conversationId << event.originEventId << event.timestamp << event.event << event.properties << event.userTraits;
    return QStringLiteral("hash:") + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
}

struct CatchUp::Page {
    qsizetype size = 0;
    qint64 oldestMs = 0;
    qint64 newestMs = 0;
    int known = 0; //!< of ours, those that were received before
    int fresh = 0; //!< and those that were not
    QString problem;
};

CatchUp::CatchUp(LiveContext &context, const Plan &plan, IsKnown isKnown, std::function<void(Result)> done)
    : m_context(context)
    , m_plan(plan)
    , m_isKnown(std::move(isKnown))
    , m_done(std::move(done))
    , m_retryAlarm(context.clock.makeAlarm([this] { request(); }))
    , m_toMs(plan.toMs)
{
    request();
}

CatchUp::~CatchUp()
{
    if (m_request)
        m_context.transport.abort(m_request);
}

void CatchUp::request()
{
    HttpRequest request;
    request.method = "GET";
    request.url = endpoints::below(m_context.server, QLatin1String(names::kLiveEventsPath)
        + QStringLiteral("?start=%1&end=%2&limit=%3").arg(timeText(m_plan.fromMs), timeText(m_toMs)).arg(m_limit));
    request.timeoutMs = m_context.requestTimeoutMs;
    request.maxAnswerBytes = kMaxPageBytes;
    m_request = m_context.transport.send(request, [this, alive = std::weak_ptr<char>(m_alive)](const HttpAnswer &answer) {
        if (alive.expired())
            return;
        m_request = 0;
        if (!answer.aborted)
            answered(answer);
    });
}

void CatchUp::answered(const HttpAnswer &answer)
{
    if (answer.status < 200 || answer.status > 299)
        return failed(answer);
    m_failures = 0;
    Page page;
    read(page, answer.body);
    if (!page.problem.isEmpty())
        return finish(page.problem);
    use(page);
}

void CatchUp::failed(const HttpAnswer &answer)
{
    const bool mayPass = answer.status < 0 || answer.status == 408 || answer.status == 429 || answer.status >= 500;
    if (!mayPass || ++m_failures >= kMaxTries)
        return finish(Text::tr("Reading them back failed with status %1.").arg(answer.status));
    const qint64 wait = backoffDelayMs(m_failures, m_context.backoff, m_context.random.generateDouble());
    m_retryAlarm->set(m_context.clock.steadyMs() + wait);
}

void CatchUp::read(Page &page, const QByteArray &body)
{
    page.oldestMs = m_toMs;
    page.newestMs = m_plan.fromMs;
    const auto before = m_result.events.size();
    bool metPrevious = m_pages == 0;
    page.problem = readLiveMessages(QString::fromUtf8(body), [&](MLEvent &&event, const QString &problem) {
        ++page.size;
        if (event.timestamp.isValid()) {
            page.oldestMs = std::min(page.oldestMs, event.timestamp.toMSecsSinceEpoch());
            page.newestMs = std::max(page.newestMs, event.timestamp.toMSecsSinceEpoch());
        }
        // What names no session at all cannot be read, and may be ours.
        const bool mayBeOurs = m_plan.sessionId.isEmpty() || event.sessionId == m_plan.sessionId || event.sessionId.isEmpty();
        if (!mayBeOurs)
            return;
        const QString identity = liveIdentity(event);
        if (m_seen.contains(identity)) {
            // What stands in front of an earlier page's events happened after that was asked for, and comes live.
            if (!std::exchange(metPrevious, true)) {
                page.fresh -= int(m_result.events.size() - before);
                m_result.events.resize(before);
            }
            return;
        }
        m_seen.insert(identity);
        if (!problem.isEmpty())
            m_result.unreadable.emplace_back(std::move(event), problem);
        else if (m_isKnown(identity))
            ++page.known;
        else
            ++page.fresh, m_result.events.push_back(std::move(event));
    });
}

/*! Wholly of before the loss, and nothing new in it. (A page may be all of other sessions: that says nothing.) */
bool CatchUp::metTheKnown(const Page &page) const
{
    return page.known > 0 && page.fresh == 0 && page.newestMs < m_plan.lossMs;
}

/*! There is nothing older: a server may give fewer than it is asked for, but no fewer than it gave before. */
bool CatchUp::isLast(const Page &page) const
{
    if (page.size >= m_limit)
        return false;
    // More of one moment than usual, and twice the limit brought no more.
    const bool isStuck = page.size > kUsualLimit && page.size == m_lastSize && page.size < m_limit / 2;
    return page.size < m_largest || isStuck;
}

void CatchUp::use(const Page &page)
{
    ++m_pages;
    if (isLast(page) || metTheKnown(page))
        return finish();
    m_largest = std::max(m_largest, page.size);
    m_lastSize = page.size;
    if (m_pages >= kMaxPages)
        return finish(Text::tr("There are too many to read them all back."));
    // The server may know the time more precisely than the milliseconds that we keep.
    const qint64 next = page.oldestMs + 1;
    if (next >= m_toMs)
        m_limit *= 2;
    else
        m_limit = std::max(m_limit, std::min(2 * m_limit, kLargePage));
    m_toMs = std::min(m_toMs, next);
    request();
}

void CatchUp::finish(const QString &gap)
{
    std::reverse(m_result.events.begin(), m_result.events.end());
    std::stable_sort(m_result.events.begin(), m_result.events.end(),
                     [](const MLEvent &a, const MLEvent &b) {
                         return a.timestamp.toMSecsSinceEpoch() < b.timestamp.toMSecsSinceEpoch();
                     });
    m_result.gap = gap;
    qCDebug(lcLive) << "read back" << m_result.events.size() << "events in" << m_pages << "pages" << gap;
    const auto done = std::move(m_done);
    done(std::move(m_result)); // destroys this
}

} // namespace mindlytics
