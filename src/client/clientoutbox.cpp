// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/clientoutbox.h"

#include "client/errors.h"
#include "delivery/messages.h"
#include "outbox/memoryoutbox.h"

namespace mindlytics {

namespace {

// What was found out about arrays holds for so long: servers learn.
constexpr qint64 kForgetMs = qint64(7) * 24 * 3600 * 1000;

QString arraysNote()
{
    return QStringLiteral("arrays-refused");
}

/*! Where the outbox of these options lies. */
QString folderOf(const MLClientOptions &options)
{
    return Config{options, {}}.storeFolder();
}

} // namespace

ClientOutbox::ClientOutbox(ClientCore &core, const MLClientOptions &options, Found found, Left left)
    : m_core(core)
    , m_options(options)
    , m_found(std::move(found))
    , m_left(std::move(left))
    , m_folder(folderOf(options))
    , m_outbox(makeOutbox())
{
}

ClientOutbox::~ClientOutbox() = default;

std::unique_ptr<Outbox> ClientOutbox::makeOutbox()
{
    if (m_options.outbox.kind == ML::OutboxKind::Memory)
        return std::make_unique<MemoryOutbox>();
    DiskOutbox::Options options;
    options.folder = m_folder.path();
    options.full = m_options.outbox.synchronisation == ML::DiskSynchronisation::Full;
    auto disk = std::make_unique<DiskOutbox>(options, m_core.clock(), static_cast<DiskOutboxObserver &>(*this));
    m_disk = disk.get();
    return disk;
}

void ClientOutbox::open()
{
    if (m_disk && !std::exchange(m_isOpen, true))
        m_disk->open();
}

void ClientOutbox::openForLeftovers()
{
    if (m_disk && StoreFolder::hasStores(folderOf(m_options)))
        open();
}

void ClientOutbox::tryDisk()
{
    if (m_disk)
        m_disk->tryDisk();
}

// ---- What is known of the server ----

bool ClientOutbox::arraysRefused() const
{
    return m_disk && m_folder.isNoted(arraysNote(), kForgetMs);
}

void ClientOutbox::noteArraysRefused(bool refused)
{
    // The folder belongs to one server: what another one does is not its business.
    if (m_disk && m_folder.path() == folderOf(m_options))
        m_folder.note(arraysNote(), refused);
}

// ---- Rejected events ----

std::vector<OutboxEntry> ClientOutbox::again(const QStringList &eventIds) const
{
    std::vector<OutboxEntry> entries;
    for (OutboxRejected &rejected : m_outbox->rejected()) {
        if (!eventIds.contains(rejected.entry.eventId))
            continue;
        rejected.entry.acceptedMs = m_core.clock().wallMs();
        rejected.entry.failures = 0;
        entries.push_back(std::move(rejected.entry));
    }
    return entries;
}

void ClientOutbox::tellRejected(const OutboxEntry &entry, const MLError &error, qint64 rejectedMs)
{
    MLRejectedEvent event;
    event.eventId = entry.eventId;
    event.sessionId = entry.sessionId;
    event.error = error;
    event.rejectedAt = QDateTime::fromMSecsSinceEpoch(rejectedMs, Qt::UTC);
    event.json = entry.json;
    m_core.addRejected(event);
}

// ---- What the disk says ----

void ClientOutbox::found(qint64 count, qint64 bytes)
{
    m_core.admission().add(count, bytes);
    m_core.pendingChanged();
    m_found();
}

void ClientOutbox::foundRejected(const OutboxRejected &rejected)
{
    tellRejected(rejected.entry, messages::rejected(rejected), rejected.rejectedMs);
}

void ClientOutbox::left(qint64 count, qint64 bytes, bool onDisk)
{
    m_core.admission().remove(count, bytes);
    m_core.pendingChanged();
    const MLError error = onDisk ? MLError() : errors::eventsDamaged(count);
    if (error)
        m_core.report(error);
    m_left(error, onDisk);
}

void ClientOutbox::foundDamaged(qint64 count)
{
    m_core.report(errors::eventsDamaged(count));
}

void ClientOutbox::storeTrouble(const Store::Trouble &trouble, const QString &setAside)
{
    m_core.report(errors::storageFailed(trouble, setAside));
}

void ClientOutbox::keptOnDisk(bool onDisk)
{
    MLOutboxOptions limits = m_options.outbox;
    if (!onDisk) {
        // What is on disk already does not take room in memory.
        const MLOutboxOptions memory = memoryLimits();
        limits.maxEvents = std::min(limits.maxEvents, m_outbox->count() - m_outbox->volatileCount() + memory.maxEvents);
        limits.maxBytes = std::min(limits.maxBytes, m_outbox->bytes() + memory.maxBytes);
    }
    m_core.admission().setLimits(limits);
}

} // namespace mindlytics
