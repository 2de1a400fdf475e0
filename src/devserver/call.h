// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "faults.h"
#include "keys.h"
#include "liveport.h"
#include "requestlog.h"
#include "stats.h"
#include "store.h"

#include <httplib.h>

namespace devserver {

//! What all requests share.
struct Services {
    Keys keys;
    Store store;
    Faults faults;
    Stats stats;
    RequestLog log;
    bool discard = false;
    LivePort live{keys, faults};
};

//! One request on its way through the endpoints.
struct Call {
    Call(Services &shared, const httplib::Request &received, httplib::Response &answer);

    //! The key that came with the request, with or without "Bearer", or empty.
    std::string apiKey() const;
    void answerJson(const std::string &json, int status = 200);
    void answerSentence(int status, const std::string &sentence);
    //! Throws Refusal unless the body says that it is JSON.
    void requireJsonBody() const;

    Services &services;
    const httplib::Request &request;
    httplib::Response &response;
    std::shared_ptr<const FaultSettings> faults;
    std::string organizationId;
    std::string appId;
    std::optional<Stats::InFlight> inFlight;
};

} // namespace devserver
