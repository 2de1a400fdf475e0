// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

/*! The language of the SDK's messages: of MLError and of the QML module. Without a call they are English.
 *
 * \code
 * QGuiApplication app(argc, argv);
 * MLTranslation::install(); // the user's language, if there is a translation
 * \endcode
 *
 * What was made before keeps its language: a QML engine shows another one after QQmlEngine::retranslate(). Use it in the application's thread.
 */
class MINDLYTICS_EXPORT MLTranslation
{
public:
    /*! Installs the translation into \a language in the QCoreApplication, in place of the one before. A language is a name such as
     *  `de`, `pt_BR` or `zh-Hans`; a country that has none of its own gets that of its language. Empty, the default: the first of
     *  the user's languages (QLocale::uiLanguages()) that there is. False, and nothing is changed, if there is none, or no QCoreApplication. */
    static bool install(const QString &language = {});
    /*! The languages there are, such as `de` or `zh_CN`; only `en` if the library was built without Qt's `lrelease`. */
    static QStringList languages();
    /*! The one that is installed; `en` without a call. */
    static QString language();

    MLTranslation() = delete;
};
