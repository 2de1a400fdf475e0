// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "chatapplication.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLTranslation>

#include <QGuiApplication>
#include <QQuickStyle>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

void qml_register_types_MindlyticsChat();

namespace {

// The linker leaves out of a static library what nobody names.
[[maybe_unused]] volatile auto registration = &qml_register_types_MindlyticsChat;

/*! What is taken where the settings are empty. It is not kept: keys of the environment are not for the disk. */
QVariantMap environment()
{
    return {{u"modelServer"_s, qEnvironmentVariable("OPENAI_BASE_URL")},
            {u"modelKey"_s, qEnvironmentVariable("OPENAI_API_KEY")},
            {u"model"_s, qEnvironmentVariable("OPENAI_MODEL")},
            {u"hasKey"_s, !qEnvironmentVariableIsEmpty("MLSDK_API_KEY")},
            {u"hasProject"_s, !qEnvironmentVariableIsEmpty("MLSDK_PROJECT_ID")}};
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
    useLanguage();
    m_engine.setInitialProperties({{u"languages"_s, MLTranslation::languages()},
                                   {u"startLanguage"_s, language},
                                   {u"environment"_s, environment()}});
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
