// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/consentwatch.h"

#include "client/clientcore.h"

#include <QtCore/QFile>

namespace mindlytics {

ConsentWatch::ConsentWatch(ClientCore &core)
    : m_core(core)
{
    QObject::connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_watcher, [this] { m_core.reloadConsent(); });
}

void ConsentWatch::begin()
{
    const Config config = m_core.config();
    const QString folder = config.dataFolder();
    const QString path = privacyfiles::consentPath(folder, config.options.projectId);
    if (!config.options.privacy.requireConsent && !QFile::exists(path))
        return;
    if (QFile::exists(folder))
        m_watcher.addPath(folder);
}

} // namespace mindlytics
