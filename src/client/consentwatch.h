// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QFileSystemWatcher>

namespace mindlytics {

class ClientCore;

/*! Has the client look again when another process may have asked the user, or been told to stop. Belongs to the worker. */
class ConsentWatch
{
public:
    explicit ConsentWatch(ClientCore &core);

    /*! Begins if the user's word matters; for a folder that exists by now if it ever will. */
    void begin();

private:
    ClientCore &m_core;
    QFileSystemWatcher m_watcher;
};

} // namespace mindlytics
