// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "chatapplication.h"

#include <QCommandLineParser>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    ChatApplication::prepare();
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"language"_s, QGuiApplication::translate("Main", "Language of the window, such as de."),
                      QGuiApplication::translate("Main", "language")});
    parser.process(app);
    ChatApplication chat;
    return chat.open(parser.value(u"language"_s)) ? QGuiApplication::exec() : 1;
}
