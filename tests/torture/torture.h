// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "devserverprocess.h"

#include <Mindlytics/MLClientOptions>

#include <QtCore/QProcess>
#include <QtCore/QSet>

#include <functional>

/*! What the torture programs share. */
namespace torture {

/*! The most events in a request: a killed process may send so many again for each of its four slots. */
inline constexpr int kBatchEvents = 20;
inline constexpr int kSlots = 4;

/*! Options with short waits, a disk outbox in \a folder and no more than kBatchEvents in a request. */
MLClientOptions clientOptions(const QUrl &server, const QString &folder);

/*! Says on the console what does not hold, and remembers that something did not. */
class Verdict
{
public:
    void expect(bool holds, const QString &what);
    int exitCode() const { return m_wrong == 0 ? 0 : 1; }

private:
    int m_wrong = 0;
};

/*! What arrived of a session: its numbers in the order in which they came first, and how many came again. */
struct Arrivals {
    QList<qint64> numbers;
    qint64 duplicates = 0;
};
Arrivals arrivals(DevServerProcess &server, const QString &session);

/*! Runs the event loop until \a done, at most \a timeoutMs; false if that was not enough. */
bool waitUntil(const std::function<bool()> &done, int timeoutMs);

/*! The stores below \a folder. */
QStringList storesBelow(const QString &folder);

/*! Delivers what processes have left below the folder of \a options; false if something is still there after \a timeoutMs. */
bool deliverRest(const MLClientOptions &options, int timeoutMs);

/*! A process that tracks numbered events over several sessions (`<prefix>-0`, …) as fast as it can, and says how many of them are on disk. */
class Tracker
{
public:
    Tracker(const MLClientOptions &options, const QString &prefix, int sessions, qint64 first, int most);

    /*! Waits until it has said something, at most \a timeoutMs. */
    bool waitForNews(int timeoutMs);
    /*! SIGKILL, and what it has said before. */
    void kill();
    /*! Asks it to end as an application does; false if it does not, or complains. */
    bool end();
    /*! So many of its events were on disk when it last said so. */
    qint64 persisted();

private:
    QProcess m_process;
    qint64 m_persisted = 0;
};

/*! Whether, of the events that a Tracker numbered from \a first on, those that it called persisted arrived, and none but the last are
 *  missing. \a arrived: all numbers of its sessions. */
void expectWhole(Verdict &verdict, const QSet<qint64> &arrived, qint64 first, qint64 persisted, int most);

} // namespace torture
