# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

cmake_minimum_required(VERSION 3.22)

# Checks the #include lines of each room against the table of who may know whom (docs/architecture.md).
set(rooms base wire http outbox delivery live client capture devserver)
set(may_base base)
set(may_wire base wire)
set(may_http base http)
set(may_outbox base outbox)
set(may_delivery base wire http outbox delivery)
set(may_live base wire http live)
set(may_client base wire http outbox delivery live client)
set(may_capture)
set(may_devserver)
# The rooms that may include the public headers, and those that may include these Qt modules.
set(public_rooms wire http delivery live client capture)
set(network_rooms http capture devserver)
set(websocket_rooms live devserver)
set(sql_rooms outbox)

set(problems "")
function(complain file line why)
    file(RELATIVE_PATH place ${SOURCE_DIR} ${file})
    set(problems "${problems}\n  ${place}: ${line} - ${why}" PARENT_SCOPE)
endfunction()

foreach(room IN LISTS rooms)
    file(GLOB_RECURSE files ${SOURCE_DIR}/src/${room}/*.h ${SOURCE_DIR}/src/${room}/*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${file} lines REGEX "^ *# *include")
        foreach(line IN LISTS lines)
            if(line MATCHES "\"([a-z]+)/")
                if(NOT CMAKE_MATCH_1 IN_LIST may_${room})
                    complain(${file} "${line}" "${room} may not know ${CMAKE_MATCH_1}")
                endif()
            elseif(line MATCHES "<Mindlytics/" AND NOT room IN_LIST public_rooms)
                complain(${file} "${line}" "${room} may not know the public headers")
            elseif(line MATCHES "<QtNetwork/" AND NOT room IN_LIST network_rooms)
                complain(${file} "${line}" "${room} may not know Qt Network")
            elseif(line MATCHES "<QtWebSockets/" AND NOT room IN_LIST websocket_rooms)
                complain(${file} "${line}" "${room} may not know Qt WebSockets")
            elseif(line MATCHES "<QtSql/" AND NOT room IN_LIST sql_rooms)
                complain(${file} "${line}" "${room} may not know Qt SQL")
            elseif(line MATCHES "<Qt(Qml|Quick|Gui|Widgets)/")
                complain(${file} "${line}" "no room of the library may know the user interface")
            endif()
        endforeach()
    endforeach()
endforeach()

file(GLOB headers ${SOURCE_DIR}/include/Mindlytics/*)
foreach(file IN LISTS headers)
    file(STRINGS ${file} lines REGEX "^ *# *include")
    foreach(line IN LISTS lines)
        if(line MATCHES "<Qt" AND NOT line MATCHES "<QtCore/")
            complain(${file} "${line}" "public headers know Qt Core only")
        elseif(line MATCHES "\"" AND NOT line MATCHES "\"ml[a-z]+\\.h\"")
            complain(${file} "${line}" "public headers know each other only")
        endif()
    endforeach()
endforeach()

# Every file says under which terms it may be used.
file(GLOB_RECURSE sources
    ${SOURCE_DIR}/src/*.h ${SOURCE_DIR}/src/*.cpp ${SOURCE_DIR}/src/CMakeLists.txt ${SOURCE_DIR}/include/*
    ${SOURCE_DIR}/tests/*.h ${SOURCE_DIR}/tests/*.cpp ${SOURCE_DIR}/tests/*.sh ${SOURCE_DIR}/tests/*.cmake
    ${SOURCE_DIR}/demo/*.h ${SOURCE_DIR}/demo/*.cpp ${SOURCE_DIR}/demo/*.sh ${SOURCE_DIR}/demo/*.qml)
foreach(file IN LISTS sources)
    file(STRINGS ${file} found REGEX "SPDX-License-Identifier: MIT" LIMIT_COUNT 1)
    if(NOT found)
        complain(${file} "SPDX-License-Identifier" "is missing")
    endif()
endforeach()

if(problems)
    message(FATAL_ERROR "The rooms are not kept apart:${problems}")
endif()
