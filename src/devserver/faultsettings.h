// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wireevent.h"

#include <QJsonObject>

#include <map>

namespace devserver {

//! Answers for the next requests.
struct ForcedAnswer {
    int count = 0; //!< how many; -1: for ever
    int status = 503;
    std::string body{};
    std::map<std::string, std::string> headers{};
    std::string method = "POST"; //!< empty: any
    std::string path{}; //!< a part of the path; empty: any
    bool stored = false; //!< the request is carried out nevertheless
};

//! Trouble by chance, the same for the same seed.
struct RandomFaults {
    std::uint64_t seed = 0;
    double p500 = 0;
    double p429 = 0;
    double p503 = 0;
    double reject = 0; //!< an event, by its bytes: the same one always
};

//! Trouble with live events.
struct LiveFaults {
    int refuseUpgrade = 0; //!< the status; 0: none
    bool silent = false; //!< connections are taken, and never answered
    int cutAfter = 0; //!< messages of a channel; 0: never
    bool cutWithClose = false; //!< with a close frame
    bool noSessionEnded = false;
    bool unscoped = false; //!< channels of one session get the events of all
    int keyLifetimeMs = 60000;
    int frameSize = 0; //!< bytes; longer texts are split over frames. 0: as Qt does it
    std::map<std::string, std::string, std::less<>> errors{}; //!< message of the MLError that follows an event of that name
};

//! What is to go wrong.
struct FaultSettings {
    ForcedAnswer next;
    RandomFaults random;
    LiveFaults live;
    int delayMs = 0;
    int refuseArrays = 0; //!< the status; 0: arrays are taken
    bool dropArrays = false;
    std::map<std::string, int, std::less<>> events; //!< status by name, type or mark of an event
    std::size_t maxBody = 0; //!< 0: no limit
    bool invalidJson = false;
    std::string redirectTo;
    int redirectStatus = 302;
    int clockOffsetS = 0;
    bool recordBodies = false;
    std::size_t logLimit = 1000;

    //! Throws Refusal that names what is wrong.
    static FaultSettings fromJson(const QJsonObject &json);
    //! The status that one of the events calls down on its request, or 0.
    int statusFor(const EventBatch &batch) const;

private:
    int statusFor(const WireEvent &event) const;
};

} // namespace devserver
