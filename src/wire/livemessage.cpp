// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/livemessage.h"

#include "wire/jsonreader.h"
#include "wire/names.h"
#include "wire/recenttexts.h"
#include "wire/timestampreader.h"

#include <QtCore/QCoreApplication>

namespace mindlytics {

namespace {

using Kind = JsonReader::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLLiveMessage)
};

QString noJson(const JsonReader &reader)
{
    return Text::tr("A live message is no JSON (read up to character %1).").arg(reader.position());
}

bool is(QStringView key, names::Name name)
{
    return key == QLatin1String(name.data(), qsizetype(name.size()));
}

/*! Reads one object; keeps the first thing that is wrong with it and goes on, so that what follows it can be read. */
class MessageReader
{
public:
    MessageReader(JsonReader &json, MLEvent &event, RecentTexts &recent)
        : m_json(json)
        , m_event(event)
        , m_recent(recent)
    {
    }

    QString read()
    {
        for (bool more = m_json.enterObject(); more; more = m_json.nextMember())
            member();
        if (m_json.isBad())
            return noJson(m_json);
        if (m_problem.isEmpty() && m_event.sessionId.isEmpty())
            complain(u"session_id", Text::tr("%1: is missing"));
        if (m_problem.isEmpty() && m_event.event.isEmpty())
            complain(u"event", Text::tr("%1: is missing"));
        return m_problem;
    }

private:
    void member()
    {
        if (QString *field = textField(m_json.key()))
            text(*field, m_json.key());
        else if (is(m_json.key(), names::kTimestamp))
            timestamp();
        else if (is(m_json.key(), names::kProperties))
            values(m_event.properties, u"properties");
        else if (is(m_json.key(), names::kUserTraits))
            values(m_event.userTraits, u"user_traits");
        else
            m_json.skip();
    }

    QString *textField(QStringView key)
    {
        static constexpr std::pair<names::Name, QString MLEvent::*> kFields[]{
            {names::kSessionId, &MLEvent::sessionId},           {names::kEvent, &MLEvent::event},
            {names::kEventId, &MLEvent::eventId},               {names::kConversationId, &MLEvent::conversationId},
            {names::kOriginEventId, &MLEvent::originEventId},   {names::kUserId, &MLEvent::userId},
            {names::kOrganizationId, &MLEvent::organizationId}, {names::kAppId, &MLEvent::appId},
        };
        for (const auto &[name, field] : kFields) {
            if (is(key, name))
                return &(m_event.*field);
        }
        return nullptr;
    }

    void complain(QStringView field, const QString &sentence)
    {
        if (m_problem.isEmpty())
            m_problem = sentence.arg(field.left(100)) + u'.';
    }

    void text(QString &field, QStringView name)
    {
        if (m_json.peek() == Kind::String) {
            field = string();
        } else {
            if (m_json.peek() != Kind::Null)
                complain(name, Text::tr("%1: must be text"));
            m_json.skip();
        }
    }

    QString string()
    {
        QStringView view;
        QString unescaped;
        m_json.string(view, unescaped);
        return unescaped.isNull() ? m_recent.text(view) : unescaped;
    }

    void timestamp()
    {
        QStringView value;
        QString unescaped;
        if (m_json.peek() == Kind::String) {
            m_json.string(value, unescaped);
        } else {
            if (m_json.peek() != Kind::Null)
                complain(u"timestamp", Text::tr("%1: must be text"));
            m_json.skip();
        }
        if (value.isEmpty())
            return;
        if (const auto ms = readTimestamp(value))
            m_event.timestamp = QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC);
        else
            complain(u"timestamp", Text::tr("%1: must be a date and time in ISO 8601"));
    }

    void values(QVariantMap &into, QStringView field)
    {
        if (m_json.peek() != Kind::Object) {
            if (m_json.peek() != Kind::Null)
                complain(field, Text::tr("%1: must be an object"));
            m_json.skip();
            return;
        }
        for (bool more = m_json.enterObject(); more; more = m_json.nextMember()) {
            const QString key = m_recent.text(m_json.key());
            QVariant value;
            if (m_json.peek() == Kind::Array ? list(value) : scalar(value)) {
                if (value.isValid())
                    into.insert(key, value);
            } else {
                complain(QString(field + u'.' + key),
                         Text::tr("%1: must be text, a bool, a number, or an array of one of these"));
            }
        }
    }

    /*! A null leaves \a value invalid; false, with the value passed over, if it is none of the kinds that are allowed. */
    bool scalar(QVariant &value)
    {
        switch (m_json.peek()) {
        case Kind::String:
            value = string();
            return true;
        case Kind::True:
        case Kind::False: {
            bool flag = false;
            m_json.boolean(flag);
            value = flag;
            return true;
        }
        case Kind::Number:
            return m_json.number(value);
        case Kind::Null:
            return m_json.null();
        default:
            m_json.skip();
            return false;
        }
    }

    bool list(QVariant &value)
    {
        QVariantList items;
        bool fits = true;
        const auto group = [](Kind kind) { return kind == Kind::False ? Kind::True : kind; };
        Kind first = Kind::Bad;
        for (bool more = m_json.enterArray(); more; more = m_json.nextElement()) {
            const Kind kind = group(m_json.peek());
            first = items.isEmpty() ? kind : first;
            QVariant item;
            fits = scalar(item) && item.isValid() && kind == first && fits;
            items.append(item);
        }
        value = items;
        return fits;
    }

    JsonReader &m_json;
    MLEvent &m_event;
    RecentTexts &m_recent;
    QString m_problem;
};

} // namespace

QString readLiveMessage(QStringView text, MLEvent &event)
{
    RecentTexts recent;
    return readLiveMessage(text, event, recent);
}

QString readLiveMessage(QStringView text, MLEvent &event, RecentTexts &recent)
{
    JsonReader json(text);
    const Kind kind = json.peek();
    if (kind != Kind::Object)
        return kind != Kind::Bad && json.skip() && json.atEnd() ? Text::tr("A live message is no object.") : noJson(json);
    const QString problem = MessageReader(json, event, recent).read();
    return json.isBad() || json.atEnd() ? problem : noJson(json);
}

QString readLiveMessages(QStringView text, const std::function<void(MLEvent &&, const QString &)> &take)
{
    JsonReader json(text);
    RecentTexts recent;
    for (bool more = json.enterArray(); more; more = json.nextElement()) {
        MLEvent event;
        QString problem;
        if (json.peek() == Kind::Object) {
            problem = MessageReader(json, event, recent).read();
        } else {
            json.skip();
            problem = Text::tr("A live message is no object.");
        }
        if (json.isBad())
            break;
        take(std::move(event), problem);
    }
    return json.atEnd() ? QString() : Text::tr("The list of live events is no JSON.");
}

} // namespace mindlytics
