// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/privacyfiles.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>
#include <QtCore/QUuid>

namespace mindlytics {

bool doNotTrack()
{
    const QByteArray value = qgetenv("DO_NOT_TRACK").trimmed().toLower();
    return !value.isEmpty() && value != "0" && value != "false";
}

namespace privacyfiles {

namespace {

constexpr auto kOwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kOwnerFolder = kOwnerFile | QFile::ExeOwner;

bool write(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return false;
    if (isNew)
        QFile::setPermissions(folder, kOwnerFolder);
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerFile) && file.write(bytes) == bytes.size() && file.commit();
}

bool removeFile(const QString &path)
{
    return !QFile::exists(path) || QFile::remove(path);
}

std::optional<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(4096);
}

} // namespace

QString consentPath(const QString &folder, const QString &project)
{
    const QByteArray id = QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(folder).filePath(QStringLiteral("consent-%1.json").arg(QString::fromLatin1(id)));
}

ConsentRecord readConsent(const QString &path)
{
    if (!QFile::exists(path))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(read(path).value_or(QByteArray())).object();
    const QString consent = object.value(QLatin1String("consent")).toString();
    if (consent == QLatin1String("denied"))
        return {ML::Consent::Denied, {}, false};
    if (consent != QLatin1String("granted") || !object.value(QLatin1String("usage")).toBool())
        return {ML::Consent::Unknown, {}, true};
    const bool content = object.value(QLatin1String("content")).toBool();
    return {ML::Consent::Granted, content ? ML::Purposes(ML::Purpose::All) : ML::Purposes(ML::Purpose::Usage), false};
}

ConsentRecord currentConsent(const QString &folder, const QString &project)
{
    if (doNotTrack())
        return {ML::Consent::Denied, {}, false};
    return readConsent(consentPath(folder, project));
}

bool writeConsent(const QString &path, const ConsentRecord &record)
{
    if (record.consent == ML::Consent::Unknown)
        return removeFile(path);
    QJsonObject object;
    object.insert(QLatin1String("consent"), record.consent == ML::Consent::Granted ? QStringLiteral("granted") : QStringLiteral("denied"));
    object.insert(QLatin1String("usage"), record.purposes.testFlag(ML::Purpose::Usage));
    object.insert(QLatin1String("content"), record.purposes.testFlag(ML::Purpose::Content));
    object.insert(QLatin1String("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return write(path, QJsonDocument(object).toJson());
}

QString deviceIdPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("device-id"));
}

QString readDeviceId(const QString &path)
{
    const QString id = QString::fromLatin1(read(path).value_or(QByteArray())).trimmed();
    return QUuid::fromString(id).isNull() ? QString() : id;
}

bool writeDeviceId(const QString &path, const QString &id)
{
    return id.isEmpty() ? removeFile(path) : write(path, id.toLatin1() + '\n');
}

} // namespace privacyfiles

} // namespace mindlytics
