// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wire/event.h"

#include <QtCore/QEvent>

#include <functional>
#include <mutex>
#include <variant>
#include <vector>

class QObject;

namespace mindlytics {

class Worker;

/*! What callers hand to the worker, in the order of their calls: events, and commands that must not overtake them. Thread-safe. */
class Intake
{
public:
    using Command = std::function<void(Worker &)>;
    using Item = std::variant<Event, Command>;

    /*! The event that wakes the worker. */
    static QEvent::Type wakeEvent();

    /*! Puts \a item at the end and wakes the worker, once for all that comes before it looks. False if the intake is closed. */
    bool push(Item &&item);
    /*! Takes everything; \a into, which must be empty, gives its memory for what comes next. */
    void takeAll(std::vector<Item> &into);

    /*! Takes nothing any more. */
    void close();

    /*! Who is woken; null: nobody. What waits wakes a new one at once. */
    void setReceiver(QObject *receiver);

private:
    void wake();

    std::mutex m_mutex;
    std::vector<Item> m_items;
    QObject *m_receiver = nullptr;
    bool m_wakeIsOut = false;
    bool m_closed = false;
};

} // namespace mindlytics
