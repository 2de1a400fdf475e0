// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faultproxybehaviour.h"

#include <QHash>
#include <QStringList>

namespace {

using Behaviour = FaultProxyBehaviour;

std::optional<Behaviour::Mode> modeNamed(const QString &name)
{
    static const QHash<QString, Behaviour::Mode> modes{
        {QStringLiteral("pass"), Behaviour::Mode::Pass},       {QStringLiteral("reset"), Behaviour::Mode::Reset},
        {QStringLiteral("cut"), Behaviour::Mode::Cut},         {QStringLiteral("swallow"), Behaviour::Mode::Swallow},
        {QStringLiteral("trickle"), Behaviour::Mode::Trickle}, {QStringLiteral("delay"), Behaviour::Mode::Delay},
        {QStringLiteral("stall"), Behaviour::Mode::Stall},     {QStringLiteral("truncate"), Behaviour::Mode::Truncate},
        {QStringLiteral("chaos"), Behaviour::Mode::Chaos},
    };
    const auto found = modes.find(name);
    return found == modes.end() ? std::nullopt : std::optional(*found);
}

bool setDirection(Behaviour &behaviour, const QString &value)
{
    static const QHash<QString, Behaviour::Direction> directions{
        {QStringLiteral("server"), Behaviour::Direction::ToServer},
        {QStringLiteral("client"), Behaviour::Direction::ToClient},
        {QStringLiteral("both"), Behaviour::Direction::Both},
    };
    behaviour.direction = directions.value(value, behaviour.direction);
    return directions.contains(value);
}

bool setProbability(Behaviour &behaviour, const QString &key, double value)
{
    static const QHash<QString, double Behaviour::*> members{
        {QStringLiteral("reset"), &Behaviour::pReset},     {QStringLiteral("cut"), &Behaviour::pCut},
        {QStringLiteral("swallow"), &Behaviour::pSwallow}, {QStringLiteral("delay"), &Behaviour::pDelay},
        {QStringLiteral("stall"), &Behaviour::pStall},     {QStringLiteral("truncate"), &Behaviour::pTruncate},
    };
    if (!members.contains(key))
        return false;
    behaviour.*members.value(key) = value;
    return value >= 0 && value <= 1;
}

bool setKey(Behaviour &behaviour, const QString &key, const QString &value)
{
    if (key == QStringLiteral("direction"))
        return setDirection(behaviour, value);
    bool isNumber = false;
    if (key == QStringLiteral("ms"))
        behaviour.delayMs = value.toInt(&isNumber);
    else if (key == QStringLiteral("bytes"))
        behaviour.bytes = value.toLongLong(&isNumber);
    else
        return setProbability(behaviour, key, value.toDouble(&isNumber)) && isNumber;
    return isNumber;
}

template <typename Number>
Number upTo(Number most, std::mt19937_64 &random)
{
    return std::uniform_int_distribution<Number>(0, most)(random);
}

} // namespace

std::optional<FaultProxyBehaviour> FaultProxyBehaviour::fromText(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const auto mode = modeNamed(text.left(colon < 0 ? text.size() : colon).trimmed());
    if (!mode)
        return std::nullopt;
    FaultProxyBehaviour behaviour;
    behaviour.mode = *mode;
    const QString keys = colon < 0 ? QString() : text.mid(colon + 1);
    for (const QString &pair : keys.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!setKey(behaviour, pair.section(QLatin1Char('='), 0, 0).trimmed(),
                    pair.section(QLatin1Char('='), 1).trimmed()))
            return std::nullopt;
    }
    return behaviour;
}

FaultProxyBehaviour FaultProxyBehaviour::drawn(std::mt19937_64 &random) const
{
    if (mode != Mode::Chaos)
        return *this;
    FaultProxyBehaviour chosen;
    double drawn = std::uniform_real_distribution<double>(0, 1)(random);
    const std::pair<double, Mode> choices[]{{pReset, Mode::Reset}, {pCut, Mode::Cut},     {pSwallow, Mode::Swallow},
                                            {pDelay, Mode::Delay}, {pStall, Mode::Stall}, {pTruncate, Mode::Truncate}};
    for (const auto &[probability, choice] : choices) {
        if (drawn < probability) {
            chosen.mode = choice;
            break;
        }
        drawn -= probability;
    }
    chosen.direction = chosen.mode == Mode::Stall && upTo(1, random) ? Direction::ToServer : Direction::ToClient;
    chosen.delayMs = upTo(delayMs, random);
    chosen.bytes = upTo(bytes, random);
    return chosen;
}
