// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "qml/sourcemodel.h"

#include <QtCore/QAbstractAnimation>
#include <QtQml/qqml.h>

namespace mindlytics {

/*! The live events of a session or a client that listens, oldest first. Roles: the members of MLEvent. */
// The base has its whole name, or its properties miss in the type description.
class EventModel : public mindlytics::SourceModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(MLEventModel)
    Q_PROPERTY(QStringList eventNames READ eventNames WRITE setEventNames NOTIFY eventNamesChanged)

public:
    enum Role {
        EventRole = Qt::UserRole,
        TimestampRole,
        EventIdRole,
        OriginEventIdRole,
        SessionIdRole,
        ConversationIdRole,
        UserIdRole,
        PropertiesRole,
        UserTraitsRole,
        OrganizationIdRole,
        AppIdRole,
    };

    explicit EventModel(QObject *parent = nullptr);

    /*! The names of the events that become rows; empty, the default: all. Setting it removes the rows of other names. */
    QStringList eventNames() const { return m_names; }
    void setEventNames(const QStringList &names);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /*! The event of \a row; an empty one if there is no such row. */
    Q_INVOKABLE MLEvent get(int row) const;
    void clear() override;

Q_SIGNALS:
    void eventNamesChanged();

protected:
    QMetaObject::Connection listenTo(MLSession *session) override;
    QMetaObject::Connection listenTo(MLClient *client) override;
    void shorten() override;

private:
    /*! Ends with the next step of the animations, just before a frame. A view does the same work for one row as for many, so a burst
     *  becomes rows once a frame; at any other moment it would cost a frame more, or make the next one late. */
    class Beat final : public QAbstractAnimation
    {
    public:
        int duration() const override { return 1; }

    private:
        void updateCurrentTime(int) override {}
    };

    void add(const MLEvent &event);
    void insertWaiting();
    bool isWanted(const MLEvent &event) const { return m_names.isEmpty() || m_names.contains(event.event); }

    QStringList m_names;
    QList<MLEvent> m_rows;
    QList<MLEvent> m_waiting; //!< come since the last insertion
    Beat m_beat;
};

} // namespace mindlytics
