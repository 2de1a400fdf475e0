// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/MLReceipt>
#include <Mindlytics/MLSession>
#include <Mindlytics/MLTurn>

#include <QObject>
#include <QQmlEngine>

/*! Answers questions, piece by piece. Each answer is tracked as a turn of the session that it is asked for. One at a time. */
class Answerer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use BuiltInAnswerer or OpenAiAnswerer")
    Q_PROPERTY(bool answering READ isAnswering NOTIFY answeringChanged)

public:
    using QObject::QObject;

    bool isAnswering() const { return m_answering; }

    /*! Answers the last of \a messages, maps of `role` (`user` or `assistant`) and `text`, oldest first. Without a \a session
     *  nothing is tracked. Stops what is being answered. */
    Q_INVOKABLE void ask(MLSession *session, const QString &conversationId, const QVariantList &messages);
    /*! Ends the answer where it is. */
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void answeringChanged();
    /*! More of the answer. */
    void textDelta(const QString &text);
    /*! A tool was called and gave \a result; both texts are JSON. */
    void toolCalled(const QString &name, const QString &arguments, const QString &result);
    /*! The answer has ended: as it should, or with a \a problem, a sentence for people. Not told after stop(). */
    void ended(const QString &problem);
    /*! The answer was handed to the session, which answered \a receipt. */
    void turnTracked(const MLTurn &turn, const MLReceipt &receipt);

protected:
    virtual void begin(MLSession *session, const QString &conversationId, const QVariantList &messages) = 0;
    virtual void abort() = 0;
    void end(const QString &problem = {});

private:
    void setAnswering(bool answering);

    bool m_answering = false;
};
