// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QHash>

#include <functional>

namespace mindlytics {

/*! The pages of a store's file and of the log beside it, read past SQLite, for what that cannot reach any more when something on the way is
 *  damaged (https://www.sqlite.org/fileformat.html). Nothing is changed. */
class StorePages
{
public:
    static constexpr int kPageSize = 16384;

    explicit StorePages(const QString &path);

    /*! True if the log is damaged in its middle: SQLite reads it up to there, and says nothing of the rest. */
    bool isLogDamaged() const { return m_logDamaged; }

    /*! Visits each cell of each page of a table: the row's id and the last of its columns. They may be of any table, and out of order. */
    void visitRows(const std::function<void(qint64 id, const QByteArray &lastColumn)> &visit);

private:
    void readLog();
    QByteArray page(quint32 number);
    QByteArray payload(const QByteArray &page, qsizetype at, qint64 size);
    void visitCell(const QByteArray &page, qsizetype at, const std::function<void(qint64, const QByteArray &)> &visit);

    QFile m_file;
    QFile m_log;
    QHash<quint32, qint64> m_inLog; //!< where the newest committed image of a page begins
    quint32 m_count = 0;
    bool m_logDamaged = false;
};

} // namespace mindlytics
