// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "conversation.h"

#include <QQmlParserStatus>
#include <QTimer>

/*! All conversations, the newest first; kept in a JSON file that only the user may read. */
class Conversations : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    /*! The file; default `conversations.json` in the application's data folder. Fixed once it is read. */
    Q_PROPERTY(QString path MEMBER m_path NOTIFY pathChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /*! What is wrong with the file, a sentence for people; empty: nothing. */
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    enum Role { ConversationRole = Qt::UserRole };

    explicit Conversations(QObject *parent = nullptr);
    ~Conversations() override;

    int count() const { return int(m_conversations.size()); }
    QString problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /*! Reads the file. QML calls it by itself. */
    void componentComplete() override;
    /*! A new conversation, at the top. */
    Q_INVOKABLE Conversation *create();
    /*! The conversation at \a row, or null. */
    Q_INVOKABLE Conversation *at(int row) const;
    Q_INVOKABLE void remove(Conversation *conversation);
    /*! Writes the file now; else that happens a moment after each change, and at the end. */
    Q_INVOKABLE bool save();

Q_SIGNALS:
    void pathChanged();
    void countChanged();
    void problemChanged();

private:
    void classBegin() override { }
    void load();
    void insert(int row, Conversation *conversation);
    void setProblem(const QString &problem);

    QString m_path;
    QString m_problem;
    QList<Conversation *> m_conversations;
    QTimer m_saving;
    bool m_loaded = false;
};
