// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

#include <vector>

/*! Finds what should not leave the machine. Written by hand, so that none takes more than linear time whatever the text: each looks at a
 *  character a bounded number of times. */
namespace mindlytics::scanners {

struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const Span &, const Span &) = default;
};
using Spans = std::vector<Span>;

/*! Each appends what it finds in \a text, in order and apart from each other. */
void findEmails(QStringView text, Spans &found);
void findPhones(QStringView text, Spans &found);
void findPaymentCards(QStringView text, Spans &found);
void findIbans(QStringView text, Spans &found);
void findJwts(QStringView text, Spans &found);
void findApiKeys(QStringView text, Spans &found);
void findHomeFolders(QStringView text, Spans &found);

} // namespace mindlytics::scanners
