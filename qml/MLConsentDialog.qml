// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import Mindlytics

/*!
    Asks the user what may be sent, says what that is, and tells the client. It opens by itself while the client needs consent that nobody
    has given or refused yet. Closing it without an answer leaves it so. For a window: it needs an overlay.

    \qml
    MLConsentDialog { client: client; applicationName: "My Chat" }
    \endqml
*/
Dialog {
    id: root

    /*! Whose consent it is. */
    property MLClient client: null
    /*! Who asks. */
    property string applicationName: Application.displayName !== "" ? Application.displayName : Application.name
    /*! Where it is told in full; empty: no link. */
    property url policy
    /*! Whether it opens by itself. */
    property bool automatic: true

    readonly property real indent: 28 // of a text below its box
    readonly property bool needed: client !== null && client.privacy.requireConsent && client.consent === ML.Consent.Unknown
    /*! The boxes and buttons, to style them. */
    readonly property alias usageBox: usage
    readonly property alias contentBox: content
    readonly property alias allowButton: allow
    readonly property alias denyButton: deny

    /*! The user has answered. */
    signal answered()

    /*! Answers as the button does: what is ticked is granted. */
    function grant() {
        if (!client)
            return;
        if (content.checked)
            client.consent = ML.Consent.Granted;
        else if (usage.checked)
            client.consentPurposes = ML.Purposes.Usage;
        else
            client.consent = ML.Consent.Denied;
        close();
        root.answered();
    }

    /*! Answers as the other button does. */
    function refuse() {
        if (!client)
            return;
        client.consent = ML.Consent.Denied;
        close();
        root.answered();
    }

    function openIfNeeded() {
        if (automatic && needed && parent)
            open();
    }

    title: qsTr("May %1 send data to improve itself?").arg(applicationName)
    modal: true
    closePolicy: Popup.CloseOnEscape
    anchors.centerIn: parent
    width: Math.min(460, parent ? parent.width - 32 : 460)
    onNeededChanged: openIfNeeded()
    Component.onCompleted: openIfNeeded()

    contentItem: Column { // qmllint disable deferred-property-id
        spacing: 12

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("You decide, and can change it in the settings at any time. Nothing is sent before you agree.")
        }

        CheckBox {
            id: usage

            width: parent.width
            text: qsTr("Usage")
            Accessible.description: usageText.text
            onToggled: {
                if (!checked)
                    content.checked = false;
            }
        }

        Label {
            id: usageText

            width: parent.width
            leftPadding: usage.mirrored ? 0 : root.indent
            rightPadding: usage.mirrored ? root.indent : 0
            wrapMode: Text.Wrap
            text: qsTr("When you talk to the assistant, for how long, what it costs and how you rate its answers. Not what is said.")
        }

        CheckBox {
            id: content

            width: parent.width
            text: qsTr("Conversations")
            Accessible.description: contentText.text
            onToggled: {
                if (checked)
                    usage.checked = true;
            }
        }

        Label {
            id: contentText

            readonly property int mode: root.client ? root.client.privacy.content : ML.ContentMode.Full

            width: parent.width
            leftPadding: content.mirrored ? 0 : root.indent
            rightPadding: content.mirrored ? root.indent : 0
            wrapMode: Text.Wrap
            text: {
                switch (mode) {
                case ML.ContentMode.Redacted:
                    return qsTr("What you and the assistant write, and the functions it calls. E-mail addresses, phone, card and account numbers, keys and names of folders are taken out before.");
                case ML.ContentMode.LengthsOnly:
                case ML.ContentMode.Off:
                    return qsTr("How long your questions and the answers are, and which functions are called. Not what is said.");
                default:
                    return qsTr("What you and the assistant write, and the functions it calls, as they are.");
                }
            }
        }

        Label {
            visible: String(root.policy) !== ""
            width: parent.width
            textFormat: Text.StyledText
            text: "<a href=\"" + root.policy + "\">" + qsTr("Read more") + "</a>"
            onLinkActivated: link => Qt.openUrlExternally(link)
        }
    }

    footer: DialogButtonBox {
        Button {
            id: deny

            text: qsTr("Send nothing")
            DialogButtonBox.buttonRole: DialogButtonBox.RejectRole // qmllint disable
            onClicked: root.refuse()
        }

        Button {
            id: allow

            text: qsTr("Send what is ticked")
            enabled: usage.checked
            DialogButtonBox.buttonRole: DialogButtonBox.AcceptRole // qmllint disable
            onClicked: root.grant()
        }
    }
}
