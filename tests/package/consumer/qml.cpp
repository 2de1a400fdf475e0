// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/MLClient>

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>

#include <cstdio>
#include <memory>

static const char page[] = R"(
import QtQuick
import Mindlytics

Item {
    property bool accepted: session.trackEvent("Opened", { from: "menu" }).accepted

    MLClient {
        id: client
        apiKey: "key"
        projectId: "project"
        serverEndpoint: "http://127.0.0.1:1"
        outbox.kind: ML.OutboxKind.Memory
        quitTimeoutMs: 100

        MLSession {
            id: session
            userId: "user"
        }
    }
    MLEventModel { client: client }
    MLConnectionBadge { client: client }
    MLFeedbackButtons { session: session }
}
)";

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(page, QUrl(QStringLiteral("qrc:/page.qml")));
    const std::unique_ptr<QObject> root(component.create());
    if (!root) {
        std::fprintf(stderr, "failed: %s\n", qPrintable(component.errorString()));
        return 1;
    }
    auto *client = root->findChild<MLClient *>();
    const bool works = root->property("accepted").toBool() && client && client->isValid() && client->pendingCount() == 1;
    if (!works)
        std::fprintf(stderr, "failed: the event is not accepted\n");
    return works ? 0 : 1;
}
