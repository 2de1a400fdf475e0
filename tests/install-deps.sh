#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Installs what the build, the tests and the demo need and the machine does not have. Changes nothing if all is there.
# Where there is no apt, or it fails, it says what is missing and leaves the verdict to CMake.
set -euo pipefail

usage() {
    cat <<'USAGE'
usage: tests/install-deps.sh [--fuzz]

Installs missing Debian packages with apt, as root or with sudo. On other distributions it names them.

  --fuzz  also what the fuzz targets need: clang and its run-time libraries
  --help  this text
USAGE
}

packages=(g++ cmake ninja-build ccache pkg-config qt6-base-dev qt6-websockets-dev libqt6sql6-sqlite libcpp-httplib-dev rapidjson-dev openssl
    qt6-declarative-dev qt6-declarative-dev-tools qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
    qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-layouts qml6-module-qtquick-templates
    qml6-module-qtquick-window qml6-module-qtquick-shapes qml6-module-qttest qml6-module-qt-labs-settings qt6-l10n-tools)

step() { printf '==> %s\n' "$*"; }

# True if one of the installation prefixes has a file whose path matches one of the patterns.
has_file() {
    local prefix pattern
    local -a prefixes
    IFS=':;' read -ra prefixes <<<"${CMAKE_PREFIX_PATH:-}"
    for prefix in "${prefixes[@]}" /usr /usr/local; do
        for pattern in "$@"; do
            if compgen -G "$prefix/$pattern" >/dev/null; then
                return 0
            fi
        done
    done
    return 1
}

# Whether a module of QML is there; its folder is written like its package but for the letters' case.
has_qml_module() {
    (shopt -s nocaseglob && has_file "lib*/qt6/qml/$1*/qmldir" "lib/*/qt6/qml/$1*/qmldir" "qml/$1*/qmldir")
}

# Whether what a package brings is there, wherever it came from. A guess, for machines without dpkg.
is_there() {
    case $1 in
        g++) command -v c++ || command -v g++ || command -v clang++ ;;
        ninja-build) command -v ninja || command -v ninja-build ;;
        pkg-config) command -v pkg-config || command -v pkgconf ;;
        qt6-base-dev) has_file 'lib*/cmake/Qt6Core/Qt6CoreConfig.cmake' 'lib/*/cmake/Qt6Core/Qt6CoreConfig.cmake' ;;
        qt6-websockets-dev) has_file 'lib*/cmake/Qt6WebSockets/Qt6WebSocketsConfig.cmake' 'lib/*/cmake/Qt6WebSockets/Qt6WebSocketsConfig.cmake' ;;
        qt6-declarative-dev) has_file 'lib*/cmake/Qt6Qml/Qt6QmlConfig.cmake' 'lib/*/cmake/Qt6Qml/Qt6QmlConfig.cmake' ;;
        qt6-declarative-dev-tools) has_file 'lib/qt6/bin/qmllint' 'lib*/qt6/bin/qmllint' 'bin/qmllint' ;;
        qml6-module-qtqml | qml6-module-qtquick) has_qml_module "${1##*-}" ;;
        qml6-module-qtqml-*) has_qml_module "QtQml/${1##*-}" ;;
        qml6-module-qtquick-*) has_qml_module "QtQuick/${1##*-}" ;;
        qml6-module-qt-labs-settings) has_qml_module Qt/labs/settings ;;
        qt6-l10n-tools) has_file 'lib*/qt6/bin/lrelease' 'bin/lrelease' ;;
        qml6-module-qttest) has_qml_module QtTest ;;
        libqt6sql6-sqlite) has_file 'lib*/qt6/plugins/sqldrivers/libqsqlite.so' 'lib/*/qt6/plugins/sqldrivers/libqsqlite.so' 'plugins/sqldrivers/libqsqlite.so' ;;
        qt6-l10n-tools) has_file 'lib*/qt6/bin/lrelease' 'lib/qt6/bin/lrelease' 'bin/lrelease' ;;
        libcpp-httplib-dev) has_file 'include/httplib.h' ;;
        rapidjson-dev) has_file 'include/rapidjson/document.h' ;;
        libclang-rt-*-dev) has_file 'lib*/clang/*/lib/*/libclang_rt.fuzzer*' 'lib/llvm*/lib/clang/*/lib/*/libclang_rt.fuzzer*' ;;
        *) command -v "$1" ;;
    esac >/dev/null
}

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Prints those of its arguments, after the first, for which the first is not true.
missing_by() {
    local check=$1 package
    shift
    for package in "$@"; do
        "$check" "$package" || printf '%s\n' "$package"
    done
}

as_root() {
    if ((EUID == 0)); then
        env DEBIAN_FRONTEND=noninteractive "$@" </dev/null
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@" </dev/null
    fi
}

apt_get() {
    as_root apt-get -q -y -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@"
}

install_packages() {
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        printf 'They can be installed only by root, and there is no sudo here.\n'
        return 1
    fi
    apt_get update && apt_get install --no-install-recommends "$@"
}

# The run-time libraries of clang have its version in their name.
clang_runtime() {
    local version
    version=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\)$/\1/p')
    printf 'libclang-rt-%s-dev\n' "${version:-14}"
}

while (($#)); do
    case $1 in
        --fuzz) packages+=(clang "$(clang_runtime)") ;;
        --help | -h) usage && exit 0 ;;
        *) usage >&2 && exit 2 ;;
    esac
    shift
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    mapfile -t missing < <(missing_by is_there "${packages[@]}")
    if ((${#missing[@]})); then
        step "No apt here, and these seem to be missing (Debian's names): ${missing[*]}"
    fi
    exit 0
fi
mapfile -t missing < <(missing_by is_installed "${packages[@]}")
if ((${#missing[@]} == 0)); then
    step "Packages: everything is installed"
    exit 0
fi
step "Installing with apt: ${missing[*]}"
if ! install_packages "${missing[@]}"; then
    step "Not everything could be installed; CMake will tell whether that matters"
fi
