// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/encoder.h"

#include "wire/jsonwriter.h"
#include "wire/names.h"
#include "wire/timestamp.h"

namespace mindlytics {

namespace {

using namespace names;

void writeMembers(JsonWriter &json, const QVariantMap &map)
{
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        json.key(QStringView(it.key()));
        json.value(it.value());
    }
}

void writeMap(JsonWriter &json, Name key, const QVariantMap &map)
{
    json.key(key);
    json.beginObject();
    writeMembers(json, map);
    json.endObject();
}

void writeMapIfAny(JsonWriter &json, Name key, const QVariantMap &map)
{
    if (!map.isEmpty())
        writeMap(json, key, map);
}

/*! A null text is left out, an empty one is sent. */
void writeIfSet(JsonWriter &json, Name key, const QString &text)
{
    if (!text.isNull())
        json.member(key, QStringView(text));
}

void writeIfNotEmpty(JsonWriter &json, Name key, const QString &id)
{
    if (!id.isEmpty())
        json.member(key, QStringView(id));
}

void writeUsage(JsonWriter &json, const MLUsage &usage)
{
    if (usage.isCost())
        json.member(kCost, usage.amount());
    if (!usage.isTokens())
        return;
    json.member(kModel, QStringView(usage.model()));
    json.member(kPromptTokens, usage.promptTokens());
    json.member(kCompletionTokens, usage.completionTokens());
}

/*! Writes what only one kind of event has. */
class PayloadWriter
{
public:
    PayloadWriter(JsonWriter &json, const Event &event, QStringView clientEventId)
        : m_json(json)
        , m_event(event)
        , m_clientEventId(clientEventId)
    {
    }

    void operator()(const SessionStart &start)
    {
        head(kStartSession);
        writeIfNotEmpty(m_json, kId, m_event.ids->userId);
        writeMapIfAny(m_json, kAttributes, start.attributes);
    }
    void operator()(const SessionEnd &end)
    {
        head(kEndSession);
        writeMap(m_json, kAttributes, end.attributes);
    }
    void operator()(const Identify &identify)
    {
        m_deviceId = identify.deviceId;
        head(kIdentify);
        writeIfNotEmpty(m_json, kId, identify.id);
        writeMap(m_json, kTraits, identify.traits);
    }
    void operator()(const Alias &alias)
    {
        head(kAlias);
        m_json.member(kId, QStringView(alias.id));
        m_json.member(kPreviousId, QStringView(alias.previousId));
    }
    void operator()(const Custom &custom)
    {
        head(kTrack);
        m_json.member(kEvent, QStringView(custom.name));
        writeIfNotEmpty(m_json, kConversationId, conversationId());
        beginProperties();
        writeMembers(m_json, custom.properties);
        endProperties();
    }
    void operator()(const ConversationStart &start)
    {
        conversationHead(kConversationStarted);
        writeMapIfAny(m_json, kProperties, start.properties);
        writeMapIfAny(m_json, kAttributes, start.attributes);
    }
    void operator()(const ConversationEnd &end)
    {
        conversationHead(kConversationEnded);
        writeMap(m_json, kProperties, end.properties);
        writeMapIfAny(m_json, kAttributes, end.attributes);
    }
    void operator()(const Turn &turn)
    {
        conversationHead(kConversationTurn);
        beginProperties();
        m_json.member(kUser, QStringView(turn.user));
        m_json.member(kAssistant, QStringView(turn.assistant));
        writeIfSet(m_json, kAssistantId, turn.assistantId);
        writeUsage(m_json, turn.usage);
        writeMembers(m_json, turn.properties);
        endProperties();
    }
    void operator()(const Usage &usage)
    {
        conversationHead(kConversationUsage);
        beginProperties();
        writeUsage(m_json, usage.usage);
        endProperties();
    }
    void operator()(const FunctionCall &call)
    {
        conversationHead(kConversationFunction);
        beginProperties();
        m_json.member(kName, QStringView(call.name));
        writeIfSet(m_json, kArgs, call.args);
        writeIfSet(m_json, kResult, call.result);
        m_json.member(kRuntime, call.runtimeMs);
        writeMembers(m_json, call.properties);
        endProperties();
    }

private:
    /*! What every event has. */
    void head(Name type)
    {
        const SessionIds &ids = *m_event.ids;
        m_json.member(kType, type);
        m_json.member(kTimestamp, Timestamp(m_event.timestampMs).text());
        m_json.member(kSessionId, QStringView(ids.sessionId));
        writeIfNotEmpty(m_json, kUserId, ids.userId);
        writeIfNotEmpty(m_json, kDeviceId, m_deviceId.isEmpty() ? ids.deviceId : m_deviceId);
    }
    void conversationHead(Name event)
    {
        head(kTrack);
        m_json.member(kEvent, event);
        m_json.member(kConversationId, QStringView(conversationId()));
    }
    const QString &conversationId() const
    {
        return m_event.conversationId.isEmpty() ? m_event.ids->conversationId : m_event.conversationId;
    }
    void beginProperties()
    {
        m_json.key(kProperties);
        m_json.beginObject();
    }
    void endProperties()
    {
        if (!m_clientEventId.isEmpty())
            m_json.member(kClientEventId, m_clientEventId);
        m_json.endObject();
    }

    JsonWriter &m_json;
    const Event &m_event;
    QStringView m_clientEventId;
    QString m_deviceId; //!< of identify's argument, stronger than the session's
};

/*! What the frame of an event takes beside its own texts: keys, ids, timestamp. */
constexpr qint64 kFrameSize = 320;

qint64 sizeOf(const QVariantMap &map)
{
    qint64 size = 0;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const bool text = it.value().typeId() == QMetaType::QString;
        size += it.key().size() + 4 + (text ? static_cast<const QString *>(it.value().constData())->size() : 8);
    }
    return size;
}

struct PayloadSize {
    qint64 operator()(const SessionStart &start) const { return sizeOf(start.attributes); }
    qint64 operator()(const SessionEnd &end) const { return sizeOf(end.attributes); }
    qint64 operator()(const Identify &identify) const { return sizeOf(identify.traits); }
    qint64 operator()(const Alias &) const { return 0; }
    qint64 operator()(const Custom &custom) const { return sizeOf(custom.properties); }
    qint64 operator()(const ConversationStart &start) const { return sizeOf(start.properties) + sizeOf(start.attributes); }
    qint64 operator()(const ConversationEnd &end) const { return sizeOf(end.properties) + sizeOf(end.attributes); }
    qint64 operator()(const Turn &turn) const
    {
        return turn.user.size() + turn.assistant.size() + sizeOf(turn.properties);
    }
    qint64 operator()(const Usage &) const { return 0; }
    qint64 operator()(const FunctionCall &call) const
    {
        return call.args.size() + call.result.size() + sizeOf(call.properties);
    }
};

} // namespace

void encode(const Event &event, QStringView clientEventId, QByteArray &out)
{
    JsonWriter json(out);
    json.beginObject();
    std::visit(PayloadWriter(json, event, clientEventId), event.payload);
    json.endObject();
}

qint64 estimatedSize(const Payload &payload)
{
    return kFrameSize + std::visit(PayloadSize{}, payload);
}

} // namespace mindlytics
