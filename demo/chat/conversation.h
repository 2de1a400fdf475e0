// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QJsonObject>
#include <QQmlEngine>

/*! The messages of one conversation, oldest first; each has the roles below. */
class Conversation : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A Conversations makes them")
    /*! What Mindlytics knows it by. */
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationIdChanged)
    /*! The session that it was started in; empty: none yet. */
    Q_PROPERTY(QString sessionId READ sessionId NOTIFY conversationIdChanged)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged)
    Q_PROPERTY(bool ended READ isEnded WRITE setEnded NOTIFY endedChanged)
    Q_PROPERTY(QDateTime changedAt READ changedAt NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        WhoRole = Qt::UserRole, //!< `user`, `assistant` or `tool`
        TextRole, //!< Markdown; of a tool: what it was called with, and its result
        StateRole, //!< of an answer: `streaming`, `done` or `stopped`
        ProblemRole, //!< what went wrong with the answer, or empty
        ModelRole, //!< which model answered
        PromptTokensRole, //!< tokens read
        CompletionTokensRole, //!< tokens written
        EventIdRole, //!< of the turn that was tracked
        RatingRole, //!< what the user thinks of the answer, as MLFeedbackButtons has it
    };

    explicit Conversation(QObject *parent = nullptr);

    QString conversationId() const { return m_id; }
    QString sessionId() const { return m_sessionId; }
    QString title() const { return m_title; }
    void setTitle(const QString &title);
    bool isEnded() const { return m_ended; }
    void setEnded(bool ended);
    QDateTime changedAt() const { return m_changedAt; }
    int count() const { return int(m_messages.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /*! It goes on in the session \a sessionId. A conversation ends with its session: if it was in another one, it gets a new id. */
    Q_INVOKABLE void continueIn(const QString &sessionId);
    /*! Adds a message with the \a values of roles. The first question of a conversation becomes its title. Answers the row. */
    Q_INVOKABLE int append(const QVariantMap &values);
    Q_INVOKABLE void set(int row, const QVariantMap &values);
    Q_INVOKABLE void appendText(int row, const QString &text);
    /*! Takes the last answer away, with what its tools said. Answers the question that it was for. */
    Q_INVOKABLE QString takeAnswer();
    /*! What was said so far, for an Answerer: without tools, and without answers that have no text. */
    Q_INVOKABLE QVariantList history() const;

    QJsonObject toJson() const;
    static Conversation *fromJson(const QJsonObject &object, QObject *parent);

Q_SIGNALS:
    void conversationIdChanged();
    void titleChanged();
    void endedChanged();
    void countChanged();
    /*! Anything of it that is to be saved. */
    void changed();

private:
    void touch();

    QString m_id;
    QString m_sessionId;
    QString m_title;
    bool m_ended = false;
    QDateTime m_changedAt;
    QList<QVariantMap> m_messages;
};
