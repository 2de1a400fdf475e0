// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// The part of ClientCore that is about the user and the key.

#include "base/logging.h"
#include "client/clientcore.h"
#include "client/errors.h"
#include "client/worker.h"
#include "http/networksetup.h"

#include <Mindlytics/mlclient.h>

#include <QtCore/QUuid>

namespace mindlytics {

namespace {

/*! The clients of this process, which share what the user has said. */
struct Siblings {
    // Held while the file is written or read and what it says is taken over: what was read a moment ago must not win over what was written
    // since. Recursive, as those who are told read it in turn.
    std::recursive_mutex fileMutex;
    std::mutex mutex;
    std::vector<std::weak_ptr<ClientCore>> list;

    void add(const std::weak_ptr<ClientCore> &core)
    {
        const std::lock_guard lock(mutex);
        std::erase_if(list, [](const auto &weak) { return weak.expired(); });
        list.push_back(core);
    }
    std::vector<std::weak_ptr<ClientCore>> all()
    {
        const std::lock_guard lock(mutex);
        return list;
    }
};

Siblings &siblings()
{
    static Siblings instance;
    return instance;
}

} // namespace

// ---- Consent ----

bool ClientCore::openConsent()
{
    const std::lock_guard lock(m_configMutex);
    const QString path = privacyfiles::consentPath(m_config.dataFolder(), m_config.options.projectId);
    const ConsentRecord before = m_consent;
    if (path != std::exchange(m_consentPath, path))
        m_consent = privacyfiles::currentConsent(m_config.dataFolder(), m_config.options.projectId);
    if (!std::exchange(m_isRegistered, true))
        siblings().add(weak_from_this());
    return m_consent != before;
}

MLError ClientCore::consentProblem(bool content) const
{
    const auto purpose = content ? ML::Purpose::Content : ML::Purpose::Usage;
    if (m_consent.allows(purpose, m_config.options.privacy.requireConsent))
        return {};
    return errors::consentMissing(m_consent.consent != ML::Consent::Unknown);
}

ConsentRecord ClientCore::consent() const
{
    const std::lock_guard lock(m_configMutex);
    return m_consent;
}

void ClientCore::setConsent(const ConsentRecord &record)
{
    if (doNotTrack() && record.consent == ML::Consent::Granted)
        return report(errors::trackingForbidden());
    const std::lock_guard fileLock(siblings().fileMutex);
    QString path;
    {
        const std::lock_guard lock(m_configMutex);
        path = m_consentPath;
    }
    if (!privacyfiles::writeConsent(path, record))
        report(errors::consentNotKept(path));
    applyConsent(doNotTrack() ? ConsentRecord{ML::Consent::Denied, {}} : record);
    tellSiblings(path);
}

void ClientCore::tellSiblings(const QString &path)
{
    for (const auto &weak : siblings().all()) {
        const auto core = weak.lock();
        if (!core || core.get() == this)
            continue;
        bool same = false;
        {
            const std::lock_guard lock(core->m_configMutex);
            same = core->m_consentPath == path;
        }
        if (same)
            core->reloadConsent();
    }
}

void ClientCore::reloadConsent()
{
    const std::lock_guard fileLock(siblings().fileMutex);
    const Config config = this->config();
    applyConsent(privacyfiles::currentConsent(config.dataFolder(), config.options.projectId));
}

void ClientCore::applyConsent(const ConsentRecord &record)
{
    bool takenBack = false;
    {
        const std::lock_guard lock(m_configMutex);
        if (m_consent == record)
            return;
        const bool require = m_config.options.privacy.requireConsent;
        for (const auto purpose : {ML::Purpose::Usage, ML::Purpose::Content})
            takenBack = takenBack || (m_consent.allows(purpose, require) && !record.allows(purpose, require));
        m_consent = record;
    }
    updateGate();
    tellWorkerWhetherOn(takenBack || record.consent == ML::Consent::Denied);
    m_client.tell([](MLClient *client) { Q_EMIT client->consentChanged(); });
}

// ---- The device ----

bool ClientCore::keepsDeviceId() const
{
    const std::lock_guard lock(m_configMutex);
    return !m_config.options.privacy.ephemeralDeviceId && !consentProblem(false);
}

QString ClientCore::deviceId()
{
    const Config config = this->config();
    const QString path = privacyfiles::deviceIdPath(config.dataFolder());
    const bool keep = keepsDeviceId();
    const std::lock_guard lock(m_deviceMutex);
    if (config.options.privacy.ephemeralDeviceId && std::exchange(m_deviceIdIsKept, false))
        m_deviceId.clear();
    if (keep && !m_deviceIdIsKept) {
        const QString known = privacyfiles::readDeviceId(path);
        if (!known.isEmpty())
            m_deviceId = known;
    }
    if (m_deviceId.isEmpty())
        m_deviceId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (keep && !std::exchange(m_deviceIdIsKept, true))
        m_deviceIdIsKept = privacyfiles::writeDeviceId(path, m_deviceId);
    return m_deviceId;
}

void ClientCore::rotateDeviceId()
{
    const QString path = privacyfiles::deviceIdPath(config().dataFolder());
    const bool keep = keepsDeviceId();
    const std::lock_guard lock(m_deviceMutex);
    m_deviceId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // The old one goes in any case.
    m_deviceIdIsKept = privacyfiles::writeDeviceId(path, keep ? m_deviceId : QString()) && keep;
}

// ---- Network and key ----

void ClientCore::setNetwork(const Network &network)
{
    const std::lock_guard lock(m_configMutex);
    m_network = network;
}

ClientCore::Network ClientCore::network() const
{
    const std::lock_guard lock(m_configMutex);
    return m_network;
}

void ClientCore::setTokenProvider(MLTokenProvider provider)
{
    const std::lock_guard lock(m_configMutex);
    m_tokenProvider = std::move(provider);
    m_token.clear();
}

bool ClientCore::hasTokenProvider() const
{
    const std::lock_guard lock(m_configMutex);
    return bool(m_tokenProvider);
}

void ClientCore::requestToken(ML::TokenReason reason)
{
    MLTokenProvider provider;
    {
        const std::lock_guard lock(m_configMutex);
        provider = m_tokenProvider;
    }
    const auto answer = [weak = weak_from_this()](const QString &token, const QString &why) {
        if (const auto core = weak.lock())
            core->tokenAnswered(token, why);
    };
    const MLTokenRequest request(reason, answer);
    m_client.tell([provider = std::move(provider), request](MLClient *) { provider(request); });
}

void ClientCore::tokenAnswered(const QString &token, const QString &why)
{
    if (!token.isEmpty()) {
        const std::lock_guard setUpLock(m_setUpMutex);
        {
            const std::lock_guard lock(m_configMutex);
            if (m_tokenProvider) // and not taken back since
                m_token = token;
        }
        applyOptions();
        if (const MLError problem = config().problem)
            report(problem);
    }
    postIfRunning([why](Worker &worker) { worker.tokenAnswered(why); });
}

} // namespace mindlytics
