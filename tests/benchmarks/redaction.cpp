// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What the redactors cost the worker.

#include "harness.h"

#include "privacy/gatekeeper.h"

namespace {

using namespace mindlytics;

/*! A turn of 2 KB, as people and assistants write: prose, with an address, a path and some numbers in it. */
Turn turnOf2KB(int n)
{
    const QString question = QStringLiteral("Hello, I have ordered on 2026-11-%1 (order 47-%2) and the parcel has not come. Please write to "
                                            "ada%2@example.com or call +49 171 12345%1, the log is in /home/ada/shop/order.log. ")
                                 .arg(10 + n % 18)
                                 .arg(n);
    const QString answer = QStringLiteral("I am sorry to hear that. Parcels usually take 2 to 3 days; yours was handed over at 14:35 and is on its way. "
                                          "You can follow it at https://parcels.example.com/track?id=%1, and it should arrive tomorrow. ")
                               .arg(1000 + n);
    Turn turn;
    turn.user = question.repeated(3).left(600);
    turn.assistant = answer.repeated(8).left(1400);
    return turn;
}

double microsecondsPerTurn(ML::ContentMode mode, int turns)
{
    MLPrivacyOptions options;
    options.content = mode;
    Gatekeeper gatekeeper(options, false);
    const auto ids = std::make_shared<const SessionIds>();
    std::vector<Event> events;
    for (int i = 0; i < turns; ++i)
        events.push_back({turnOf2KB(i), ids, {}, 0});
    const double begin = nowMicroseconds();
    for (Event &event : events)
        gatekeeper.check(event, {});
    return (nowMicroseconds() - begin) / turns;
}

void redaction(Report &report, const Scale &scale)
{
    const int turns = scale.events / 10;
    report.add(QStringLiteral("redaction.turn_2KB.full"), microsecondsPerTurn(ML::ContentMode::Full, turns), QStringLiteral("us"));
    report.add(QStringLiteral("redaction.turn_2KB.seven_redactors"), microsecondsPerTurn(ML::ContentMode::Redacted, turns), QStringLiteral("us"));
}

const Registered r1("redaction", redaction);

} // namespace
