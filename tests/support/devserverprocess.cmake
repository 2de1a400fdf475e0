# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# The local backend as a child process of a test; include() it once, after src. Where the backend is left out, because
# its libraries are missing, there is no target devserverprocess either.
if(NOT TARGET mindlytics-devserver)
    return()
endif()
add_library(devserverprocess STATIC
    ${CMAKE_CURRENT_LIST_DIR}/devserverprocess.cpp
    ${CMAKE_CURRENT_LIST_DIR}/devserverprocess.h)
target_link_libraries(devserverprocess PUBLIC Qt6::Core Qt6::Network PRIVATE mindlytics_compile)
target_include_directories(devserverprocess PUBLIC ${CMAKE_CURRENT_LIST_DIR})
target_compile_definitions(devserverprocess PUBLIC
    MINDLYTICS_DEVSERVER_PROGRAM="$<TARGET_FILE:mindlytics-devserver>")
add_dependencies(devserverprocess mindlytics-devserver)
