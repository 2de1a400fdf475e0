// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "lifetime.h"

#include <QCoreApplication>

#include <array>

#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace devserver {

namespace {

constexpr int parentCheckMs = 500;

std::array<int, 2> signalPipe{-1, -1};

// Nothing of Qt may be called in a signal handler: it only writes a byte that the event loop finds.
void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

void quit()
{
    QCoreApplication::quit();
}

} // namespace

Lifetime::Lifetime(bool endsWithParent)
{
    watchSignals();
    if (endsWithParent) {
        watchParent();
        watchInput();
    }
}

void Lifetime::watchSignals()
{
    if (::pipe(signalPipe.data()) != 0)
        return;
    m_signals = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_signals.get(), &QSocketNotifier::activated, this, &quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

void Lifetime::watchParent()
{
    connect(&m_parentCheck, &QTimer::timeout, this, [parent = ::getppid()] {
        if (::getppid() != parent)
            quit();
    });
    m_parentCheck.start(parentCheckMs);
}

void Lifetime::watchInput()
{
    struct stat input {
    };
    // A shell gives its background jobs /dev/null, which is always at its end and means nothing.
    if (::fstat(STDIN_FILENO, &input) != 0 || !(S_ISFIFO(input.st_mode) || S_ISSOCK(input.st_mode)))
        return;
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, [] {
        std::array<char, 256> ignored{};
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0)
            quit();
    });
}

} // namespace devserver
