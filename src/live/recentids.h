// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QSet>
#include <QtCore/QString>

#include <vector>

namespace mindlytics {

/*! Remembers the ids that it was shown last, up to a bound; older ones are forgotten. It keeps their hashes, of 64 bits with a seed of its
 *  own: two of some ten thousand ids coincide once in about 10^11 such memories. */
class RecentIds
{
public:
    static constexpr size_t kCapacity = 1 << 16;

    explicit RecentIds(size_t capacity = kCapacity);

    /*! Remembers \a id; false if it was known. */
    bool add(QStringView id);
    bool contains(QStringView id) const;
    size_t size() const { return size_t(m_known.size()); }

private:
    quint64 hashOf(QStringView id) const;

    const size_t m_capacity;
    const size_t m_seed;
    QSet<quint64> m_known;
    std::vector<quint64> m_order; //!< a ring, once it is full
    size_t m_oldest = 0;
};

} // namespace mindlytics
