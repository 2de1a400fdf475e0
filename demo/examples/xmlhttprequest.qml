// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQml

QtObject {
    id: chat

    required property string server
    required property string model
    required property string question

    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.onreadystatechange = function () {
            if (request.readyState !== XMLHttpRequest.DONE)
                return;
            console.info(request.status === 200 ? JSON.parse(request.responseText).choices[0].message.content : request.status);
            Qt.exit(request.status === 200 ? 0 : 1);
        };
        request.open("POST", chat.server + "/chat/completions");
        request.setRequestHeader("Content-Type", "application/json");
        request.setRequestHeader("X-Mindlytics-Conversation", "my conversation");
        request.send(JSON.stringify({model: chat.model, messages: [{role: "user", content: chat.question}]}));
    }
}
