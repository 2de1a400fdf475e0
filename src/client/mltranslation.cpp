// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/MLTranslation>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtCore/QTranslator>

// Names the resource, so that a static library keeps it; must stand outside of any namespace.
static void initResource()
{
#ifdef MINDLYTICS_HAS_TRANSLATIONS
    Q_INIT_RESOURCE(mindlytics_translations);
#endif
}

namespace {

const QLatin1String kFolder(":/mindlytics/translations");
const QLatin1String kEnglish("en");

QPointer<QTranslator> g_translator; // a child of the application
QString g_language;

/*! The best of \a there for \a wanted; empty: none. */
QString match(const QString &wanted, const QStringList &there)
{
    const QString plain = QString(wanted).replace(u'-', u'_');
    const QString usual = QLocale(plain).name(); // of `zh` or `zh_Hans` that is `zh_CN`; `C` if it is no language
    for (const QString &name : {plain, usual, usual.section(u'_', 0, 0)}) {
        if (there.contains(name))
            return name;
    }
    return {};
}

QString firstOf(const QStringList &wanted, const QStringList &there)
{
    for (const QString &language : wanted) {
        const QString found = match(language, there);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

bool MLTranslation::install(const QString &language)
{
    QCoreApplication *app = QCoreApplication::instance();
    const QStringList wanted = language.isEmpty() ? QLocale().uiLanguages() : QStringList(language);
    const QString found = firstOf(wanted, languages());
    if (!app || found.isEmpty())
        return false;
    auto *translator = new QTranslator(app);
    if (!translator->load(kFolder + QStringLiteral("/mindlytics_") + found) && found != kEnglish) {
        delete translator;
        return false;
    }
    const QPointer<QTranslator> before = std::exchange(g_translator, translator);
    g_language = found;
    QCoreApplication::installTranslator(translator);
    if (before)
        QCoreApplication::removeTranslator(before);
    delete before;
    return true;
}

QStringList MLTranslation::languages()
{
    initResource();
    QStringList names{kEnglish};
    for (const QString &file : QDir(kFolder).entryList({QStringLiteral("mindlytics_*.qm")})) {
        const QString name = file.section(u'.', 0, 0).section(u'_', 1);
        if (!names.contains(name))
            names.append(name);
    }
    names.sort();
    return names;
}

QString MLTranslation::language()
{
    return g_translator ? g_language : QString(kEnglish);
}
