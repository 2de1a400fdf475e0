#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Builds everything and runs the tests.
set -euo pipefail

usage() {
    cat <<'USAGE'
usage: tests/run.sh [--long] [--preset NAME] [CTEST OPTION…]

Installs what is missing (with apt), configures, builds and runs the tests with ctest.

  --long         also the tests labelled "long" (torture) and, under the preset dev, the fuzz targets; all bounded
  --preset NAME  the CMake preset: dev (default), static, asan, tsan
  --help         this text

Everything else goes to ctest: tests/run.sh -R outbox
USAGE
}

step() { printf '==> %s\n' "$*"; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=dev
long=false
ctest_options=()
while (($#)); do
    case $1 in
        --long) long=true ;;
        --preset) preset=${2:?--preset needs a name} && shift ;;
        --help | -h) usage && exit 0 ;;
        *) ctest_options+=("$1") ;;
    esac
    shift
done

# What the sanitizers are to do, unless the caller says otherwise.
set_environment() {
    local suppressions=$root/tests/support
    export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
    export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1}
    export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
    if [[ -f $suppressions/lsan.supp ]]; then
        export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$suppressions/lsan.supp:print_suppressions=0}
    fi
    if [[ -f $suppressions/tsan.supp ]]; then
        export TSAN_OPTIONS=${TSAN_OPTIONS:-suppressions=$suppressions/tsan.supp:halt_on_error=1:second_deadlock_stack=1}
    fi
    # Without these ccache takes no file that is compiled with a precompiled header.
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
}

# Configures and builds the preset of its first argument; further ones go to the build.
build() {
    local name=$1
    shift
    step "Configuring (preset $name)"
    (cd "$root" && cmake --preset "$name" --log-level=WARNING) </dev/null
    step "Building (preset $name)"
    NINJA_STATUS='    [%f/%t] ' cmake --build "$root/build/$name" --parallel "$(nproc)" "$@" </dev/null
}

run_ctest() {
    local name=$1
    shift
    ctest --test-dir "$root/build/$name" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@" </dev/null
}

run_fuzzers() {
    if [[ ! -f $root/tests/fuzz/CMakeLists.txt ]]; then
        return
    fi
    if ! command -v clang++ >/dev/null; then
        step "No clang here: the fuzz targets are left out"
        return
    fi
    build fuzz --target fuzz_targets
    step "Fuzzing, bounded"
    run_ctest fuzz -L '^fuzz$'
}

if [[ $long == true && $preset == dev ]]; then
    "$root/tests/install-deps.sh" --fuzz
else
    "$root/tests/install-deps.sh"
fi
set_environment
build "$preset"
step "Testing (preset $preset)"
if [[ $long == true ]]; then
    run_ctest "$preset" "${ctest_options[@]}"
    if [[ $preset == dev ]]; then
        run_fuzzers
    fi
else
    run_ctest "$preset" --label-exclude long "${ctest_options[@]}"
fi
step "Done: ${SECONDS} s"
