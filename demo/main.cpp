// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "replay/console.h"
#include "replay/replayrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

enum ExitCode { AllHeld = 0, NotHeld = 1, BadUsage = 2 };

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Main::tr(
        "Replays sample transcripts through the Mindlytics SDK, tells what came back over the live channels, reads\n"
        "back what the backend holds and compares.\n"
        "Server, key and project come from MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID.\n"
        "Exits with 0 if the backend holds every event, in order and unchanged, and every echo came back; with 1 if not."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"transcripts"_s, Main::tr("Folder of the transcripts."), Main::tr("folder"),
         QStringLiteral(DEMO_TRANSCRIPTS)},
        {u"timeout"_s, Main::tr("Seconds that delivery and read-back may take each."), Main::tr("seconds"), u"30"_s},
        {u"no-read-back"_s, Main::tr("Only sends: a real service stores events in its own time and form.")},
        {u"fresh-ids"_s, Main::tr("Gives sessions and conversations ids that no server has seen yet.")},
    });
}

ReplayRun::Options options(const QCommandLineParser &parser, int timeoutMs)
{
    const QString suffix = u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8);
    return {.folder = parser.value(u"transcripts"_s),
            .idSuffix = parser.isSet(u"fresh-ids"_s) ? suffix : QString(),
            .readBack = !parser.isSet(u"no-read-back"_s),
            .timeoutMs = timeoutMs};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"mindlytics-demo"_s);
    QCoreApplication::setApplicationVersion(MLClient::version());
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    bool isNumber = false;
    const int seconds = parser.value(u"timeout"_s).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 3600) {
        Console::problem(Main::tr("--timeout: a number from 1 to 3600 is needed"));
        return BadUsage;
    }
    return ReplayRun(options(parser, seconds * 1000)).run() ? AllHeld : NotHeld;
}
