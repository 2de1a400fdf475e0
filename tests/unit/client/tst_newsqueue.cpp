// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/newsqueue.h"

#include <QtTest/QtTest>

#include <thread>

using namespace mindlytics;
using namespace Qt::StringLiterals;

namespace {

MLEvent numbered(int number)
{
    MLEvent event;
    event.event = QString::number(number);
    return event;
}

QStringList numbersTo(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(QString::number(i));
    return names;
}

} // namespace

class TestNewsQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder()
    {
        QStringList told;
        const auto queue = std::make_shared<NewsQueue>(this, [&told](const MLEvent &event) { told.append(event.event); });
        // Events and calls by turns, from another thread, and taken meanwhile.
        std::thread maker([&queue, &told] {
            for (int i = 0; i < 1000; ++i) {
                if (i % 7 == 0)
                    queue->push([&told, i] { told.append(QString::number(i)); });
                else
                    queue->push(numbered(i));
            }
            queue->rouse();
        });
        QTRY_COMPARE(told.size(), 1000);
        maker.join();
        QCOMPARE(told, numbersTo(1000));
    }

    void aReceiverMayRunAnEventLoop()
    {
        QStringList told;
        const auto queue = std::make_shared<NewsQueue>(this, [&told](const MLEvent &event) {
            told.append(event.event);
            if (event.event != u"3"_s)
                return;
            QTRY_COMPARE(told.size(), 500); // the others come now
            QCOMPARE(event.event, u"3"_s); // and this one is still there
        });
        for (int i = 0; i < 500; ++i)
            queue->push(numbered(i));
        queue->rouse();
        QTRY_COMPARE(told.size(), 500);
        QCOMPARE(told, numbersTo(500));
        queue->push(numbered(500));
        queue->rouse();
        QTRY_COMPARE(told, numbersTo(501));
    }

    void aReceiverMayEnd()
    {
        QStringList told;
        std::shared_ptr<NewsQueue> queue;
        queue = std::make_shared<NewsQueue>(this, [&told, &queue](const MLEvent &event) {
            told.append(event.event);
            if (told.size() == 100) {
                queue->close();
                queue.reset();
            }
        });
        for (int i = 0; i < 300; ++i)
            queue->push(numbered(i));
        queue->rouse();
        QTRY_VERIFY(!queue);
        QCoreApplication::processEvents();
        QCOMPARE(told, numbersTo(100));
    }

    void keepsNothingThatWasTold()
    {
        int told = 0;
        const auto queue = std::make_shared<NewsQueue>(this, [&told](const MLEvent &) { ++told; });
        QList<QString> texts;
        for (int i = 0; i < 1000; ++i) {
            texts.append(QString::number(1000 + i));
            MLEvent event;
            event.event = texts.last();
            queue->push(std::move(event));
        }
        queue->rouse();
        QTRY_COMPARE(told, 1000);
        QTRY_VERIFY(std::all_of(texts.cbegin(), texts.cend(), [](const QString &text) { return text.isDetached(); }));
    }
};

QTEST_GUILESS_MAIN(TestNewsQueue)
#include "tst_newsqueue.moc"
