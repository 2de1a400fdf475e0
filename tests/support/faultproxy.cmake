# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# A TCP proxy that makes trouble: a library for tests, and a program of the same name for the shell. include() it once.
add_library(faultproxy STATIC
    ${CMAKE_CURRENT_LIST_DIR}/faultproxy.cpp
    ${CMAKE_CURRENT_LIST_DIR}/faultproxy.h
    ${CMAKE_CURRENT_LIST_DIR}/faultproxybehaviour.cpp
    ${CMAKE_CURRENT_LIST_DIR}/faultproxybehaviour.h
    ${CMAKE_CURRENT_LIST_DIR}/faultproxyconnection.cpp
    ${CMAKE_CURRENT_LIST_DIR}/faultproxyconnection.h
    ${CMAKE_CURRENT_LIST_DIR}/faultproxypipe.cpp
    ${CMAKE_CURRENT_LIST_DIR}/faultproxypipe.h
    ${CMAKE_CURRENT_LIST_DIR}/faultproxyworker.cpp
    ${CMAKE_CURRENT_LIST_DIR}/faultproxyworker.h)
target_link_libraries(faultproxy PUBLIC Qt6::Core Qt6::Network PRIVATE mindlytics_compile)
target_compile_features(faultproxy PUBLIC cxx_std_17)
target_include_directories(faultproxy PUBLIC ${CMAKE_CURRENT_LIST_DIR})

add_executable(faultproxy-program ${CMAKE_CURRENT_LIST_DIR}/faultproxymain.cpp)
target_link_libraries(faultproxy-program PRIVATE faultproxy mindlytics_compile)
set_target_properties(faultproxy-program PROPERTIES OUTPUT_NAME faultproxy)
