// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "liverequest.h"

#include <QList>
#include <QtEndian>

namespace devserver {

bool isWholeHead(const QByteArray &request)
{
    return request.contains("\r\n\r\n");
}

QByteArray keyInHead(const QByteArray &request)
{
    for (const QByteArray &line : request.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).trimmed().toLower() != "authorization")
            continue;
        const QByteArray value = line.mid(colon + 1).trimmed();
        return value.startsWith("Bearer ") ? value.mid(7).trimmed() : value;
    }
    return {};
}

QByteArray refusedUpgrade(int status, const QByteArray &sentence)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Refused\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(sentence.size()) + "\r\nConnection: close\r\n\r\n" + sentence;
}

QByteArray rawFrame(int opcode, const QByteArray &payload)
{
    QByteArray frame(1, char(0x80 | opcode));
    const auto append = [&frame](auto length) {
        char bytes[sizeof length];
        qToBigEndian(length, bytes);
        frame.append(bytes, sizeof length);
    };
    if (payload.size() < 126) {
        append(static_cast<quint8>(payload.size()));
    } else if (payload.size() < 65536) {
        append(static_cast<quint8>(126));
        append(static_cast<quint16>(payload.size()));
    } else {
        append(static_cast<quint8>(127));
        append(static_cast<quint64>(payload.size()));
    }
    return frame + payload;
}

} // namespace devserver
