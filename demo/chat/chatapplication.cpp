// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "chatapplication.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLTranslation>

#include <QGuiApplication>
#include <QQuickStyle>
#include <QSettings>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

void qml_register_types_MindlyticsChat();

namespace {

// The linker leaves out of a static library what nobody names.
[[maybe_unused]] volatile auto registration = &qml_register_types_MindlyticsChat;

/*! The environment's word on the model's server wins over what was set before. */
void takeEnvironment()
{
    QSettings settings;
    const std::pair<const char *, QString> variables[]{
        {"OPENAI_BASE_URL", u"modelServer"_s}, {"OPENAI_API_KEY", u"modelKey"_s}, {"OPENAI_MODEL", u"model"_s}};
    for (const auto &[variable, name] : variables) {
        const QString value = qEnvironmentVariable(variable);
        if (value.isEmpty())
            continue;
        settings.setValue(name, value);
        settings.setValue(u"answerer"_s, u"openai"_s);
    }
    const QString project = qEnvironmentVariable("MLSDK_PROJECT_ID");
    if (!project.isEmpty())
        settings.setValue(u"project"_s, project);
    const QString server = qEnvironmentVariable("MLSDK_SERVER_BASE");
    if (!server.isEmpty())
        settings.setValue(u"server"_s, server);
}

} // namespace

void ChatApplication::prepare()
{
#ifdef Q_OS_UNIX
    umask(077); // what the window keeps is nobody else's business
#endif
    QCoreApplication::setOrganizationName(u"mindlytics"_s);
    QCoreApplication::setOrganizationDomain(u"mindlytics.ai"_s);
    QCoreApplication::setApplicationName(u"mindlytics-chat"_s);
    QCoreApplication::setApplicationVersion(MLClient::version());
    QQuickStyle::setStyle(u"Basic"_s);
}

ChatApplication::ChatApplication()
{
    QObject::connect(&m_engine, &QJSEngine::uiLanguageChanged, &m_engine, [this] { useLanguage(); });
}

bool ChatApplication::open(const QString &language)
{
    takeEnvironment();
    useLanguage();
    m_engine.setInitialProperties({{u"languages"_s, MLTranslation::languages()},
                                   {u"startLanguage"_s, language},
                                   {u"hasEnvironmentKey"_s, qEnvironmentVariableIsSet("MLSDK_API_KEY")}});
    m_engine.load(u"qrc:/qt-project.org/imports/MindlyticsChat/Main.qml"_s);
    return !m_engine.rootObjects().isEmpty();
}

void ChatApplication::useLanguage()
{
    const QString language = m_engine.uiLanguage();
    MLTranslation::install(language);
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    m_engine.retranslate();
}
