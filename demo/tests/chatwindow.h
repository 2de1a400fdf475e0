// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "chat/chatapplication.h"

#include <Mindlytics/MLHttpClient>

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

// Time enough for a machine that has much else to do.
#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30000)

/*! The window as a person has it before them: items are found by their objectName, and get real key and mouse events. */
class ChatWindow
{
public:
    /*! Forgets what windows before it have kept. */
    static void reset()
    {
        QSettings().clear();
        QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/conversations.json"));
    }

    explicit ChatWindow(const QString &language = {})
        : m_opened(m_application.open(language))
    {
        if (!m_opened)
            return;
        m_window = qobject_cast<QQuickWindow *>(m_application.engine().rootObjects().constFirst());
        m_opened = QTest::qWaitForWindowExposed(m_window, 30000);
        m_window->requestActivate(); // where no window manager does it
        m_opened = m_opened && QTest::qWaitForWindowActive(m_window, 30000);
    }

    bool isOpened() const { return m_opened; }
    QQuickWindow *window() const { return m_window; }
    /*! The item of that name; of several the lowest that is to be seen. */
    QQuickItem *operator[](const char *name) const
    {
        QList<QQuickItem *> found;
        find(m_window->contentItem(), QString::fromLatin1(name), found);
        const auto rank = [](const QQuickItem *item) { return std::pair(item->isVisible(), item->mapToScene({0, 0}).y()); };
        const auto best = std::max_element(found.begin(), found.end(), [&](auto *a, auto *b) { return rank(a) < rank(b); });
        return best == found.end() ? nullptr : *best;
    }
    QVariant value(const char *name, const char *property) const
    {
        const QQuickItem *item = (*this)[name];
        return item ? item->property(property) : QVariant();
    }
    QString text(const char *name) const { return value(name, "text").toString(); }
    int number(const char *name) const { return value(name, "value").toInt(); }
    bool isShown(const char *name) const
    {
        const QQuickItem *item = (*this)[name];
        return item && item->isVisible();
    }

    /*! Clicks the item, or the one that its \a property names, once it is to be seen and rests; false if that does not come about. */
    bool click(const char *name, const char *property = nullptr)
    {
        QPointF before;
        int same = 0;
        const auto rests = [&] {
            const QQuickItem *item = isShown(name) ? (*this)[name] : nullptr;
            if (item && property)
                item = item->property(property).value<QQuickItem *>();
            const QPointF now = item ? item->mapToScene(QPointF(item->width() / 2, item->height() / 2)) : QPointF();
            same = item && now == std::exchange(before, now) ? same + 1 : 0;
            return same > 8; // looks, and the event loop runs between them
        };
        if (!QTest::qWaitFor(rests, 30000))
            return false;
        QTest::mouseClick(m_window, Qt::LeftButton, {}, before.toPoint());
        return true;
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, m_window, Qt::Key(c.toUpper().unicode()), QString(c), {});
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }

    /*! Types \a question and sends it. */
    bool ask(const QString &question)
    {
        if (!click("questionInput"))
            return false;
        type(question);
        press(Qt::Key_Return);
        return true;
    }

    /*! The messages of the conversation that is shown: of one role, oldest first. */
    QStringList messages(const char *role) const
    {
        QStringList all;
        const auto *model = value("chat", "conversation").value<QAbstractItemModel *>();
        for (int row = 0; model && row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data(model->roleNames().key(role)).toString());
        return all;
    }
    QString lastMessage(const char *role) const
    {
        const QStringList all = messages(role);
        return all.isEmpty() ? QString() : all.last();
    }
    /*! True if the last message is an answer that has ended. */
    bool isAnswered() const { return lastMessage("who") == QLatin1String("assistant") && lastMessage("answerState") == QLatin1String("done"); }

    /*! Who answers in this window. */
    QObject *answerer() const { return value("chat", "assistant").value<QObject *>()->property("answerer").value<QObject *>(); }
    QObject *telemetry() const { return (*this)["telemetry"]; }
    /*! The events of the session that the local backend holds, as clients sent them. */
    QJsonArray held() const
    {
        MLClientOptions options;
        options.apiKey = QStringLiteral("local");
        options.projectId = QStringLiteral("demo");
        options.serverEndpoint = telemetry()->property("backend").value<QObject *>()->property("url").toUrl();
        MLHttpClient http(options);
        const QString session = telemetry()->property("session").value<QObject *>()->property("sessionId").toString();
        const QJsonObject filter{{QStringLiteral("session_id"), session},
                                 {QStringLiteral("type"), QJsonObject{{QStringLiteral("$exists"), true}}}};
        auto future = http.sendRequest(ML::HttpMethod::Get, QStringLiteral("/bc/v1/db/events/find"), QJsonObject{{QStringLiteral("filter"), filter}});
        future.waitForFinished();
        return future.result().data.toArray();
    }

private:
    static void find(QQuickItem *root, const QString &name, QList<QQuickItem *> &found)
    {
        if (root->objectName() == name)
            found.append(root);
        for (QQuickItem *child : root->childItems())
            find(child, name, found);
    }

    ChatApplication m_application;
    QQuickWindow *m_window = nullptr;
    bool m_opened = false;
};
