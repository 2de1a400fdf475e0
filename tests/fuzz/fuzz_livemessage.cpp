// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Whatever comes over the live channel: it is read or refused with a sentence, as a message and as a list, and what Qt's own reader takes for no
// JSON is not taken here either.

#include "wire/livemessage.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonParseError>

#include <cstdlib>

using namespace mindlytics;

namespace {

void check(const MLEvent &event, const QString &problem)
{
    if (problem.isEmpty() && (event.sessionId.isEmpty() || event.event.isEmpty()))
        std::abort();
    if (problem.size() > 1000)
        std::abort();
    for (const QVariantMap &values : {event.properties, event.userTraits}) {
        for (const QVariant &value : values) {
            if (problem.isEmpty() && !value.isValid())
                std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    MLEvent event;
    const QString problem = readLiveMessage(text, event);
    check(event, problem);
    QJsonParseError error;
    QJsonDocument::fromJson(text.toUtf8(), &error);
    // A number that is too small for a double is nothing here, and an error there; nesting has its own bound in both.
    const bool mayDiffer = error.error == QJsonParseError::NoError || error.error == QJsonParseError::IllegalNumber || error.error == QJsonParseError::DeepNesting;
    if (problem.isEmpty() && !mayDiffer)
        std::abort();
    // Both ways to a list: whatever it is, and the message as its only member.
    readLiveMessages(text, [](MLEvent &&one, const QString &why) { check(one, why); });
    int count = 0;
    const QString list = QStringLiteral("[%1]").arg(text);
    const QString listProblem = readLiveMessages(list, [&](MLEvent &&one, const QString &why) {
        ++count;
        check(one, why);
    });
    if (problem.isEmpty() && (!listProblem.isEmpty() || count != 1))
        std::abort();
    return 0;
}
