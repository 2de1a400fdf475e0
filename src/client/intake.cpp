// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/intake.h"

#include <QtCore/QCoreApplication>

namespace mindlytics {

namespace {

// Memory of a burst that is worth keeping for the next one.
constexpr size_t kKeepItems = 1024;

} // namespace

QEvent::Type Intake::wakeEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

bool Intake::push(Item &&item)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return false;
    m_items.push_back(std::move(item));
    wake();
    return true;
}

void Intake::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void Intake::wake()
{
    if (m_wakeIsOut || !m_receiver)
        return;
    m_wakeIsOut = true;
    QCoreApplication::postEvent(m_receiver, new QEvent(wakeEvent()));
}

void Intake::takeAll(std::vector<Item> &into)
{
    if (into.capacity() > kKeepItems)
        std::vector<Item>().swap(into);
    const std::lock_guard lock(m_mutex);
    m_items.swap(into);
    m_wakeIsOut = false;
}

void Intake::setReceiver(QObject *receiver)
{
    const std::lock_guard lock(m_mutex);
    m_receiver = receiver;
    m_wakeIsOut = false;
    if (!m_items.empty())
        wake();
}

} // namespace mindlytics
