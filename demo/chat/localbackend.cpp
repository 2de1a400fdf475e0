// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "localbackend.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int kEndMs = 3000;

QString defaultProgram()
{
    const QString name = u"mindlytics-devserver"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

} // namespace

LocalBackend::LocalBackend(QObject *parent)
    : QObject(parent)
    , m_program(defaultProgram())
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalBackend::readLine);
    connect(&m_process, &QProcess::finished, this, [this] { processEnded(tr("The local backend has ended.")); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            processEnded(tr("The local backend cannot be started: %1").arg(m_process.errorString()));
    }, Qt::QueuedConnection); // start() tells that from within itself
}

LocalBackend::~LocalBackend()
{
    m_process.disconnect(this);
    stop();
}

void LocalBackend::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    Q_EMIT wantedChanged();
    if (!wanted)
        return stop();
    const QSettings settings;
    start(settings.value(u"backend/port"_s, u"0"_s).toString(), settings.value(u"backend/livePort"_s, u"0"_s).toString());
}

void LocalBackend::start(const QString &port, const QString &livePort)
{
    if (m_program.isEmpty())
        return setState({}, {}, tr("There is no local backend: mindlytics-devserver was not built."));
    m_anyPorts = port == u"0" && livePort == u"0";
    setState({}, {}, {});
    m_process.start(m_program, {u"--port"_s, port, u"--live-port"_s, livePort, u"--exit-with-parent"_s});
}

void LocalBackend::stop()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(kEndMs))
            m_process.kill();
        m_process.waitForFinished(kEndMs);
    }
    setState({}, {}, {});
}

void LocalBackend::readLine()
{
    if (isRunning() || !m_process.canReadLine())
        return;
    const QString ready = QString::fromUtf8(m_process.readLine()).trimmed();
    const QUrl url(u"http://"_s + ready.section(u"http="_s, 1).section(u' ', 0, 0));
    const QUrl live(u"ws://"_s + ready.section(u"live="_s, 1).section(u' ', 0, 0));
    QSettings settings;
    settings.setValue(u"backend/port"_s, QString::number(url.port()));
    settings.setValue(u"backend/livePort"_s, QString::number(live.port()));
    setState(url, live, {});
}

void LocalBackend::processEnded(const QString &why)
{
    if (!m_wanted)
        return;
    if (!isRunning() && !m_anyPorts) // somebody else may have taken the ports of the last run
        return start(u"0"_s, u"0"_s);
    setState({}, {}, why);
}

void LocalBackend::setState(const QUrl &url, const QUrl &liveUrl, const QString &problem)
{
    if (url == m_url && liveUrl == m_liveUrl && problem == m_problem)
        return;
    m_url = url;
    m_liveUrl = liveUrl;
    m_problem = problem;
    Q_EMIT stateChanged();
}
