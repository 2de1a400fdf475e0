// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlclient.h>
#include <Mindlytics/mlsession.h>

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>

namespace mindlytics {

/*! What the models of this module share: a source, which is a session or a client, and a bounded length. */
class SourceModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(MLSession *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(MLClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(int maximumCount READ maximumCount WRITE setMaximumCount NOTIFY maximumCountChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit SourceModel(QObject *parent = nullptr);

    /*! The session whose news are the rows; wins over client. Null once it is destroyed: the rows stay. */
    MLSession *session() const { return m_session; }
    void setSession(MLSession *session);
    /*! The client whose news are the rows. */
    MLClient *client() const { return m_client; }
    void setClient(MLClient *client);
    /*! How many rows there are at most; default 500. The oldest go. 0 or less is refused with a warning. */
    int maximumCount() const { return m_maximumCount; }
    void setMaximumCount(int maximumCount);
    int count() const { return rowCount(); }

    /*! Removes all rows. */
    Q_INVOKABLE virtual void clear() = 0;

Q_SIGNALS:
    void sessionChanged();
    void clientChanged();
    void maximumCountChanged();
    void countChanged();

protected:
    /*! Connects to the news of \a session, or of \a client. */
    virtual QMetaObject::Connection listenTo(MLSession *session) = 0;
    virtual QMetaObject::Connection listenTo(MLClient *client) = 0;
    /*! Removes rows from the beginning until there are at most maximumCount(). */
    virtual void shorten() = 0;

private:
    void connectSource();

    QPointer<MLSession> m_session;
    QPointer<MLClient> m_client;
    QMetaObject::Connection m_news;
    QMetaObject::Connection m_sessionGone;
    QMetaObject::Connection m_clientGone;
    int m_maximumCount = 500;
};

} // namespace mindlytics
