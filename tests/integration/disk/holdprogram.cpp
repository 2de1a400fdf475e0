// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Opens a SQLite file as a backup program does, and holds it: holdprogram FILE STATEMENT… Says "held", or why not, and waits for the end of
// its input. It knows nothing of who else uses the file.

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
    database.setDatabaseName(arguments.value(1));
    QString problem = database.open() ? QString() : database.lastError().databaseText();
    QSqlQuery query(database);
    for (qsizetype i = 2; i < arguments.size() && problem.isEmpty(); ++i) {
        if (!query.exec(arguments[i]) || (query.isSelect() && !query.next()))
            problem = query.lastError().databaseText();
    }
    std::printf("%s\n", problem.isEmpty() ? "held" : qPrintable(problem));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}
