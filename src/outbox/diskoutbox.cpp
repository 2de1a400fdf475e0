// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include "outbox/record.h"
#include "outbox/storelimits.h"

#include <algorithm>

namespace mindlytics {

namespace {

// JSON that may lie in the windows of all sessions before new events are only on disk.
constexpr qint64 kWindowBytes = 8 * 1024 * 1024;

// How much of a session is read at once, while the windows have room for it.
constexpr int kReadEvents = 256;
constexpr qint64 kReadBytes = 256 * 1024;

} // namespace

DiskOutboxObserver::~DiskOutboxObserver() = default;

DiskOutbox::DiskOutbox(const Options &options, Clock &clock, DiskOutboxObserver &observer)
    : m_options(options)
    , m_mostFiles(storelimits::mostHeld())
    , m_mostAwake(storelimits::mostOpen())
    , m_clock(clock)
    , m_observer(observer)
    , m_folder(options.folder)
    , m_adoptAlarm(clock.makeAlarm([this] { adopt(); }))
    , m_shrinkAlarm(clock.makeAlarm([this] { shrinkOwn(); }))
    , m_retryAlarm(clock.makeAlarm([this] { tryDisk(); }))
{
}

DiskOutbox::~DiskOutbox()
{
    for (const auto &file : m_files)
        file->store->remove(file->settled); // if not, then in another run: there is nobody to tell any more
    for (const StoreFolder::Held &held : m_kept) {
        Store store(held.path, m_options.full);
        if (m_volatile == 0 && store.open()) // all that was in memory of it was sent
            store.remove(m_givenUp.value(held.path));
    }
    // An empty store is of no use to anybody.
    if (m_own && m_own->count == 0 && m_rejected.all().empty())
        forget(m_own, true);
}

// ---- In ----

qint64 DiskOutbox::Session::count() const
{
    qint64 count = window.size() + tail.size();
    for (const Unread &part : unread)
        count += part.count;
    return count;
}

void DiskOutbox::append(std::vector<OutboxEntry> entries)
{
    // Those of a session side by side: so a store has fewer rows to write.
    const auto isLess = [](const OutboxEntry &a, const OutboxEntry &b) { return a.sessionId < b.sessionId; };
    if (!std::is_sorted(entries.begin(), entries.end(), isLess))
        std::stable_sort(entries.begin(), entries.end(), isLess);
    for (OutboxEntry &entry : entries)
        entry.row = ++m_lastRow;
    File *const file = m_onDisk && writeOwn(entries) ? m_own : nullptr;
    for (OutboxEntry &entry : entries)
        enqueue(std::move(entry), file);
}

bool DiskOutbox::writeOwn(const std::vector<OutboxEntry> &entries)
{
    if (!m_own && !makeOwn())
        return false;
    return m_own->store->append(entries) || (mend(m_own, false) && m_own->store->append(entries));
}

DiskOutbox::Session &DiskOutbox::sessionOf(const QString &sessionId)
{
    auto it = m_sessions.find(sessionId);
    if (it == m_sessions.end()) {
        it = m_sessions.insert(sessionId, {});
        it->key = record::sessionKey(sessionId);
    }
    return *it;
}

void DiskOutbox::enqueue(OutboxEntry &&entry, File *file)
{
    const auto size = entry.json.size();
    const QString name = entry.sessionId;
    Session &session = sessionOf(name);
    const bool wasEmpty = session.window.isEmpty() && session.unread.isEmpty() && session.tail.isEmpty();
    ++m_count;
    m_bytes += size;
    if (file) {
        ++file->count;
        file->bytes += size;
    } else {
        ++m_volatile;
    }
    // There may be a tail alone: what it was behind may have been given up.
    if (session.unread.isEmpty() && session.tail.isEmpty() && (!file || m_windowBytes < kWindowBytes))
        pushWindow(session, {std::move(entry), file});
    else if (!file)
        session.tail.append({std::move(entry), nullptr});
    else if (!session.unread.isEmpty() && session.unread.constLast().file == file)
        ++session.unread.last().count;
    else
        session.unread.append({file, entry.row - file->base - 1, 1});
    if (wasEmpty && session.lent == 0)
        addTurn(name, session);
}

void DiskOutbox::pushWindow(Session &session, Queued &&queued)
{
    m_windowBytes += queued.entry.json.size();
    // Within a session the strings are the same: shared, they cost nothing.
    if (!session.window.isEmpty())
        queued.entry.sessionId = session.window.constFirst().entry.sessionId;
    session.window.append(std::move(queued));
}

// ---- Lent ----

bool DiskOutbox::readMore(const QString &name, Session &session, int least, qint64 leastBytes)
{
    // With many sessions, what is read ahead of each would add up.
    const bool ahead = m_windowBytes < kWindowBytes;
    const int most = ahead ? std::max(least, kReadEvents) : least;
    const qint64 maxBytes = ahead ? std::max(leastBytes, kReadBytes) : leastBytes;
    const auto before = session.window.size();
    while (!session.unread.isEmpty() && session.window.size() == before) {
        const Unread part = session.unread.constFirst();
        if (wasJustClosed(part.file))
            break;
        // Not what is in another part of the same store: it comes after events of one that was taken over meanwhile.
        const int mostOfPart = int(std::min<qint64>(most, part.count));
        std::vector<OutboxEntry> rows;
        if (!use(part.file).read(session.key, part.afterId, mostOfPart, maxBytes, rows) || rows.empty()) {
            if (waitFor(part.file))
                break;
            mend(part.file, true);
            if (holds(part.file))
                emptied(part.file);
            continue; // what is left of it has been counted anew
        }
        part.file->closedSinceMs.reset();
        session.unread.first().afterId = rows.back().row;
        session.unread.first().count -= qint64(rows.size());
        if (session.unread.constFirst().count <= 0)
            session.unread.removeFirst();
        for (OutboxEntry &row : rows) {
            row.row += part.file->base;
            row.sessionId = name;
            pushWindow(session, {std::move(row), part.file});
        }
    }
    if (session.unread.isEmpty()) {
        for (Queued &queued : session.tail)
            pushWindow(session, std::move(queued));
        session.tail.clear();
    }
    return session.window.size() > before;
}

std::vector<OutboxEntry> DiskOutbox::lease(const QString &name, int maxEntries, qint64 maxBytes, bool atLeastOne)
{
    Session &session = m_sessions[name];
    Q_ASSERT(session.lent == 0);
    std::vector<OutboxEntry> lent;
    qint64 bytes = 0;
    const auto more = [&] { return readMore(name, session, maxEntries - int(lent.size()), maxBytes - bytes); };
    for (qsizetype i = 0; i < session.window.size() || (lent.size() < size_t(maxEntries) && bytes < maxBytes && more()); ++i) {
        const OutboxEntry &entry = session.window.at(i).entry;
        bytes += entry.json.size() + 1;
        const bool forced = atLeastOne && lent.empty();
        const bool fits = lent.size() < size_t(maxEntries) && bytes <= maxBytes && entry.failures == 0;
        if (!forced && !fits)
            break;
        lent.push_back(entry);
        if (entry.failures > 0)
            break;
    }
    if (lent.empty())
        return lent;
    m_nextTurn = oldFile(session) ? 0 : 1;
    session.lent = int(lent.size());
    removeTurn(session);
    return lent;
}

void DiskOutbox::release(const QString &name)
{
    const auto it = m_sessions.find(name);
    if (it == m_sessions.end() || it->lent == 0)
        return;
    it->lent = 0;
    if (it->window.isEmpty() && it->unread.isEmpty() && it->tail.isEmpty())
        m_sessions.erase(it);
    else
        addTurn(name, *it);
}

// ---- Out ----

std::optional<DiskOutbox::Queued> DiskOutbox::take(const OutboxEntry &entry)
{
    const auto it = m_sessions.find(entry.sessionId);
    if (it == m_sessions.end() || it->window.isEmpty() || it->window.constFirst().entry.row != entry.row)
        return std::nullopt; // cleared meanwhile
    const Queued queued = it->window.takeFirst();
    const auto size = queued.entry.json.size();
    m_windowBytes -= size;
    m_bytes -= size;
    --m_count;
    if (queued.file) {
        --queued.file->count;
        queued.file->bytes -= size;
        queued.file->settled.insert(it->key, entry.row - queued.file->base);
    } else {
        if (--m_volatile == 0 && !m_kept.empty()) // those can be taken back now
            m_adoptAlarm->set(m_clock.steadyMs());
    }
    return queued;
}

void DiskOutbox::remove(const std::vector<OutboxEntry> &entries)
{
    for (const OutboxEntry &entry : entries)
        take(entry);
    ++m_unwritten;
}

void DiskOutbox::writeRemoved()
{
    m_unwritten = 0;
    std::vector<File *> files;
    for (const auto &file : m_files) {
        if (!file->settled.isEmpty())
            files.push_back(file.get());
    }
    for (File *file : files)
        removeFrom(file);
}

bool DiskOutbox::holds(const File *file) const
{
    return std::any_of(m_files.begin(), m_files.end(), [file](const auto &f) { return f.get() == file; });
}

void DiskOutbox::removeFrom(File *file)
{
    if (!holds(file)) // trouble has taken it away meanwhile
        return;
    if (use(file).remove(file->settled))
        file->settled.clear();
    else if (file->store->failure() == Store::Failure::Corrupt || file->store->failure() == Store::Failure::Gone || file == m_own)
        mend(file, false); // a store that is rebuilt leaves these out
    if (holds(file))
        emptied(file);
}

void DiskOutbox::setFailures(const OutboxEntry &entry, int failures)
{
    const auto it = m_sessions.find(entry.sessionId);
    if (it == m_sessions.end() || it->window.isEmpty() || it->window.constFirst().entry.row != entry.row)
        return;
    Queued &queued = it->window.first();
    queued.entry.failures = failures;
    // Lost if the disk does not let it: then the server is asked once more.
    if (queued.file)
        use(queued.file).setFailures(it->key, entry.row - queued.file->base, failures);
}

qint64 DiskOutbox::count(const QString &session) const
{
    const auto it = m_sessions.constFind(session);
    return it == m_sessions.constEnd() ? 0 : it->count();
}

qint64 DiskOutbox::volatileCount(const QString &session) const
{
    const auto it = m_sessions.constFind(session);
    if (it == m_sessions.constEnd() || m_volatile == 0)
        return 0;
    const auto isVolatile = [](const Queued &queued) { return !queued.file; };
    return it->tail.size() + std::count_if(it->window.cbegin(), it->window.cend(), isVolatile);
}

void DiskOutbox::clear()
{
    m_sessions.clear();
    m_turns[0].clear();
    m_turns[1].clear();
    m_waiting.clear();
    m_givenUp.clear();
    m_kept.clear();
    m_rejected.clear();
    m_count = m_bytes = m_volatile = m_windowBytes = 0;
    m_unwritten = 0;
    while (m_files.size() > (m_own ? 1 : 0))
        forget(m_files.front().get() == m_own ? m_files.back().get() : m_files.front().get(), true);
    m_folder.removeAbandoned();
    if (!m_own)
        return;
    m_own->count = m_own->bytes = 0;
    m_own->settled.clear();
    // What cannot be emptied is removed as a whole; the next event makes a new one.
    if (!m_own->store->clear())
        forget(m_own, true);
}

} // namespace mindlytics
