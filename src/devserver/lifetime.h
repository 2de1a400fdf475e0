// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace devserver {

//! Ends the application on SIGTERM and SIGINT and, if it is to, with its parent process.
class Lifetime : public QObject
{
    Q_OBJECT
public:
    explicit Lifetime(bool endsWithParent);

private:
    void watchSignals();
    void watchParent();
    void watchInput();

    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<QSocketNotifier> m_input;
    QTimer m_parentCheck;
};

} // namespace devserver
