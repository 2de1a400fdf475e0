// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What is known by its letters: e-mail addresses, tokens, keys, paths.

#include "privacy/charclass.h"
#include "privacy/scanners.h"

#include <algorithm>
#include <array>

namespace mindlytics::scanners {

using namespace charclass;

// ---- E-mail ----

namespace {

bool isLocalPart(QChar c)
{
    return is(c, Digit | Upper | Lower | Dash | LocalPart) || (c.unicode() >= 128 && isWordLetter(c));
}

bool isDomain(QChar c)
{
    return isWordLetter(c) || c == u'-' || c == u'.';
}

/*! The end of the domain that begins at \a begin; \a begin itself if there is none. */
qsizetype domainEnd(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    qsizetype lastDot = -1;
    while (end < text.size() && isDomain(text[end])) {
        if (text[end] == u'.' && end + 1 < text.size() && isWordLetter(text[end + 1]))
            lastDot = end;
        ++end;
    }
    while (end > begin && !isWordLetter(text[end - 1]))
        --end;
    const bool named = lastDot > begin && end - lastDot > 2 && !isDigit(text[end - 1]);
    return named ? end : begin;
}

} // namespace

void findEmails(QStringView text, Spans &found)
{
    qsizetype done = 0; // what is before was looked at
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype begin = at;
        while (begin > done && isLocalPart(text[begin - 1]))
            --begin;
        // A path, an assignment or a query before it is none of it.
        for (qsizetype i = at - 1; i >= begin; --i) {
            if (text[i] == u'/' || text[i] == u'=' || text[i] == u'?' || text[i] == u'&') {
                begin = i + 1;
                break;
            }
        }
        done = at + 1;
        const qsizetype end = domainEnd(text, at + 1);
        if (begin == at || end == at + 1)
            continue;
        found.push_back({begin, end});
        done = end;
        at = end - 1;
    }
}

// ---- JSON web tokens ----

namespace {

qsizetype tokenEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && isTokenChar(text[at]))
        ++at;
    return at;
}

} // namespace

void findJwts(QStringView text, Spans &found)
{
    // Base64url of `{"`, with which its header begins.
    constexpr QStringView kBegin = u"eyJ";
    qsizetype at = text.indexOf(kBegin);
    while (at >= 0) {
        const qsizetype header = tokenEnd(text, at);
        qsizetype end = header;
        int parts = 1;
        if (header - at >= 10) {
            // Signed tokens have three parts, encrypted ones five; the last may be empty.
            while (parts < 5 && end < text.size() && text[end] == u'.') {
                end = tokenEnd(text, end + 1);
                ++parts;
            }
        }
        if (parts >= 3)
            found.push_back({at, end});
        // What did not fit is looked at once more, from its second part on.
        at = text.indexOf(kBegin, parts >= 3 ? end : std::max(header, at + kBegin.size()));
    }
}

// ---- API keys ----

namespace {

struct KeyShape {
    QStringView prefix;
    int minBody;
    bool needsDigit; //!< without one it is a word
};

constexpr KeyShape kShapes[] = {
    {u"sk-", 16, true}, {u"sk_live_", 10, false}, {u"sk_test_", 10, false}, {u"pk_live_", 10, false}, {u"pk_test_", 10, false},
    {u"rk_live_", 10, false}, {u"rk_test_", 10, false}, {u"whsec_", 16, false}, {u"pk-lf-", 16, true},
    {u"ghp_", 20, false}, {u"gho_", 20, false}, {u"ghu_", 20, false}, {u"ghs_", 20, false}, {u"ghr_", 20, false},
    {u"github_pat_", 20, false}, {u"glpat-", 16, false}, {u"xoxb-", 16, true}, {u"xoxp-", 16, true}, {u"xoxa-", 16, true},
    {u"xoxr-", 16, true}, {u"xoxs-", 16, true}, {u"xapp-", 16, true}, {u"AIza", 30, false}, {u"AKIA", 16, false},
    {u"ASIA", 16, false}, {u"hf_", 20, false}, {u"npm_", 20, false}, {u"pypi-", 32, true}, {u"gsk_", 20, false}, {u"xai-", 20, true},
    {u"r8_", 20, true}, {u"shpat_", 20, false}, {u"shpss_", 20, false}, {u"dop_v1_", 20, false}, {u"phc_", 20, false},
    {u"ntn_", 20, false}, {u"lin_api_", 20, false}, {u"ya29", 0, false}, {u"SG", 0, false},
};

constexpr qsizetype kShortestKey = 17; // of the shapes above, prefix and body
constexpr qsizetype kLongestOther = 4; // ya29

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return isDigit(c); });
}

bool isUpperAlnum(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return is(c, Digit | Upper); });
}

/*! The end of \a parts more words of at least \a least characters behind dots; -1 if they are not there. */
qsizetype dottedEnd(QStringView text, qsizetype at, int parts, qsizetype least)
{
    for (; parts > 0; --parts) {
        if (at >= text.size() || text[at] != u'.')
            return -1;
        const qsizetype end = tokenEnd(text, at + 1);
        if (end - at - 1 < least)
            return -1;
        at = end;
    }
    return at;
}

