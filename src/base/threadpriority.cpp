// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/threadpriority.h"

#include <QtCore/QThread>

#ifdef Q_OS_LINUX
#    include <sys/resource.h>
#    include <unistd.h>
#endif

namespace mindlytics {

void yieldToApplication()
{
    QThread::currentThread()->setPriority(QThread::LowPriority);
#ifdef Q_OS_LINUX
    // Linux knows no priorities among ordinary threads; Qt's call above does nothing there. It has a nice value for each thread, which the
    // thread that QNetworkAccessManager starts inherits.
    constexpr int kNice = 5;
    const auto thread = id_t(::gettid());
    if (::getpriority(PRIO_PROCESS, thread) < kNice)
        ::setpriority(PRIO_PROCESS, thread, kNice);
#endif
}

} // namespace mindlytics
