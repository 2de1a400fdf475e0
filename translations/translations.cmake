# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Compiles the translations into the library. English has one for its plurals only. Included where the library is made.
set(MINDLYTICS_LANGUAGES en de fr es ja zh_CN ar CACHE INTERNAL "Languages of the messages")
set(tools ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} ${QT6_INSTALL_PREFIX}/lib/qt6/bin)
find_program(MINDLYTICS_LRELEASE NAMES lrelease lrelease-qt6 HINTS ${tools})
find_program(MINDLYTICS_LUPDATE NAMES lupdate lupdate-qt6 HINTS ${tools})
if(NOT MINDLYTICS_LRELEASE)
    message(STATUS "No lrelease (Debian: qt6-l10n-tools): the library speaks English only")
    return()
endif()

set(qm_files "")
set(qrc_entries "")
foreach(language IN LISTS MINDLYTICS_LANGUAGES)
    set(ts ${CMAKE_CURRENT_LIST_DIR}/mindlytics_${language}.ts)
    set(qm ${CMAKE_CURRENT_BINARY_DIR}/mindlytics_${language}.qm)
    add_custom_command(OUTPUT ${qm} DEPENDS ${ts} VERBATIM
        COMMAND ${MINDLYTICS_LRELEASE} -silent -nounfinished ${ts} -qm ${qm})
    list(APPEND qm_files ${qm})
    string(APPEND qrc_entries "<file>mindlytics_${language}.qm</file>")
endforeach()
set(qrc ${CMAKE_CURRENT_BINARY_DIR}/mindlytics_translations.qrc)
file(CONFIGURE OUTPUT ${qrc} CONTENT
    "<RCC><qresource prefix=\"/mindlytics/translations\">${qrc_entries}</qresource></RCC>\n")
set(resource ${CMAKE_CURRENT_BINARY_DIR}/qrc_mindlytics_translations.cpp)
add_custom_command(OUTPUT ${resource} DEPENDS ${qm_files} ${qrc} VERBATIM
    COMMAND Qt6::rcc --name mindlytics_translations ${qrc} -o ${resource})
target_sources(mindlytics_objects PRIVATE ${resource})
set_source_files_properties(${resource} PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
target_compile_definitions(mindlytics_objects PRIVATE MINDLYTICS_HAS_TRANSLATIONS)

# All texts of the sources into the files: `cmake --build … --target translations`.
if(MINDLYTICS_LUPDATE AND PROJECT_IS_TOP_LEVEL)
    list(TRANSFORM MINDLYTICS_LANGUAGES PREPEND translations/mindlytics_ OUTPUT_VARIABLE ts_files)
    list(TRANSFORM ts_files APPEND .ts)
    list(FILTER ts_files EXCLUDE REGEX "_en\\.ts$")
    set(MINDLYTICS_UPDATE_TRANSLATIONS -no-obsolete -locations none src include qml demo -ts CACHE INTERNAL "Arguments of lupdate")
    add_custom_target(translations VERBATIM WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        COMMAND ${MINDLYTICS_LUPDATE} -silent ${MINDLYTICS_UPDATE_TRANSLATIONS} ${ts_files}
        COMMAND ${MINDLYTICS_LUPDATE} -silent -pluralonly ${MINDLYTICS_UPDATE_TRANSLATIONS} translations/mindlytics_en.ts)
endif()
