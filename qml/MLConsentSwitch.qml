// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import Mindlytics

/*!
    Rows for a settings page: what the user lets the application send, to be changed at any time.

    \qml
    MLConsentSwitch { client: client; width: parent.width }
    \endqml
*/
Column {
    id: root

    /*! Whose consent it is. */
    property MLClient client: null
    /*! What is sent as things are. Without `requireConsent` that is all until the user refuses. */
    readonly property int purposes: {
        if (!client)
            return 0;
        if (client.consent === ML.Consent.Unknown)
            return client.privacy.requireConsent ? 0 : ML.Purposes.All;
        return client.consentPurposes;
    }
    /*! The switches, to style them. */
    readonly property alias usageSwitch: usage
    readonly property alias contentSwitch: content

    /*! Sets what may be sent, as the switches do. */
    function choose(wanted: int) {
        if (!client)
            return;
        if (wanted === 0)
            client.consent = ML.Consent.Denied;
        else
            client.consentPurposes = wanted;
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What is sent")

    SwitchDelegate {
        id: usage

        width: parent.width
        enabled: root.client !== null
        text: qsTr("Send usage data")
        checked: (root.purposes & ML.Purposes.Usage) !== 0
        onToggled: {
            root.choose(checked ? ML.Purposes.Usage : 0);
            checked = Qt.binding(() => (root.purposes & ML.Purposes.Usage) !== 0);
        }
    }

    SwitchDelegate {
        id: content

        width: parent.width
        enabled: root.client !== null
        text: qsTr("Include conversations")
        checked: (root.purposes & ML.Purposes.Content) !== 0
        onToggled: {
            root.choose(checked ? ML.Purposes.All : ML.Purposes.Usage);
            checked = Qt.binding(() => (root.purposes & ML.Purposes.Content) !== 0);
        }
    }
}
