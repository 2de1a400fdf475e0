// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "comparison.h"

//! What becomes of events behind the caller's back.
class DeliveryRows : public Comparison
{
    Q_OBJECT
    Q_CLASSINFO("serverInTrouble", "the server is in trouble for a while")
    Q_CLASSINFO("programEnds", "the program ends with events in the queue")

public:
    using Comparison::Comparison;

private Q_SLOTS:
    void serverInTrouble();
    void programEnds();

private:
    void trackThree();
    static QStringList three();
};
