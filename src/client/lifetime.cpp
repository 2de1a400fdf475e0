// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/lifetime.h"

#include "client/clientcore.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <mutex>
#include <vector>

namespace mindlytics::lifetime {

namespace {

struct Running {
    std::mutex mutex;
    std::vector<std::weak_ptr<ClientCore>> cores;
    bool hooked = false;
};

Running &running()
{
    static Running instance;
    return instance;
}

void endAll()
{
    std::vector<std::weak_ptr<ClientCore>> cores;
    {
        const std::lock_guard lock(running().mutex);
        cores.swap(running().cores);
        running().hooked = false; // Qt forgets its post routines once it has run them
    }
    for (const auto &weak : cores) {
        if (const auto core = weak.lock())
            core->close();
    }
}

} // namespace

void add(const std::shared_ptr<ClientCore> &core)
{
    const std::lock_guard lock(running().mutex);
    auto &cores = running().cores;
    std::erase_if(cores, [](const auto &weak) { return weak.expired(); });
    cores.push_back(core);
    if (!std::exchange(running().hooked, true))
        qAddPostRoutine(endAll);
}

} // namespace mindlytics::lifetime
