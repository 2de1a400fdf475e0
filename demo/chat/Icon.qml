// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Shapes

/*! A line drawing of 24 by 24 units; one of the names below. */
Shape {
    id: icon

    property string name
    property color color: Theme.text
    readonly property var paths: ({
        "add": "M12 5 V19 M5 12 H19",
        "copy": "M9 9 H19 V20 H9 Z M15 9 V4 H5 V15 H9",
        "again": "M19 12 A7 7 0 1 1 16.5 6.6 M17 3 V7 H13",
        "send": "M12 19 V5 M6 11 L12 5 L18 11",
        "stop": "M7 7 H17 V17 H7 Z",
        "more": "M6 12 H6.1 M12 12 H12.1 M18 12 H18.1",
        "settings": "M4 7 H12 M16 7 H20 M4 17 H8 M12 17 H20 M14 5 V9 M10 15 V19",
        "panel": "M4 5 H20 V19 H4 Z M14 5 V19",
        "person": "M12 12 A4 4 0 1 0 12 4 A4 4 0 1 0 12 12 M5 20 C5 15 19 15 19 20",
        "tool": "M8 7 L3 12 L8 17 M16 7 L21 12 L16 17",
        "close": "M6 6 L18 18 M18 6 L6 18",
        "check": "M5 12 L10 17 L19 7"
    })

    implicitWidth: 24
    implicitHeight: 24
    width: 24
    height: 24
    layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software
    layer.samples: 4

    ShapePath {
        strokeColor: icon.color
        strokeWidth: 2
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        PathSvg { path: icon.paths[icon.name] ?? "" }
    }
}
