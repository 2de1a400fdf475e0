// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A model within the process, which writes in a thread of its own. The recorder lives in that thread, the session in another one.
// Give a question as the arguments.

#include <Mindlytics/MLClient>
#include <Mindlytics/MLTurnRecorder>

#include <QCoreApplication>
#include <QTextStream>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

/*! Stands for a real one, such as llama.cpp as a library. */
class EchoModel
{
public:
    explicit EchoModel(const QString &question)
        : m_words(QString(u"You asked: "_s + question).split(u' '))
        , m_read(question.count(u' ') + 1)
    {
    }
    bool hasMore() const { return m_written < m_words.size(); }
    QString nextToken() { return m_words.at(m_written++) + u' '; }
    qint64 tokensRead() const { return m_read; }
    qint64 tokensWritten() const { return m_written; }

private:
    const QStringList m_words;
    const qint64 m_read;
    qsizetype m_written = 0;
};

void answer(MLSession *session, const QString &question)
{
    MLTurnRecorder recorder(session);
    recorder.setModel(u"echo-1"_s);
    recorder.setProvider(u"in-process"_s);
    QTextStream out(stdout);

    recorder.begin(question);
    EchoModel model(question);
    while (model.hasMore() && !QThread::currentThread()->isInterruptionRequested()) {
        const QString token = model.nextToken();
        recorder.append(token);
        out << token << Qt::flush;
    }
    out << Qt::endl;
    if (QThread::currentThread()->isInterruptionRequested())
        recorder.abort();
    else
        recorder.finish(model.tokensRead(), model.tokensWritten());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString question = application.arguments().mid(1).join(u' ');
    MLClient client;
    MLSession *const session = client.createSession({{}, u"in-process"_s, {}, u"this-computer"_s});
    const std::unique_ptr<QThread> thread(QThread::create([session, question] { answer(session, question); }));
    thread->start();
    thread->wait();
    return session->waitForFlushed(5000).isComplete() ? 0 : 1;
}
