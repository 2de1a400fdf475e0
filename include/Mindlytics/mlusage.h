// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

/*! What an answer cost: token counts of a model, or a plain amount, or nothing known (a null value). */
class MINDLYTICS_EXPORT MLUsage
{
    Q_GADGET
    Q_PROPERTY(bool null READ isNull)
    Q_PROPERTY(bool tokens READ isTokens)
    Q_PROPERTY(QString model READ model)
    Q_PROPERTY(qint64 promptTokens READ promptTokens)
    Q_PROPERTY(qint64 completionTokens READ completionTokens)
    Q_PROPERTY(double amount READ amount)

public:
    /*! Usage by tokens: the \a model's name (1 to 100 characters), and how many tokens were read and written (0 or
     *  more). The service computes the cost. The call that takes it checks the values. */
    static MLUsage tokens(const QString &model, qint64 prompt, qint64 completion);
    /*! Usage as a plain \a amount of money (0 or more), in the currency of the project. */
    static MLUsage cost(double amount);

    /*! True if nothing is known. */
    bool isNull() const { return m_kind == Kind::None; }
    /*! True if this counts tokens. */
    bool isTokens() const { return m_kind == Kind::Tokens; }
    /*! True if this is a plain amount. */
    bool isCost() const { return m_kind == Kind::Cost; }
    /*! The model's name; empty unless isTokens(). */
    QString model() const { return m_model; }
    /*! Tokens read; 0 unless isTokens(). */
    qint64 promptTokens() const { return m_prompt; }
    /*! Tokens written; 0 unless isTokens(). */
    qint64 completionTokens() const { return m_completion; }
    /*! The amount; 0 unless isCost(). */
    double amount() const { return m_amount; }

    friend bool operator==(const MLUsage &a, const MLUsage &b)
    {
        return a.m_kind == b.m_kind && a.m_model == b.m_model && a.m_prompt == b.m_prompt
            && a.m_completion == b.m_completion && a.m_amount == b.m_amount;
    }
    friend bool operator!=(const MLUsage &a, const MLUsage &b) { return !(a == b); }

private:
    enum class Kind : quint8 { None, Tokens, Cost };
    QString m_model{};
    qint64 m_prompt = 0;
    qint64 m_completion = 0;
    double m_amount = 0;
    Kind m_kind = Kind::None;
};
