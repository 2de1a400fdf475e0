// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faults.h"

namespace devserver {

namespace {

const QString nextKey = QStringLiteral("fail_next");
const QString randomKey = QStringLiteral("random");

} // namespace

void Faults::set(const QJsonObject &changes)
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject merged = m_json;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            merged.remove(it.key());
        else
            merged.insert(it.key(), *it);
    }
    m_settings = std::make_shared<const FaultSettings>(FaultSettings::fromJson(merged));
    m_json = merged;
    if (changes.contains(nextKey))
        m_nextLeft = m_settings->next.count;
    if (changes.contains(randomKey))
        m_random.seed(m_settings->random.seed);
}

void Faults::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_json = {};
    m_settings = std::make_shared<const FaultSettings>();
    m_nextLeft = 0;
}

QJsonObject Faults::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject json = m_json;
    if (json.contains(nextKey)) {
        QJsonObject next = json.value(nextKey).toObject();
        next.insert(QStringLiteral("count"), m_nextLeft);
        json.insert(nextKey, next);
    }
    return json;
}

std::shared_ptr<const FaultSettings> Faults::settings() const
{
    const std::scoped_lock lock(m_mutex);
    return m_settings;
}

std::optional<ForcedAnswer> Faults::forcedAnswer(const std::string &method, const std::string &path,
                                                 std::size_t bodySize)
{
    const std::scoped_lock lock(m_mutex);
    const FaultSettings &settings = *m_settings;
    if (!settings.redirectTo.empty())
        return ForcedAnswer{1, settings.redirectStatus, {}, {{"Location", settings.redirectTo}}};
    if (settings.maxBody > 0 && bodySize > settings.maxBody)
        return ForcedAnswer{1, 413, "The body is larger than " + std::to_string(settings.maxBody) + " bytes."};
    if (takeNext(method, path))
        return settings.next;
    if (const int status = drawStatus(method))
        return ForcedAnswer{1, status, "Trouble by chance."};
    return std::nullopt;
}

bool Faults::takeNext(const std::string &method, const std::string &path)
{
    const ForcedAnswer &next = m_settings->next;
    const bool meant = (next.method.empty() || next.method == method) && path.find(next.path) != path.npos;
    if (!meant || m_nextLeft == 0)
        return false;
    m_nextLeft -= m_nextLeft > 0 ? 1 : 0;
    return true;
}

int Faults::drawStatus(const std::string &method)
{
    const RandomFaults &random = m_settings->random;
    if (method != "POST" || random.p500 + random.p429 + random.p503 == 0)
        return 0;
    const double drawn = std::uniform_real_distribution<double>(0, 1)(m_random);
    if (drawn < random.p500)
        return 500;
    if (drawn < random.p500 + random.p429)
        return 429;
    return drawn < random.p500 + random.p429 + random.p503 ? 503 : 0;
}

} // namespace devserver
