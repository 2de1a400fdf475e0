// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "damage.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QtEndian>

#include <algorithm>

namespace torture {

namespace {

// The form of the files (https://www.sqlite.org/fileformat.html).
constexpr qint64 kPage = 16384; // of a store
constexpr qint64 kLogHeader = 32;
constexpr qint64 kFrameHeader = 24;
constexpr qint64 kFrame = kFrameHeader + kPage;

constexpr qint64 kFirstBytes = 300; // of a file, each of which is tried
constexpr qint64 kDeleted = -1; // a length: there is no file any more

/*! What begins at a place. */
enum Beginning { Nothing, Start, Page, Frame, FrameHeaderEnd, kBeginnings };

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/*! Each place of one file of a master where something begins, with the bytes before and behind it. */
void addBoundaryCuts(std::vector<Damage> &cuts, int master, bool isLog, qint64 size)
{
    const auto add = [&](Beginning beginning, qint64 where, int beside) {
        if (where + beside >= 0 && where + beside <= size)
            cuts.push_back({master, isLog, true, where + beside, (beginning * 2 + isLog) * 3 + beside + 1});
    };
    if (size == 0)
        return;
    const qint64 first = isLog ? kLogHeader : kPage;
    const qint64 step = isLog ? kFrame : kPage;
    add(Start, 0, 0);
    add(Start, 0, 1); // to SQLite as good as nothing
    cuts.push_back({master, isLog, true, kDeleted, (Start * 2 + isLog) * 3});
    for (qint64 i = 2; i < kFirstBytes; ++i)
        add(Nothing, i, 0);
    for (qint64 at = first; at <= size; at += step) {
        for (const int beside : {-1, 0, 1}) {
            add(isLog ? Frame : Page, at, beside);
            if (isLog)
                add(FrameHeaderEnd, at + kFrameHeader, beside);
        }
    }
}

/*! \a most of \a cuts, of each kind in turn. */
std::vector<Damage> ofAllKinds(const std::vector<Damage> &cuts, size_t most, QRandomGenerator &random)
{
    QMap<int, std::vector<Damage>> kinds;
    for (const Damage &cut : cuts)
        kinds[cut.master * kBeginnings * 6 + cut.kind].push_back(cut);
    for (auto &kind : kinds)
        std::shuffle(kind.begin(), kind.end(), random);
    std::vector<Damage> chosen;
    while (chosen.size() < std::min(most, cuts.size())) {
        for (auto &kind : kinds) {
            if (kind.empty() || chosen.size() == most)
                continue;
            chosen.push_back(kind.back());
            kind.pop_back();
        }
    }
    return chosen;
}

} // namespace

Master::Master(const QString &folder, int events, std::function<QByteArray(int)> textOf)
    : m_folder(folder)
    , m_name(QDir(folder).entryList({QStringLiteral("*.db")}, QDir::Files).value(0))
    , m_file(contentOf(folder + u'/' + m_name))
    , m_log(contentOf(folder + u'/' + m_name + QStringLiteral("-wal")))
    , m_events(events)
    , m_textOf(std::move(textOf))
{
}

bool Master::copyTo(const QString &to) const
{
    const auto names = QDir(m_folder).entryList({QStringLiteral("*.db"), QStringLiteral("*.db-wal")}, QDir::Files);
    bool good = QDir().mkpath(to);
    for (const QString &name : names)
        good = QFile::copy(m_folder + u'/' + name, to + u'/' + name) && good;
    return good;
}

QSet<int> Master::damage(const QString &copy, const Damage &damage, QRandomGenerator &random) const
{
    QFile file(copy + u'/' + m_name + (damage.isLog ? QStringLiteral("-wal") : QString()));
    if (damage.cut) {
        damage.where == kDeleted ? file.remove() : file.resize(damage.where);
        return intactAfterCut(damage.isLog, std::max<qint64>(0, damage.where));
    }
    char byte = 0;
    if (file.open(QIODevice::ReadWrite) && file.seek(damage.where) && file.getChar(&byte) && file.seek(damage.where))
        file.putChar(char(byte ^ (1 << random.bounded(8))));
    return intactAfterFlip(damage.isLog, damage.where);
}

QSet<int> Master::numbersIn(const QByteArray &bytes) const
{
    return numbersOutside(bytes, 0, 0);
}

/*! The numbers of events whose last copy in \a bytes, which is the one that counts, is not between the two places. */
QSet<int> Master::numbersOutside(const QByteArray &bytes, qint64 from, qint64 end) const
{
    QSet<int> numbers;
    for (int n = 0; n < m_events; ++n) {
        const qsizetype at = bytes.lastIndexOf(m_textOf(n));
        if (at >= 0 && (at < from || at >= end))
            numbers.insert(n);
    }
    return numbers;
}

QSet<int> Master::intactAfterCut(bool isLog, qint64 length) const
{
    if (isLog) // what was committed before, and nothing behind that
        return numbersIn(m_file) + numbersIn(committedPart(length));
    const QByteArray rest = m_file.left(length / kPage * kPage);
    return numbersIn(rest) + numbersIn(committedPart(m_log.size()));
}

QSet<int> Master::intactAfterFlip(bool isLog, qint64 where) const
{
    if (!isLog && !m_log.isEmpty()) // its pages are the newer ones
        return numbersIn(committedPart(m_log.size()));
    const qint64 first = isLog ? kLogHeader : 0;
    const qint64 piece = isLog ? kFrame : kPage;
    const qint64 from = where < first ? 0 : first + (where - first) / piece * piece;
    return numbersOutside(isLog ? m_log : m_file, from, from + piece);
}

/*! The log up to the end of the last transaction that is whole if it ends at \a length. */
QByteArray Master::committedPart(qint64 length) const
{
    qint64 end = 0;
    for (qint64 at = kLogHeader; at + kFrame <= length; at += kFrame) {
        if (qFromBigEndian<quint32>(m_log.constData() + at + 4) != 0)
            end = at + kFrame;
    }
    return m_log.left(end);
}

std::vector<Damage> someDamage(const std::vector<Master> &masters, int count, QRandomGenerator &random)
{
    std::vector<Damage> cuts;
    for (size_t i = 0; i < masters.size(); ++i) {
        for (const bool isLog : {false, true})
            addBoundaryCuts(cuts, int(i), isLog, masters[i].size(isLog));
    }
    std::vector<Damage> result = ofAllKinds(cuts, size_t(count / 4), random);
    while (result.size() < size_t(count)) {
        Damage damage;
        damage.master = int(result.size() / 2 % masters.size());
        const Master &master = masters[size_t(damage.master)];
        damage.isLog = master.size(true) > 0 && random.bounded(4) > 0; // what is in a log is newer than what is in the file
        damage.cut = result.size() % 2 == 0 && random.bounded(2) == 0;
        damage.where = random.bounded(master.size(damage.isLog));
        result.push_back(damage);
    }
    return result;
}

std::vector<Damage> everyLength(const std::vector<Master> &masters, int stride)
{
    std::vector<Damage> result;
    for (size_t i = 0; i < masters.size(); ++i) {
        for (const bool isLog : {false, true}) {
            for (qint64 length = 0; length < masters[i].size(isLog); length += stride)
                result.push_back({int(i), isLog, true, length});
        }
    }
    return result;
}

} // namespace torture
