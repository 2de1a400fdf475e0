// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "conversations.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int kSaveDelayMs = 500;

} // namespace

Conversations::Conversations(QObject *parent)
    : QAbstractListModel(parent)
    , m_path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/conversations.json"_s)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveDelayMs);
    connect(&m_saving, &QTimer::timeout, this, &Conversations::save);
}

Conversations::~Conversations()
{
    if (m_saving.isActive())
        save();
}

int Conversations::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Conversations::data(const QModelIndex &index, int role) const
{
    if (role != ConversationRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return QVariant::fromValue(m_conversations.at(index.row()));
}

QHash<int, QByteArray> Conversations::roleNames() const
{
    return {{ConversationRole, "conversation"}};
}

void Conversations::componentComplete()
{
    if (!std::exchange(m_loaded, true))
        load();
}

Conversation *Conversations::create()
{
    auto *conversation = new Conversation(this);
    insert(0, conversation);
    return conversation;
}

Conversation *Conversations::at(int row) const
{
    return m_conversations.value(row);
}

void Conversations::remove(Conversation *conversation)
{
    const int row = int(m_conversations.indexOf(conversation));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_conversations.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
    conversation->deleteLater();
    m_saving.start();
}

void Conversations::insert(int row, Conversation *conversation)
{
    beginInsertRows({}, row, row);
    m_conversations.insert(row, conversation);
    endInsertRows();
    QQmlEngine::setObjectOwnership(conversation, QQmlEngine::CppOwnership);
    connect(conversation, &Conversation::changed, this, [this] { m_saving.start(); });
    Q_EMIT countChanged();
}

void Conversations::load()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray()) {
        const QString aside = m_path + u".damaged"_s;
        QFile::remove(aside);
        file.rename(aside);
        return setProblem(tr("The conversations could not be read; the file is now %1.").arg(QDir::toNativeSeparators(aside)));
    }
    for (const QJsonValue &value : document.array())
        insert(count(), Conversation::fromJson(value.toObject(), this));
}

bool Conversations::save()
{
    m_saving.stop();
    QJsonArray all;
    for (const Conversation *conversation : std::as_const(m_conversations)) {
        if (conversation->count() > 0)
            all.append(conversation->toJson());
    }
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(all).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
    setProblem(saved ? QString() : tr("The conversations cannot be saved: %1").arg(file.errorString()));
    return saved;
}

void Conversations::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}
