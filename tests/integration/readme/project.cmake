# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Configures the project SOURCE in an empty BINARY with the options after "--", and builds it unless CONFIGURE_ONLY.
set(options "")
set(found OFF)
foreach(i RANGE 1 ${CMAKE_ARGC})
    if(found AND NOT "${CMAKE_ARGV${i}}" STREQUAL "")
        list(APPEND options "${CMAKE_ARGV${i}}")
    elseif("${CMAKE_ARGV${i}}" STREQUAL "--")
        set(found ON)
    endif()
endforeach()

file(REMOVE_RECURSE ${BINARY})
execute_process(COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BINARY} ${options} COMMAND_ERROR_IS_FATAL ANY)
if(NOT CONFIGURE_ONLY)
    execute_process(COMMAND ${CMAKE_COMMAND} --build ${BINARY} COMMAND_ERROR_IS_FATAL ANY)
endif()
