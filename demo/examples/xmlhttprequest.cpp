// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// QML's XMLHttpRequest, watched: the engine's requests go over an MLNetworkAccessManager, and the request names its conversation in a
// header, which stays here. CHAT_SERVER (http://localhost:11434/v1) and CHAT_MODEL say whom to ask; the arguments are the question.

#include <Mindlytics/MLClient>
#include <Mindlytics/MLNetworkAccessManager>
#include <Mindlytics/MLSession>

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlNetworkAccessManagerFactory>

using namespace Qt::StringLiterals;

namespace {

class WatchingFactory : public QQmlNetworkAccessManagerFactory
{
public:
    WatchingFactory(const QString &server, MLSession *session)
        : m_server(server)
        , m_session(session)
    {
    }

    QNetworkAccessManager *create(QObject *parent) override
    {
        auto *const manager = new MLNetworkAccessManager(parent);
        manager->watchHost(m_server, m_session);
        return manager;
    }

private:
    const QString m_server;
    MLSession *const m_session;
};

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QString server = qEnvironmentVariable("CHAT_SERVER", u"http://localhost:11434/v1"_s);
    MLClient client;
    MLSession *const session = client.createSession({{}, u"qml"_s, {}, u"this-computer"_s});
    WatchingFactory factory(server, session);
    int result = 0;
    {
        QQmlApplicationEngine engine;
        engine.setNetworkAccessManagerFactory(&factory);
        engine.setInitialProperties({{u"server"_s, server},
                                     {u"model"_s, qEnvironmentVariable("CHAT_MODEL", u"llama3.2"_s)},
                                     {u"question"_s, application.arguments().mid(1).join(u' ')}});
        QObject::connect(&engine, &QQmlEngine::exit, &application, &QCoreApplication::exit, Qt::QueuedConnection);
        engine.load(QUrl(u"qrc:/xmlhttprequest.qml"_s));
        result = engine.rootObjects().isEmpty() ? 1 : application.exec();
    }
    return session->waitForFlushed(5000).isComplete() ? result : 1;
}
