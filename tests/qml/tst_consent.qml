// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import Mindlytics

TestCase {
    id: test

    name: "Consent"
    when: windowShown
    visible: true
    width: 520
    height: 520

    Component {
        id: page

        Item {
            id: item

            property alias client: client
            property alias dialog: dialog
            property alias rows: rows
            property alias model: model

            width: test.width
            height: test.height

            TestClient {
                id: client

                projectId: "consent-" + test.project
                privacy.requireConsent: true
                privacy.audit: true
                privacy.content: ML.ContentMode.Redacted
            }

            MLConsentDialog {
                id: dialog

                parent: item
                client: client
                applicationName: "Chat"
            }

            MLConsentSwitch {
                id: rows

                width: parent.width
                client: client
            }

            MLAuditModel {
                id: model

                client: client
            }
        }
    }

    property int number: 0
    property string project: Date.now() + "-" + number

    function make(): var {
        ++number;
        const made = createTemporaryObject(page, test);
        verify(made);
        return made;
    }

    function press(control: Item) {
        control.forceActiveFocus();
        keyClick(Qt.Key_Space);
    }

    function test_asksAndGrants() {
        const item = make();
        compare(item.client.consent, ML.Consent.Unknown);
        tryVerify(() => item.dialog.opened);
        verify(!item.dialog.allowButton.enabled);
        mouseClick(item.dialog.contentBox); // and usage with it
        verify(item.dialog.usageBox.checked);
        mouseClick(item.dialog.allowButton);
        compare(item.client.consent, ML.Consent.Granted);
        compare(item.client.consentPurposes, ML.Purposes.All);
        tryVerify(() => !item.dialog.visible);
    }

    function test_grantsUsageOnly() {
        const item = make();
        tryVerify(() => item.dialog.opened);
        mouseClick(item.dialog.usageBox);
        mouseClick(item.dialog.allowButton);
        compare(item.client.consentPurposes, ML.Purposes.Usage);
        const session = item.client.createSession({ userId: "ada", conversationId: "talk" });
        verify(session.trackEvent("Opened").accepted);
        const receipt = session.trackConversationTurn({ user: "a", assistant: "b" });
        verify(!receipt.accepted);
        compare(receipt.error.code, ML.ErrorCode.ConsentMissing);
    }

    function test_refuses() {
        const item = make();
        tryVerify(() => item.dialog.opened);
        mouseClick(item.dialog.denyButton);
        compare(item.client.consent, ML.Consent.Denied);
        tryVerify(() => !item.dialog.visible);
        const session = item.client.createSession({ userId: "ada" });
        verify(!session.trackEvent("Opened").accepted);
    }

    function test_closingLeavesItOpen() {
        const item = make();
        tryVerify(() => item.dialog.opened);
        item.dialog.close();
        compare(item.client.consent, ML.Consent.Unknown);
    }

    function test_switches() {
        const item = make();
        tryVerify(() => item.dialog.opened);
        item.dialog.close();
        tryVerify(() => !item.dialog.visible);
        verify(!item.rows.usageSwitch.checked);
        press(item.rows.usageSwitch);
        compare(item.client.consentPurposes, ML.Purposes.Usage);
        press(item.rows.contentSwitch);
        compare(item.client.consentPurposes, ML.Purposes.All);
        press(item.rows.usageSwitch);
        compare(item.client.consent, ML.Consent.Denied);
        verify(!item.rows.contentSwitch.checked);
        item.client.consent = ML.Consent.Granted; // by somebody else
        tryVerify(() => item.rows.contentSwitch.checked);
    }

    function test_forgetsTheUser() {
        const item = make();
        item.dialog.close();
        item.client.consent = ML.Consent.Granted;
        const session = item.client.createSession({ userId: "ada" });
        verify(session.trackEvent("Opened").accepted);
        const first = item.client.deviceId;
        item.client.rotateDeviceId();
        const second = item.client.deviceId;
        verify(second !== first);
        let user = "";
        item.client.erasureRequested.connect(userId => { user = userId; });
        item.client.forgetMe();
        compare(item.client.consent, ML.Consent.Denied);
        tryVerify(() => user === "ada");
        verify(item.client.deviceId !== second);
    }

    function test_auditModel() {
        const item = make();
        item.dialog.close();
        item.client.consent = ML.Consent.Granted;
        const session = item.client.createSession({ userId: "ada", conversationId: "talk" });
        verify(session.trackConversationTurn({ user: "ada@example.com", assistant: "b" }).accepted);
        tryCompare(item.model, "count", 1);
        compare(item.model.data(item.model.index(0, 0)), "Conversation Turn");
        tryVerify(() => item.client.privacyCounts.emails === 1);
    }
}
