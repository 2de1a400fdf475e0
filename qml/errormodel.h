// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "qml/sourcemodel.h"

#include <QtCore/QDateTime>
#include <QtQml/qqml.h>

namespace mindlytics {

/*! The errors of a session or a client since it is the source, oldest first. Roles: the members of MLError, and `receivedAt`. */
// The base has its whole name, or its properties miss in the type description.
class ErrorModel : public mindlytics::SourceModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(MLErrorModel)

public:
    enum Role {
        MessageRole = Qt::UserRole,
        CodeRole,
        StatusRole,
        EventIdRole,
        SessionIdRole,
        ReceivedAtRole,
    };

    explicit ErrorModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /*! The error of \a row; none (`ML.ErrorCode.NoError`) if there is no such row. */
    Q_INVOKABLE MLError get(int row) const;
    void clear() override;

protected:
    QMetaObject::Connection listenTo(MLSession *session) override;
    QMetaObject::Connection listenTo(MLClient *client) override;
    void shorten() override;

private:
    struct Row {
        MLError error;
        QDateTime receivedAt;
    };
    void add(const MLError &error);

    QList<Row> m_rows;
};

} // namespace mindlytics
