// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QPointer>

#include <functional>

namespace mindlytics::capture {

/*! Stands between a sequential body of a request and the network, and keeps a copy of what passes. It never reads by itself. */
class BodyTap : public QIODevice
{
    Q_OBJECT

public:
    BodyTap(QIODevice *source, qsizetype limit);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override;
    bool canReadLine() const override;

    /*! What has passed; empty if it was more than the limit. */
    QByteArray copy() const { return m_isOver ? QByteArray() : m_copy; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QPointer<QIODevice> m_source;
    const qsizetype m_limit;
    QByteArray m_copy;
    bool m_isOver = false;
};

} // namespace mindlytics::capture
