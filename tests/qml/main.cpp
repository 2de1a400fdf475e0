// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "backend.h"

#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQuickTest/quicktest.h>

/*! What every test file finds. */
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->rootContext()->setContextProperty(QStringLiteral("backend"), &m_backend);
        // A folder for pictures, for whoever wants to look at them.
        engine->rootContext()->setContextProperty(QStringLiteral("pictures"), qEnvironmentVariable("MINDLYTICS_PICTURES"));
        engine->rootContext()->setContextProperty(QStringLiteral("readmePage"), QUrl::fromLocalFile(QStringLiteral(README_PAGE)));
    }

private:
    Backend m_backend;
};

QUICK_TEST_MAIN_WITH_SETUP(mindlytics, Setup)

#include "main.moc"
