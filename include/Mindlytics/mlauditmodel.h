// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlauditentry.h>
#include <Mindlytics/mlclient.h>

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qpointer.h>
#include <QtCore/qurl.h>

/*! What left the machine, for a view: a row for each event that a client sent while it was auditing (MLPrivacyOptions::audit), the
 *  oldest first, the last 1,000. Belongs to the client's thread. */
class MINDLYTICS_EXPORT MLAuditModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(MLClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    /*! Their names in QML: leftAt, eventId, sessionId, event, bytes, redacted. */
    enum Role { LeftAtRole = Qt::UserRole, EventIdRole, SessionIdRole, EventRole, BytesRole, RedactedRole };
    Q_ENUM(Role)

    explicit MLAuditModel(QObject *parent = nullptr);
    ~MLAuditModel() override;

    /*! The client that is watched; null: none. */
    MLClient *client() const;
    void setClient(MLClient *client);
    /*! How many rows there are. */
    int count() const;

    /*! Writes the rows as lines of JSON to \a file, for this user alone; false if that is no local file or cannot be written. */
    Q_INVOKABLE bool exportTo(const QUrl &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void clientChanged();
    void countChanged();

private:
    void reload();
    void add(const MLAuditEntry &entry);

    QPointer<MLClient> m_client;
    QList<MLAuditEntry> m_entries;
};
