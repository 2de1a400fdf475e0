// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "devserver.h"
#include "lifetime.h"
#include "refusal.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace {

int run(QCoreApplication &application)
{
    const devserver::Options options = devserver::readOptions(application.arguments());
    devserver::DevServer server(options);
    if (!server.start())
        return EXIT_FAILURE;
    const devserver::Lifetime lifetime(options.exitWithParent);
    std::printf("%s\n", qPrintable(server.readyLine()));
    std::fflush(stdout);
    const int result = application.exec();
    if (!server.stop())
        std::_Exit(result);
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mindlytics-devserver"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MINDLYTICS_VERSION));
    try {
        return run(application);
    } catch (const devserver::Refusal &refusal) {
        std::fprintf(stderr, "mindlytics-devserver: %s\n", refusal.sentence.c_str());
        return EXIT_FAILURE;
    }
}
