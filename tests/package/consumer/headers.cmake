# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Compiles every installed header by itself, as C++17 and with the defines of a strict project. A class's header is
# reached through its CamelCase forwarder, so that both are tried at once.
get_target_property(include_dirs Mindlytics::Mindlytics INTERFACE_INCLUDE_DIRECTORIES)
list(FILTER include_dirs EXCLUDE REGEX "[$]<")
list(GET include_dirs 0 include_dir)
file(GLOB header_paths CONFIGURE_DEPENDS ${include_dir}/Mindlytics/*)
if(NOT header_paths)
    message(FATAL_ERROR "No headers in ${include_dir}/Mindlytics")
endif()

set(forwarded "")
set(sources "")
foreach(path IN LISTS header_paths)
    file(STRINGS ${path} foreign REGEX "# *include *<(Qt(Network|Sql|WebSockets|Qml|Gui)/|QNetwork|QSsl|QSql|QWebSocket|QQml|QJS)")
    if(foreign)
        message(FATAL_ERROR "${path} includes more than Qt Core: ${foreign}")
    endif()
    get_filename_component(name ${path} NAME)
    if(NOT name MATCHES "\\.h$")
        string(TOLOWER ${name}.h header)
        list(APPEND forwarded ${header})
        if(NOT EXISTS ${include_dir}/Mindlytics/${header})
            message(FATAL_ERROR "<Mindlytics/${name}> forwards to nothing: ${header} is missing")
        endif()
    endif()
endforeach()

foreach(path IN LISTS header_paths)
    get_filename_component(name ${path} NAME)
    if(name IN_LIST forwarded)
        continue()
    endif()
    set(check "")
    if(NOT name MATCHES "\\.h$")
        set(check "static_assert(sizeof(${name}) > 0, \"the class is defined\");")
    endif()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp)
    configure_file(header.cpp.in ${source} @ONLY)
    list(APPEND sources ${source})
endforeach()

add_library(headers OBJECT ${sources})
set_target_properties(headers PROPERTIES CXX_STANDARD 17 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
target_link_libraries(headers PRIVATE Mindlytics::Mindlytics)
target_compile_definitions(headers PRIVATE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_USE_QSTRINGBUILDER)
if(NOT MSVC)
    # Not as system headers, whose warnings nobody sees.
    set_target_properties(headers PROPERTIES NO_SYSTEM_FROM_IMPORTED ON)
    target_compile_options(headers PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Werror)
endif()
