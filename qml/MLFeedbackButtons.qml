// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import Mindlytics

/*!
    Thumbs up and down for one answer. Each choice tracks an event bound to the turn; choosing the same again takes it back.

    \qml
    MLFeedbackButtons {
        session: session
        turnEventId: receipt.eventId // of trackConversationTurn()
    }
    \endqml
*/
Row {
    id: root

    enum Rating { None, Up, Down }

    /*! Where the event goes. */
    property MLSession session: null
    /*! The turn: the `eventId` of its receipt. It is sent as the property `turn_event_id`. With the client's `sendEventIds` the turn
        itself carries it as `client_event_id`. */
    property string turnEventId: ""
    /*! The conversation; empty: the session's. */
    property string conversationId: ""
    /*! The name of the event. */
    property string eventName: "Answer Rated"
    /*! Your own values, sent along. `rating` and `turn_event_id` are taken. */
    property var properties: ({})
    /*! What is chosen: MLFeedbackButtons.None, Up or Down. Setting it, such as for a conversation of the past, tracks nothing. */
    property int rating: MLFeedbackButtons.None
    /*! The buttons, to style them: `upButton.icon.source`, `upButton.text`, and so on. */
    readonly property alias upButton: up
    readonly property alias downButton: down

    /*! The user chose, and the session took the event. */
    signal rated(int rating)

    /*! Chooses \a rating, as a click does; false if the session refused the event. */
    function rate(rating: int): bool {
        if (!session) {
            console.warn("MLFeedbackButtons: session: missing");
            return false;
        }
        const own = { rating: ["none", "up", "down"][rating] };
        if (turnEventId !== "")
            own.turn_event_id = turnEventId;
        const options = conversationId !== "" ? { conversationId: conversationId } : {};
        if (!session.trackEvent(eventName, Object.assign({}, properties, own), options).accepted)
            return false;
        root.rating = rating;
        root.rated(rating);
        return true;
    }

    spacing: 2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Rate this answer")

    RatingButton {
        id: up

        value: MLFeedbackButtons.Up
        rating: root.rating
        enabled: root.session !== null
        text: qsTr("Good answer")
        icon.source: Qt.resolvedUrl("icons/thumb-up.png")
        onChosen: rating => root.rate(rating)
    }

    RatingButton {
        id: down

        value: MLFeedbackButtons.Down
        rating: root.rating
        enabled: root.session !== null
        text: qsTr("Bad answer")
        icon.source: Qt.resolvedUrl("icons/thumb-down.png")
        onChosen: rating => root.rate(rating)
    }
}
