// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <algorithm>
#include <cstring>
#include <utility>

namespace mindlytics::capture {

/*! Cuts bytes, as they come, into lines. LF, CRLF and CR each end one, a CR at the end of a piece included. */
class LineSplitter
{
public:
    explicit LineSplitter(qsizetype limit)
        : m_limit(limit)
    {
    }

    /*! Calls \a line with each line that ends in \a bytes, without its end; \a line answers whether to go on. False: it said no, or
     *  a line is longer than the limit (isOver()). */
    template<typename Line> bool feed(QByteArrayView bytes, Line &&line)
    {
        const char *at = bytes.begin();
        const char *const end = bytes.end();
        if (m_skipLineFeed && at != end) {
            m_skipLineFeed = false;
            at += *at == '\n' ? 1 : 0;
        }
        const char *lf = nullptr, *cr = nullptr; // the next of each from `at` on; looked for once only
        while (at != end) {
            lf = lf && lf >= at ? lf : find(at, end, '\n');
            cr = cr && cr >= at ? cr : find(at, end, '\r');
            const char *const stop = std::min(lf, cr);
            if (stop == end)
                break;
            if (!take({at, stop - at}, line))
                return false;
            at = stop + 1;
            if (*stop == '\r' && at == end)
                m_skipLineFeed = true;
            else if (*stop == '\r' && *at == '\n')
                ++at;
        }
        if (m_partial.size() + (end - at) > m_limit)
            return stop();
        m_partial.append(at, end - at);
        return true;
    }

    /*! The bytes have ended: what is left is a line, too. */
    template<typename Line> bool finish(Line &&line) { return m_partial.isEmpty() || take({}, line); }

    /*! A line was longer than the limit. */
    bool isOver() const { return m_over; }

private:
    static const char *find(const char *at, const char *end, char c)
    {
        const void *const found = std::memchr(at, c, size_t(end - at));
        return found ? static_cast<const char *>(found) : end;
    }

    /*! The line is too long: nothing of it is kept. */
    bool stop()
    {
        m_partial = {};
        m_over = true;
        return false;
    }

    template<typename Line> bool take(QByteArrayView rest, Line &&line)
    {
        if (m_partial.size() + rest.size() > m_limit)
            return stop();
        if (m_partial.isEmpty())
            return line(rest);
        m_partial += rest;
        const QByteArray whole = std::exchange(m_partial, {});
        return line(QByteArrayView(whole));
    }

    const qsizetype m_limit;
    QByteArray m_partial;
    bool m_skipLineFeed = false;
    bool m_over = false;
};

} // namespace mindlytics::capture
