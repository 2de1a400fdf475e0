// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "torture.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDirIterator>
#include <QtCore/QThread>

#include <algorithm>
#include <cstdio>

namespace torture {

MLClientOptions clientOptions(const QUrl &server, const QString &folder)
{
    MLClientOptions options;
    options.apiKey = QStringLiteral("test");
    options.projectId = QStringLiteral("test");
    options.serverEndpoint = server;
    options.sendEventIds = true;
    options.outbox.path = folder;
    options.outbox.maxEvents = 2000000;
    options.outbox.maxBytes = 2000000000;
    options.batch.maxEvents = kBatchEvents;
    options.retry.baseDelayMs = 2;
    options.retry.maxDelayMs = 50;
    options.retry.transferTimeoutMs = 1000;
    return options;
}

void Verdict::expect(bool holds, const QString &what)
{
    if (holds)
        return;
    ++m_wrong;
    std::printf("WRONG: %s\n", qPrintable(what));
    std::fflush(stdout);
}

Arrivals arrivals(DevServerProcess &server, const QString &session)
{
    Arrivals result;
    QSet<qint64> seen;
    for (const QJsonValue event : server.receivedEvents(session)) {
        const qint64 n = event.toObject().value(QLatin1String("properties")).toObject().value(QLatin1String("n")).toInteger(-1);
        if (seen.contains(n))
            ++result.duplicates;
        else
            result.numbers.append(n);
        seen.insert(n);
    }
    return result;
}

bool waitUntil(const std::function<bool()> &done, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2);
    }
    return true;
}

QStringList storesBelow(const QString &folder)
{
    QStringList stores;
    QDirIterator it(folder, {QStringLiteral("*.db")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        stores.append(it.next());
    return stores;
}

bool deliverRest(const MLClientOptions &options, int timeoutMs)
{
    MLClient client(options);
    client.createSession({QStringLiteral("rest"), {}, {}, QStringLiteral("device")})->trackEvent(QStringLiteral("begin"));
    client.persist().waitForFinished(); // it has looked for what was left
    // Its own store it may have removed, since that was empty and there was no space.
    return waitUntil([&] { return client.pendingCount() == 0 && storesBelow(options.outbox.path).size() <= 1; }, timeoutMs);
}

// ---- Processes ----

Tracker::Tracker(const MLClientOptions &options, const QString &prefix, int sessions, qint64 first, int most)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/torture-tracker"), {options.serverEndpoint.toString(), options.outbox.path, prefix,
            QString::number(sessions), QString::number(first), QString::number(most)});
    if (!m_process.waitForStarted())
        qFatal("the tracker does not start");
}

bool Tracker::waitForNews(int timeoutMs)
{
    return m_process.waitForReadyRead(timeoutMs);
}

void Tracker::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool Tracker::end()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished() && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

qint64 Tracker::persisted()
{
    while (m_process.canReadLine()) // half a line, of a killed one, says nothing
        m_persisted = m_process.readLine().trimmed().toLongLong();
    return m_persisted;
}

void expectWhole(Verdict &verdict, const QSet<qint64> &arrived, qint64 first, qint64 persisted, int most)
{
    qint64 count = 0;
    while (arrived.contains(first + count))
        ++count;
    verdict.expect(count >= persisted, QStringLiteral("of the events from %1 on, %2 were called persisted and number %3 did not arrive").arg(first).arg(persisted).arg(count));
    const auto isBeyond = [&](qint64 n) { return n > first + count && n < first + most; };
    verdict.expect(std::none_of(arrived.begin(), arrived.end(), isBeyond), QStringLiteral("of the events from %1 on, one is missing in the middle: %2").arg(first).arg(count));
}

} // namespace torture
