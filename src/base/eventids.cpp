// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/eventids.h"

#include <QtCore/QRandomGenerator>

#include <charconv>

namespace mindlytics {

EventIds::EventIds()
    : m_prefix(QString::number(QRandomGenerator::system()->generate64(), 36) + u'-')
{
}

QString EventIds::text(quint64 number) const
{
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    const qsizetype prefixSize = m_prefix.size();
    QString id(prefixSize + (end - digits), Qt::Uninitialized);
    QChar *out = std::copy_n(m_prefix.constData(), prefixSize, id.data());
    std::copy(digits, end, reinterpret_cast<char16_t *>(out));
    return id;
}

} // namespace mindlytics
