// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faultproxypipe.h"

#include <QTcpSocket>

FaultProxyPipe::FaultProxyPipe(QTcpSocket *to, QObject *parent)
    : QObject(parent)
    , m_to(to)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        write(m_pace.byteByByte ? 1 : m_pending.size());
        pump();
    });
}

void FaultProxyPipe::setPace(const Pace &pace)
{
    m_pace = pace;
    m_count = 0;
}

void FaultProxyPipe::push(const QByteArray &data)
{
    m_pending += data;
    pump();
}

void FaultProxyPipe::finish()
{
    m_finishing = true;
    pump();
}

void FaultProxyPipe::pump()
{
    if (m_timer.isActive())
        return;
    const bool atLimit = m_pace.limit >= 0 && m_count >= m_pace.limit;
    if (atLimit && m_pace.atLimit == AtLimit::End)
        return end();
    // A stall also keeps the connection open when the other side is gone.
    if (atLimit)
        return;
    if (m_pending.isEmpty())
        return m_finishing ? end() : void();
    if (m_pace.byteByByte || m_pace.delayMs > 0) {
        m_timer.start(m_pace.delayMs);
        return;
    }
    write(m_pending.size());
    pump();
}

void FaultProxyPipe::write(qsizetype count)
{
    if (m_pace.limit >= 0)
        count = std::min(count, qsizetype(m_pace.limit - m_count));
    m_to->write(m_pending.constData(), count);
    if (m_to->state() == QAbstractSocket::ConnectedState)
        m_to->flush();
    m_pending.remove(0, count);
    m_count += count;
    Q_EMIT written(count);
}

void FaultProxyPipe::end()
{
    m_pending.clear();
    m_to->disconnectFromHost();
}
