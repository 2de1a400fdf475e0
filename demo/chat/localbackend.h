// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QQmlEngine>
#include <QUrl>

/*! `mindlytics-devserver` as a child process, for who has no key. Keeps its ports from run to run where it can, so that events
 *  which wait on disk for it are found again. */
class LocalBackend : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /*! Whether it is to run; default false. */
    Q_PROPERTY(bool wanted READ isWanted WRITE setWanted NOTIFY wantedChanged)
    /*! True once it has told its addresses. */
    Q_PROPERTY(bool running READ isRunning NOTIFY stateChanged)
    Q_PROPERTY(QUrl url READ url NOTIFY stateChanged)
    Q_PROPERTY(QUrl liveUrl READ liveUrl NOTIFY stateChanged)
    /*! Why it does not run though it is wanted; empty: it does, or will. */
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    /*! The program; default: the one beside this application, else one in the search path. */
    Q_PROPERTY(QString program MEMBER m_program NOTIFY programChanged)

public:
    explicit LocalBackend(QObject *parent = nullptr);
    ~LocalBackend() override;

    bool isWanted() const { return m_wanted; }
    void setWanted(bool wanted);
    bool isRunning() const { return m_url.isValid(); }
    QUrl url() const { return m_url; }
    QUrl liveUrl() const { return m_liveUrl; }
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void wantedChanged();
    void stateChanged();
    void programChanged();

private:
    void start(const QString &port, const QString &livePort);
    void stop();
    void readLine();
    void processEnded(const QString &why);
    void setState(const QUrl &url, const QUrl &liveUrl, const QString &problem);

    QProcess m_process;
    QString m_program;
    bool m_wanted = false;
    bool m_anyPorts = false; //!< it was started with ports of its own choice
    QUrl m_url;
    QUrl m_liveUrl;
    QString m_problem;
};
