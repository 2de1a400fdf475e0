// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/toolcalls.h"

namespace mindlytics::capture {

namespace {

MLChatToolCall finished(const ToolCalls::Call &call)
{
    const QByteArray arguments = call.arguments.trimmed();
    const bool none = arguments.isEmpty() || arguments == "null";
    return {QString::fromUtf8(call.id), QString::fromUtf8(call.name), none ? QStringLiteral("{}") : QString::fromUtf8(arguments)};
}

} // namespace

ToolCalls::Call &ToolCalls::begin(const QByteArray &id, const QByteArray &name)
{
    m_calls.push_back({id, name, {}, false, false});
    if (!id.isEmpty())
        m_byId.insert(id, m_calls.size() - 1);
    m_bytes += id.size() + name.size() + qsizetype(sizeof(Call));
    return m_calls.back();
}

ToolCalls::Call &ToolCalls::add(const QByteArray &id, const QByteArray &name)
{
    Call &call = begin(id, name);
    call.whole = true;
    return call;
}

ToolCalls::Call *ToolCalls::at(qint64 index)
{
    const auto found = m_byIndex.constFind(index);
    return found == m_byIndex.cend() ? nullptr : &m_calls[*found];
}

ToolCalls::Call &ToolCalls::part(std::optional<qint64> index, const QByteArray &id, const QByteArray &name)
{
    Call *known = nullptr;
    if (index) {
        known = at(*index);
        if (known && !id.isEmpty() && !known->id.isEmpty() && known->id != id)
            known = nullptr; // the index is used again
    } else if (!id.isEmpty()) {
        const auto found = m_byId.constFind(id);
        known = found == m_byId.cend() ? nullptr : &m_calls[*found];
    } else if (name.isEmpty() && !m_calls.empty()) {
        known = &m_calls.back();
    }
    Call &call = known ? *known : begin(id, name);
    if (known && call.id.isEmpty())
        call.id = id;
    if (known && call.name.isEmpty())
        call.name = name;
    if (index)
        m_byIndex.insert(*index, size_t(&call - m_calls.data()));
    return call;
}

void ToolCalls::addArguments(Call &call, JsonNode arguments)
{
    const qsizetype before = call.arguments.size();
    if (arguments.isString())
        arguments.appendTextTo(call.arguments);
    else if (arguments.isSet())
        call.arguments = arguments.compact();
    m_bytes += call.arguments.size() - before;
}

void ToolCalls::markAllWhole()
{
    for (Call &call : m_calls)
        call.whole = true;
}

QList<MLChatToolCall> ToolCalls::takeWhole()
{
    QList<MLChatToolCall> calls;
    for (Call &call : m_calls) {
        if (!call.whole || std::exchange(call.told, true))
            continue;
        calls.append(finished(call));
    }
    return calls;
}

QList<MLChatToolCall> ToolCalls::all() const
{
    QList<MLChatToolCall> calls;
    for (const Call &call : m_calls)
        calls.append(finished(call));
    return calls;
}

} // namespace mindlytics::capture
