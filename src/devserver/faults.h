// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "faultsettings.h"

#include <memory>
#include <mutex>
#include <optional>
#include <random>

namespace devserver {

//! The faults that are on. Used by several threads.
class Faults
{
public:
    //! Sets the named ones, takes away those that are null, leaves the others. Throws Refusal and changes nothing.
    void set(const QJsonObject &changes);
    void clear();
    QJsonObject toJson() const;
    std::shared_ptr<const FaultSettings> settings() const;

    //! The answer that this request gets whatever it says, if a fault wants that.
    std::optional<ForcedAnswer> forcedAnswer(const std::string &method, const std::string &path, std::size_t bodySize);

private:
    bool takeNext(const std::string &method, const std::string &path);
    int drawStatus(const std::string &method);

    mutable std::mutex m_mutex;
    QJsonObject m_json;
    std::shared_ptr<const FaultSettings> m_settings = std::make_shared<const FaultSettings>();
    int m_nextLeft = 0;
    std::mt19937_64 m_random;
};

} // namespace devserver
