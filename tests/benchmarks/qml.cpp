// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "harness.h"
#include "qmlpages.h"

#include <devserverprocess.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtCore/QVariant>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <algorithm>

#include <time.h>

namespace {

/*! A window with one of the pages, on a platform without a screen. */
class Page
{
public:
    Page(const char *qml, const QUrl &server, const QUrl &live)
    {
        m_engine.rootContext()->setContextProperty(QStringLiteral("server"), server);
        m_engine.rootContext()->setContextProperty(QStringLiteral("live"), live);
        QQmlComponent component(&m_engine);
        component.setData(qml, QUrl(QStringLiteral("qrc:/page.qml")));
        m_root.reset(component.create());
        if (!m_root)
            qFatal("%s", qPrintable(component.errorString()));
    }

    QObject *root() const { return m_root.get(); }
    QQuickWindow *window() const { return qobject_cast<QQuickWindow *>(m_root.get()); }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_root;
};

/*! What this thread used of its processor so far, in microseconds: what others do on a busy machine does not count. */
double threadMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

/*! At p99, in milliseconds: the time between two frames, and what the window's thread computed in it. */
struct FrameTimes {
    double wall = 0;
    double cpu = 0;
};

double p99(std::vector<double> &values)
{
    std::sort(values.begin(), values.end());
    return values[size_t(double(values.size() - 1) * 0.99)];
}

FrameTimes frameTimes(QQuickWindow *window, int frames)
{
    std::vector<double> wall, cpu;
    QElapsedTimer timer;
    double before = 0;
    QEventLoop loop;
    QObject::connect(window, &QQuickWindow::frameSwapped, &loop, [&] {
        const double now = threadMicroseconds();
        if (timer.isValid()) {
            wall.push_back(double(timer.nsecsElapsed()) / 1e6);
            cpu.push_back((now - before) / 1e3);
        }
        before = now;
        timer.start();
        if (wall.size() >= size_t(frames))
            loop.quit();
    });
    loop.exec();
    return {p99(wall), p99(cpu)};
}

/*! Runs the event loop until the property \a name of \a object is at least \a value, or 20 s are over. */
void waitFor(QObject *object, const char *name, int value)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        if (object->property(name).toInt() >= value || timer.elapsed() > 20000)
            loop.quit();
    });
    tick.start(5);
    loop.exec();
}

FrameTimes measure(const char *qml, int frames)
{
    Page page(qml, {}, {});
    waitFor(page.root(), "rows", 500);
    return frameTimes(page.window(), frames);
}

void addTimes(Report &report, const char *kind, const FrameTimes &with, const FrameTimes &fed, const FrameTimes &resting,
              double FrameTimes::*time)
{
    const QString name = QStringLiteral("qml.frame.%1_p99_").arg(QLatin1StringView(kind));
    report.add(name + QLatin1StringView("resting"), resting.*time, QStringLiteral("ms"));
    report.add(name + QLatin1StringView("without"), fed.*time, QStringLiteral("ms"));
    report.add(name + QLatin1StringView("with"), with.*time, QStringLiteral("ms"));
    report.add(name + QLatin1StringView("more"), with.*time - fed.*time, QStringLiteral("ms"));
}

/*! A window whose list has 500 rows: at rest; with 1,000 new rows a second; with 1,000 events a second tracked from it and as many
 *  received, which are its rows. */
void frames(Report &report, const Scale &scale)
{
    const int count = std::max(60, scale.events / 200);
    DevServerProcess server;
    const FrameTimes resting = measure(qmlpages::kResting, count);
    const FrameTimes fed = measure(qmlpages::kFed, count);
    Page page(qmlpages::kBusy, server.url(), server.liveUrl());
    waitFor(page.root(), "rows", 500);
    const int before = page.root()->property("received").toInt();
    QElapsedTimer timer;
    timer.start();
    const FrameTimes with = frameTimes(page.window(), count);
    const double received = (page.root()->property("received").toInt() - before) / (double(timer.nsecsElapsed()) / 1e9);
    addTimes(report, "wall", with, fed, resting, &FrameTimes::wall);
    addTimes(report, "cpu", with, fed, resting, &FrameTimes::cpu);
    report.add(QStringLiteral("qml.received"), received, QStringLiteral("events/s"));
}

/*! What a call from QML costs its caller. */
void calls(Report &report, const Scale &scale)
{
    const int count = std::max(1000, scale.events / 10);
    DevServerProcess server({QStringLiteral("--discard")});
    Page page(qmlpages::kCalls, server.url(), server.liveUrl());
    for (const char *call : {"nothing", "event", "turn"}) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMicroseconds();
        QMetaObject::invokeMethod(page.root(), call, Q_ARG(QVariant, count));
        const QString name = QStringLiteral("qml.call.%1").arg(QLatin1StringView(call));
        report.add(name + QLatin1StringView(".cpu"), (threadMicroseconds() - before) / count, QStringLiteral("us"));
        report.add(name + QLatin1StringView(".wall"), double(timer.nsecsElapsed()) / 1e3 / count, QStringLiteral("us"));
    }
    report.add(QStringLiteral("qml.call.refused"), page.root()->property("refused").toDouble(), QStringLiteral("events"));
}

const Registered r1("qml.call", calls);
const Registered r2("qml.frame", frames);

} // namespace
