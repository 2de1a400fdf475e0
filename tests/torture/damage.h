// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <functional>
#include <vector>

namespace torture {

/*! What happens to one file of a store: it ends early, or a bit of it is another. */
struct Damage {
    int master = 0;
    bool isLog = false;
    bool cut = false;
    qint64 where = 0; //!< -1 for a cut: the file is deleted
    int kind = 0; //!< of cuts at what begins there: the same for all page borders, say
};

/*! A store of numbered events as a process has left it, to be copied and damaged. Its events were only added: none was delivered. */
class Master
{
public:
    /*! \a textOf: what is in a file exactly where the event of that number is. */
    Master(const QString &folder, int events, std::function<QByteArray(int)> textOf);

    /*! Copies it to the folder \a to. */
    bool copyTo(const QString &to) const;
    qint64 size(bool ofLog) const { return ofLog ? m_log.size() : m_file.size(); }
    /*! Damages what copyTo() has copied, and says which events are intact for certain. */
    QSet<int> damage(const QString &copy, const Damage &damage, QRandomGenerator &random) const;

private:
    QSet<int> numbersIn(const QByteArray &bytes) const;
    QSet<int> numbersOutside(const QByteArray &bytes, qint64 from, qint64 end) const;
    QSet<int> intactAfterCut(bool isLog, qint64 length) const;
    QSet<int> intactAfterFlip(bool isLog, qint64 where) const;
    QByteArray committedPart(qint64 length) const;

    QString m_folder;
    QString m_name;
    QByteArray m_file;
    QByteArray m_log;
    int m_events;
    std::function<QByteArray(int)> m_textOf;
};

/*! Damage to one of \a masters at \a count places: flipped bits and cuts by chance, and a quarter are cuts where something begins in a file or
 *  a log, and beside that, of all kinds. If there are fewer of these, it is all of them. */
std::vector<Damage> someDamage(const std::vector<Master> &masters, int count, QRandomGenerator &random);
/*! Cuts at every length, \a stride bytes apart. */
std::vector<Damage> everyLength(const std::vector<Master> &masters, int stride);

} // namespace torture
