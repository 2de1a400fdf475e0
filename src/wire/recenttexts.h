// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

#include <array>

namespace mindlytics {

/*! Short texts that were read lately. What repeats from message to message, such as ids and the names of properties, becomes one shared
 *  QString instead of many that are alike. Holds at most kSlots texts of kLongest UTF-16 units; another of the same slot takes its place. */
class RecentTexts
{
public:
    static constexpr qsizetype kLongest = 40; //!< a UUID has 36
    static constexpr size_t kSlots = 256;

    QString text(QStringView view)
    {
        if (view.isEmpty() || view.size() > kLongest)
            return view.toString();
        // With a seed, which one does not matter, Qt uses the processor's instructions for it.
        QString &slot = m_slots[qHash(view, 1) % kSlots];
        if (slot != view)
            slot = view.toString();
        return slot;
    }
    void clear() { m_slots.fill({}); }

private:
    std::array<QString, kSlots> m_slots;
};

} // namespace mindlytics
