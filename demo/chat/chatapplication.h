// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QQmlApplicationEngine>

/*! The QML engine of the window, and what only C++ can do for it: the language, and what the environment says. */
class ChatApplication
{
public:
    ChatApplication();

    /*! To be called before the QGuiApplication is made. */
    static void prepare();
    /*! Opens the window, in \a language, else in that of the last run. */
    bool open(const QString &language = {});
    QQmlApplicationEngine &engine() { return m_engine; }

private:
    void useLanguage();

    QQmlApplicationEngine m_engine;
};
