// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/bodytap.h"

namespace mindlytics::capture {

BodyTap::BodyTap(QIODevice *source, qsizetype limit)
    : m_source(source)
    , m_limit(limit)
{
    connect(source, &QIODevice::readyRead, this, &QIODevice::readyRead);
    connect(source, &QIODevice::readChannelFinished, this, &QIODevice::readChannelFinished);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 BodyTap::bytesAvailable() const
{
    return m_source ? m_source->bytesAvailable() : 0;
}

bool BodyTap::atEnd() const
{
    return !m_source || m_source->atEnd();
}

bool BodyTap::canReadLine() const
{
    return m_source && m_source->canReadLine();
}

qint64 BodyTap::readData(char *data, qint64 size)
{
    const qint64 read = m_source ? m_source->read(data, size) : -1;
    if (read < 0 && m_source)
        setErrorString(m_source->errorString());
    m_isOver = m_isOver || m_copy.size() + read > m_limit;
    if (read > 0 && !m_isOver)
        m_copy.append(data, read);
    return read;
}

} // namespace mindlytics::capture