/*! The end of the key that the word from \a begin to \a end is, or begins; -1 if it is none. */
qsizetype keyEnd(QStringView text, qsizetype begin, qsizetype end)
{
    const QStringView word = text.sliced(begin, end - begin);
    if (word.size() > kLongestOther && word.size() < kShortestKey)
        return -1; // nearly every word
    if (word == u"SG")
        return dottedEnd(text, end, 2, 16);
    if (word == u"ya29")
        return dottedEnd(text, end, 1, 20);
    for (const KeyShape &shape : kShapes) {
        if (word[0] != shape.prefix[0] || shape.minBody == 0 || !word.startsWith(shape.prefix))
            continue;
        const QStringView body = word.sliced(shape.prefix.size());
        const bool aws = shape.prefix == u"AKIA" || shape.prefix == u"ASIA";
        if (aws ? body.size() == shape.minBody && isUpperAlnum(body) : body.size() >= shape.minBody && (!shape.needsDigit || hasDigit(body)))
            return end;
    }
    return -1;
}

/*! The end of the token behind the word `Bearer`, which ends at \a at; \a token is where it begins; -1 if there is none. */
qsizetype bearerEnd(QStringView text, qsizetype at, qsizetype &token)
{
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\t'))
        ++at;
    token = at;
    while (at < text.size() && (isTokenChar(text[at]) || QStringView(u".~+/=").contains(text[at])))
        ++at;
    return at - token >= 16 && hasDigit(text.sliced(token, at - token)) ? at : -1;
}

constexpr std::array<bool, 128> makeFirsts()
{
    std::array<bool, 128> firsts{};
    for (const KeyShape &shape : kShapes)
        firsts[shape.prefix[0].unicode()] = true;
    firsts['B'] = firsts['b'] = true; // Bearer
    return firsts;
}
constexpr auto kFirsts = makeFirsts();

} // namespace

void findApiKeys(QStringView text, Spans &found)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!isTokenChar(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        at = tokenEnd(text, at);
        if (!kFirsts[text[begin].unicode()])
            continue;
        qsizetype token = begin;
        qsizetype end = -1;
        if (at - begin == 6 && text.sliced(begin, 6).compare(u"bearer", Qt::CaseInsensitive) == 0)
            end = bearerEnd(text, at, token);
        else
            end = keyEnd(text, begin, at);
        if (end < 0)
            continue;
        found.push_back({token, end});
        at = end;
    }
}

// ---- Home folders ----

namespace {

bool isSlash(QChar c)
{
    return c == u'/' || c == u'\\';
}

bool endsName(QChar c)
{
    return isSlash(c) || c.isSpace() || QStringView(u"\"'`<>|:*?,;()[]{}").contains(c);
}

// Longer is no name of a user.
constexpr qsizetype kMaxName = 64;

/*! The end of a user's name at \a at; -1 if there is none. On Windows a name may hold spaces: it then ends at the next backslash. */
qsizetype nameEnd(QStringView text, qsizetype at, bool windows)
{
    qsizetype end = at;
    while (end < text.size() && !endsName(text[end]))
        ++end;
    if (end == at)
        return -1;
    if (!windows)
        return end;
    const qsizetype most = std::min(text.size(), end + kMaxName);
    for (qsizetype i = end; i < most; ++i) {
        if (isSlash(text[i]))
            return i;
        if (text[i] != u' ' && endsName(text[i]))
            break;
    }
    return end;
}

/*! Where \a word, with slashes around it, ends at \a at; -1 if it does not stand there. In JSON a slash may be written as two. */
qsizetype folderEnd(QStringView text, qsizetype at, QStringView word)
{
    while (at < text.size() && isSlash(text[at]))
        ++at;
    if (!text.sliced(at).startsWith(word, Qt::CaseInsensitive))
        return -1;
    at += word.size();
    if (at >= text.size() || !isSlash(text[at]))
        return -1;
    while (at < text.size() && isSlash(text[at]))
        ++at;
    return at;
}

} // namespace

void findHomeFolders(QStringView text, Spans &found)
{
    bool inAddress = false; // of the web: what looks like a home folder there is a page
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isSlash(text[at])) {
            if (inAddress)
                inAddress = !text[at].isSpace() && text[at] != u'"';
            continue;
        }
        qsizetype slashes = at;
        while (slashes < text.size() && isSlash(text[slashes]))
            ++slashes;
        const bool colon = at >= 2 && text[at - 1] == u':' && is(text[at - 2], Upper | Lower);
        const bool windows = colon && (at == 2 || !isWordLetter(text[at - 3]));
        if (colon && !windows && !text.first(at - 1).endsWith(u"file"))
            inAddress = true;
        qsizetype name = folderEnd(text, at, u"home");
        if (name < 0)
            name = folderEnd(text, at, u"Users");
        const qsizetype end = name < 0 || inAddress ? -1 : nameEnd(text, name, windows || text[at] == u'\\');
        if (end < 0) {
            at = slashes - 1;
            continue;
        }
        const bool drive = windows && (found.empty() || found.back().end <= at - 2);
        found.push_back({drive ? at - 2 : at, end});
        at = end - 1;
    }
}

} // namespace mindlytics::scanners
