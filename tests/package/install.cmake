# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Installs BUILD_DIR (configuration CONFIG) into an empty PREFIX: what an earlier run left there must not help.
file(REMOVE_RECURSE ${PREFIX})
execute_process(
    COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${PREFIX} --config "${CONFIG}"
    COMMAND_ERROR_IS_FATAL ANY)
