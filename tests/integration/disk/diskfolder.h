// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/testclient.h"

/*! A folder for disk outboxes that outlives the clients of a test. */
class DiskFolder
{
public:
    QString path() const { return m_folder.path(); }

    MLClientOptions options(const QUrl &server) const
    {
        MLClientOptions result = testOptions(server);
        result.outbox.kind = ML::OutboxKind::Disk;
        result.outbox.path = path();
        return result;
    }
    /*! The same for a client that ends without a last try. */
    MLClientOptions briefOptions(const QUrl &server) const
    {
        MLClientOptions result = options(server);
        result.quitTimeoutMs = 0;
        return result;
    }

    QStringList files(const QStringList &names = {}) const
    {
        QStringList found;
        QDirIterator it(path(), names, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            found.append(it.next());
        return found;
    }
    QStringList stores() const { return files({QStringLiteral("*.db")}); }
    bool holds(const QByteArray &text) const
    {
        const QStringList all = files();
        return std::any_of(all.begin(), all.end(), [&text](const QString &name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
        });
    }

private:
    QTemporaryDir m_folder;
};

/*! The errors that a client has told of, of one kind. */
inline QList<MLError> errorsOf(const QSignalSpy &spy, ML::ErrorCode code)
{
    QList<MLError> errors;
    for (const auto &arguments : spy) {
        const auto error = arguments[0].value<MLError>();
        if (error.code == code)
            errors.append(error);
    }
    return errors;
}
