// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

/*! How events are gathered into requests. */
class MINDLYTICS_EXPORT MLBatchOptions
{
    Q_GADGET
    Q_PROPERTY(int maxEvents MEMBER maxEvents)
    Q_PROPERTY(int maxBytes MEMBER maxBytes)
    Q_PROPERTY(int lingerMs MEMBER lingerMs)
    Q_PROPERTY(ML::ArrayMode arrays MEMBER arrays)

public:
    /*! Most events in one request; default 0: as many as its body holds (see maxBytes). */
    int maxEvents = 0;
    /*! Bytes that a request's body may grow to while a backlog waits behind slow requests (over 40 ms each); default
     *  524288. Otherwise bodies stay within 16384 bytes: Qt writes the rest of a longer one as a second small
     *  segment, which costs up to 40 ms. An event that is larger by itself goes alone. */
    int maxBytes = 512 * 1024;
    /*! How long a first event waits for company, in milliseconds; default 0: it goes at once. */
    int lingerMs = 0;
    /*! Whether several events may go in one request. */
    ML::ArrayMode arrays = ML::ArrayMode::Auto;

    friend bool operator==(const MLBatchOptions &a, const MLBatchOptions &b)
    {
        return a.maxEvents == b.maxEvents && a.maxBytes == b.maxBytes && a.lingerMs == b.lingerMs
            && a.arrays == b.arrays;
    }
    friend bool operator!=(const MLBatchOptions &a, const MLBatchOptions &b) { return !(a == b); }
};
