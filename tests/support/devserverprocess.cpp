// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "devserverprocess.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrlQuery>

namespace {

constexpr int startTimeoutMs = 20000;
constexpr int requestTimeoutMs = 10000;
constexpr int stopTimeoutMs = 5000;

QString devserverProgram()
{
    const QString named = qEnvironmentVariable("MINDLYTICS_DEVSERVER");
    return named.isEmpty() ? QStringLiteral(MINDLYTICS_DEVSERVER_PROGRAM) : named;
}

quint16 portAfter(const QByteArray &line, const QByteArray &name)
{
    const qsizetype field = line.indexOf(QByteArray(name + '='));
    if (field < 0)
        return 0;
    const qsizetype end = line.indexOf(' ', field);
    const QByteArray address = line.mid(field, end < 0 ? -1 : end - field);
    return address.mid(address.lastIndexOf(':') + 1).toUShort();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool names(const QList<std::pair<QByteArray, QByteArray>> &headers, const char *name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

DevServerProcess::Answer parseAnswer(const QByteArray &text)
{
    DevServerProcess::Answer answer;
    const qsizetype headEnd = text.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return answer;
    QByteArrayList lines = text.left(headEnd).split('\n');
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    answer.body = text.mid(headEnd + 4);
    return answer;
}

} // namespace

QByteArray DevServerProcess::Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name.toLower())
            return value;
    }
    return {};
}

QJsonDocument DevServerProcess::Answer::json() const
{
    return QJsonDocument::fromJson(body);
}

DevServerProcess::DevServerProcess(const QStringList &arguments, const QProcessEnvironment &environment)
    : m_arguments(arguments)
{
    if (!environment.isEmpty())
        m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    start();
}

DevServerProcess::~DevServerProcess()
{
    const bool startedOnce = m_port != 0;
    const int code = terminate();
    const bool crashed = m_process.exitStatus() == QProcess::CrashExit;
    if (startedOnce && !m_wasKilled && (crashed || code != 0))
        qFatal("mindlytics-devserver crashed, or ended with code %d", code);
}

bool DevServerProcess::isRunning() const
{
    return m_port != 0 && m_process.state() == QProcess::Running;
}

QString DevServerProcess::errorString() const
{
    return m_errorString;
}

QUrl DevServerProcess::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QUrl DevServerProcess::liveUrl() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_livePort));
}

quint16 DevServerProcess::port() const
{
    return m_port;
}

quint16 DevServerProcess::livePort() const
{
    return m_livePort;
}

qint64 DevServerProcess::processId() const
{
    return m_process.processId();
}

void DevServerProcess::kill()
{
    m_wasKilled = true;
    m_process.kill();
    m_process.waitForFinished(stopTimeoutMs);
}

int DevServerProcess::terminate()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
    m_process.terminate();
    if (m_process.waitForFinished(stopTimeoutMs) && m_process.exitStatus() == QProcess::NormalExit)
        return m_process.exitCode();
    m_process.kill();
    m_process.waitForFinished(stopTimeoutMs);
    return -1;
}

bool DevServerProcess::start()
{
    // The ports of an earlier run are kept, so that a client finds a restarted backend where it was.
    const QStringList ports{QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--live-port"),
                            QString::number(m_livePort), QStringLiteral("--exit-with-parent")};
    m_wasKilled = false;
    m_process.start(devserverProgram(), ports + m_arguments);
    return readReadyLine();
}

bool DevServerProcess::readReadyLine()
{
    QDeadlineTimer deadline(startTimeoutMs);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return fail(QStringLiteral("%1 did not start: %2").arg(devserverProgram(), m_process.errorString()));
    }
    const QByteArray line = m_process.readLine().trimmed();
    m_port = portAfter(line, "http");
    m_livePort = portAfter(line, "live");
    return m_port != 0 || fail(QStringLiteral("not the ready line: %1").arg(QString::fromUtf8(line)));
}

bool DevServerProcess::fail(const QString &reason)
{
    m_errorString = reason;
    return false;
}

bool DevServerProcess::setFaults(const QJsonObject &faults)
{
    return control("POST", "/_dev/faults", compact(faults)).isObject();
}

bool DevServerProcess::setFaults(const char *json)
{
    return control("POST", "/_dev/faults", QByteArray(json)).isObject();
}

bool DevServerProcess::clearFaults()
{
    return control("DELETE", "/_dev/faults").isObject();
}

bool DevServerProcess::reset()
{
    return control("POST", "/_dev/reset").isObject();
}

QJsonObject DevServerProcess::stats()
{
    return control("GET", "/_dev/stats").object();
}

QJsonArray DevServerProcess::requests()
{
    return control("GET", "/_dev/requests").array();
}

QJsonDocument DevServerProcess::control(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    const Answer answer = request(method, path, body);
    if (answer.status != 200) {
        fail(QStringLiteral("%1: %2 %3")
                 .arg(QString::fromUtf8(path), QString::number(answer.status), QString::fromUtf8(answer.body)));
        return {};
    }
    return answer.json();
}

QJsonArray DevServerProcess::db(const QString &collection, const QJsonObject &filter, const QJsonObject &parameters)
{
    QJsonObject all = parameters;
    if (!filter.isEmpty())
        all.insert(QStringLiteral("filter"), filter);
    return QJsonDocument::fromJson(dbBytes(collection, all)).array();
}

QJsonArray DevServerProcess::receivedEvents(const QString &sessionId)
{
    return QJsonDocument::fromJson(receivedEventBytes(sessionId)).array();
}

QByteArray DevServerProcess::receivedEventBytes(const QString &sessionId)
{
    const QJsonObject filter{{QStringLiteral("session_id"), sessionId},
                             {QStringLiteral("type"), QJsonObject{{QStringLiteral("$exists"), true}}}};
    return dbBytes(QStringLiteral("events"), {{QStringLiteral("filter"), filter}});
}

QByteArray DevServerProcess::dbBytes(const QString &collection, const QJsonObject &parameters)
{
    QByteArray query;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const QByteArray value = it->isObject() ? compact(it->toObject())
            : it->isArray()                     ? QJsonDocument(it->toArray()).toJson(QJsonDocument::Compact)
                                                : QByteArray::number(it->toInteger());
        query += (query.isEmpty() ? "?" : "&") + it.key().toUtf8() + '=' + value.toPercentEncoding();
    }
    const Answer answer = request("GET", "/bc/v1/db/" + collection.toUtf8() + "/find" + query);
    if (answer.status == 200)
        return answer.body;
    fail(QString::fromUtf8(answer.body));
    return {};
}

QByteArray DevServerProcess::requestText(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                         const QList<std::pair<QByteArray, QByteArray>> &headers) const
{
    QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (!names(headers, "Authorization"))
        text += "Authorization: Bearer " + m_apiKey.toUtf8() + "\r\n";
    if (!names(headers, "X-App-ID"))
        text += "X-App-ID: " + m_projectId.toUtf8() + "\r\n";
    if (!names(headers, "Content-Type") && !body.isEmpty())
        text += "Content-Type: application/json\r\n";
    if (!body.isEmpty() || method != "GET")
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

DevServerProcess::Answer DevServerProcess::request(const QByteArray &method, const QByteArray &path,
                                                   const QByteArray &body,
                                                   const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QDeadlineTimer deadline(requestTimeoutMs);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!socket.waitForConnected(int(deadline.remainingTime()))) {
        fail(socket.errorString());
        return {};
    }
    socket.write(requestText(method, path, body, headers));
    QByteArray text;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(int(deadline.remainingTime())))
        text += socket.readAll();
    return parseAnswer(text + socket.readAll());
}
