// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlclientoptions.h>
#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlusage.h>

#include <QtCore/QDebug>

MLUsage MLUsage::tokens(const QString &model, qint64 prompt, qint64 completion)
{
    MLUsage usage;
    usage.m_kind = Kind::Tokens;
    usage.m_model = model;
    usage.m_prompt = prompt;
    usage.m_completion = completion;
    return usage;
}

MLUsage MLUsage::cost(double amount)
{
    MLUsage usage;
    usage.m_kind = Kind::Cost;
    usage.m_amount = amount;
    return usage;
}

QDebug operator<<(QDebug debug, const MLError &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "MLError(" << error.code << ", status " << error.status << ", " << error.message << ')';
    return debug;
}
