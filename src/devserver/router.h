// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "call.h"

namespace devserver {

//! Finds the endpoint of a request, lets the faults have their say, and turns refusals into answers.
class Router
{
public:
    explicit Router(Services &services);

    //! Called by several threads at once.
    void handle(const httplib::Request &request, httplib::Response &response);

private:
    using Endpoint = void (*)(Call &);
    enum class Access { Project, Super };
    struct Route {
        std::string_view method;
        std::string_view path; //!< with a slash at its end: whatever begins with it
        Endpoint endpoint;
        Access access = Access::Project;
    };

    static const std::vector<Route> &routes();
    static const Route &find(const httplib::Request &request);
    static void admit(Call &call, Access access);
    static void dispatch(Call &call);
    static void answerForced(Call &call, const ForcedAnswer &forced);
    static void answer(Call &call);
    std::uint64_t log(const Call &call);

    Services &m_services;
};

} // namespace devserver
