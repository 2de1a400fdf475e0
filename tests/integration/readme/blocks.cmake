# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Takes the blocks of C++, QML and CMake out of a Markdown file. A comment in the line above a block says what it is:
#
#   <!-- cpp: program NAME -->       a whole program                       NAME.cpp, and NAME in README_PROGRAMS
#   <!-- cpp: fragment -->           statements; `client` is an MLClient   fragments17.cpp and fragments20.cpp
#                                    of `options`, `session` an MLSession pointer
#   <!-- cpp: fragment c++20 -->     the same, C++20 only                  fragments20.cpp
#   <!-- qml: page NAME -->          a whole QML file                      NAME.qml
#   <!-- cmake: project NAME -->     a CMakeLists.txt for the quick start  NAME/CMakeLists.txt and NAME/main.cpp
#
# A block without such a comment is an error, so that none is left out.

set(README_FRAGMENT_HEAD [==[
#include <Mindlytics/MLCapture>
#include <Mindlytics/MLChatStreamDecoder>
#include <Mindlytics/MLClient>
#include <Mindlytics/MLHttpClient>
#include <Mindlytics/MLNetworkAccessManager>
#include <Mindlytics/MLSession>
#include <Mindlytics/MLTranslation>
#include <Mindlytics/MLTurnRecorder>

#include <QDateTime>
#include <QDebug>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>
]==])

function(readme_write path content)
    if(EXISTS ${path})
        file(READ ${path} old)
        if(old STREQUAL content)
            return()
        endif()
    endif()
    file(WRITE ${path} "${content}")
endfunction()

# Sets in the caller: BEFORE, CODE, REST around the first block of the language in the text; CODE is empty if there is none.
function(readme_next_block text language)
    set(CODE "" PARENT_SCOPE)
    set(fence "\n```${language}\n")
    string(FIND "${text}" "${fence}" begin)
    if(begin EQUAL -1)
        return()
    endif()
    string(SUBSTRING "${text}" 0 ${begin} before)
    string(LENGTH "${fence}" fence_length)
    math(EXPR begin "${begin} + ${fence_length}")
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(FIND "${text}" "\n```\n" end)
    if(end LESS 1)
        message(FATAL_ERROR "A block of ${language} is empty or has no end: ${text}")
    endif()
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${text}" 0 ${end} code)
    string(SUBSTRING "${text}" ${end} -1 rest)
    set(BEFORE "${before}" PARENT_SCOPE)
    set(CODE "${code}" PARENT_SCOPE)
    set(REST "${rest}" PARENT_SCOPE)
endfunction()

# Sets MARK in the caller to what the comment above the block says, and LINE to the line of the file that it begins in.
function(readme_mark file before language)
    file(READ ${file} text)
    string(FIND "${text}" "${before}\n```${language}\n" at)
    string(LENGTH "${before}" length)
    math(EXPR length "${at} + ${length}")
    string(SUBSTRING "${text}" 0 ${length} above)
    string(REGEX MATCHALL "\n" newlines "${above}")
    list(LENGTH newlines line)
    math(EXPR line "${line} + 3")
    string(REGEX MATCH "<!-- ${language}: ([^\n]*) -->$" found "${before}")
    if(NOT found)
        message(FATAL_ERROR "${file}:${line}: a block of ${language} has no comment above it that says what it is")
    endif()
    set(MARK "${CMAKE_MATCH_1}" PARENT_SCOPE)
    set(LINE ${line} PARENT_SCOPE)
endfunction()

function(readme_write_blocks file directory)
    set(programs "")
    set(fragments17 "${README_FRAGMENT_HEAD}")
    set(fragments20 "${README_FRAGMENT_HEAD}")
    set(count 0)
    file(READ ${file} REST)
    readme_next_block("${REST}" cpp)
    while(NOT CODE STREQUAL "")
        readme_mark(${file} "${BEFORE}" cpp)
        set(code "#line ${LINE} \"${file}\"\n${CODE}")
        math(EXPR count "${count} + 1")
        # A scope of its own, in which a fragment may make a client of that name.
        set(parameters "[[maybe_unused]] const MLClientOptions &options, [[maybe_unused]] MLClient &client, [[maybe_unused]] MLSession *session")
        set(function "\nvoid fragment${count}(${parameters})\n{\n{\n${code}}\n}\n")
        if(MARK MATCHES "^program ([a-z]+)$")
            set(name ${CMAKE_MATCH_1})
            list(APPEND programs ${name})
            readme_write(${directory}/${name}.cpp "${code}")
        elseif(MARK STREQUAL "fragment")
            string(APPEND fragments17 "${function}")
            string(APPEND fragments20 "${function}")
        elseif(MARK STREQUAL "fragment c++20")
            string(APPEND fragments20 "${function}")
        else()
            message(FATAL_ERROR "${file}:${LINE}: what is a \"${MARK}\"?")
        endif()
        readme_next_block("${REST}" cpp)
    endwhile()
    readme_write(${directory}/fragments17.cpp "${fragments17}")
    readme_write(${directory}/fragments20.cpp "${fragments20}")

    file(READ ${file} REST)
    readme_next_block("${REST}" qml)
    while(NOT CODE STREQUAL "")
        readme_mark(${file} "${BEFORE}" qml)
        if(NOT MARK MATCHES "^page ([a-z]+)$")
            message(FATAL_ERROR "${file}:${LINE}: what is a \"${MARK}\"?")
        endif()
        readme_write(${directory}/${CMAKE_MATCH_1}.qml "${CODE}")
        readme_next_block("${REST}" qml)
    endwhile()

    file(READ ${directory}/quickstart.cpp quickstart)
    file(READ ${file} REST)
    readme_next_block("${REST}" cmake)
    while(NOT CODE STREQUAL "")
        readme_mark(${file} "${BEFORE}" cmake)
        if(NOT MARK MATCHES "^project ([a-z]+)$")
            message(FATAL_ERROR "${file}:${LINE}: what is a \"${MARK}\"?")
        endif()
        set(project ${directory}/${CMAKE_MATCH_1})
        readme_write(${project}/CMakeLists.txt "${CODE}")
        readme_write(${project}/main.cpp "${quickstart}")
        readme_next_block("${REST}" cmake)
    endwhile()
    set(README_PROGRAMS ${programs} PARENT_SCOPE)
endfunction()
