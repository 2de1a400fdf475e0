#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Builds the demo, starts the local backend, replays the sample transcripts and checks what the backend then holds.
set -euo pipefail

usage() {
    cat <<'USAGE'
usage: demo/run.sh [--headless] [--preset NAME] [-- OPTION…]

Installs what is missing (with apt), builds, starts a local backend on free ports, replays the sample transcripts
through the SDK, reads back what the backend holds, compares, and prints it as a table. Exits with 0 only if the
backend holds every event, in order and unchanged.

With MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID set, it sends to that server and reads nothing back.

  --headless     opens no window (there is none yet: it makes no difference)
  --preset NAME  the CMake preset to build and use; default: release
  --help         this text
  -- OPTION…     further options for the program, see: build/release/bin/mindlytics-demo --help
USAGE
}

step() { printf '==> %s\n' "$*"; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=release
options=()
while (($#)); do
    case $1 in
        --headless) options+=(--headless) ;;
        --preset) preset=${2:?--preset needs a name} && shift ;;
        --help | -h) usage && exit 0 ;;
        --) shift && options+=("$@") && break ;;
        *) usage >&2 && exit 2 ;;
    esac
    shift
done
bin=$root/build/$preset/bin

backend_pid=
backend_log=
cleanup() {
    if [[ $backend_pid ]]; then
        kill "$backend_pid" 2>/dev/null || true
        wait "$backend_pid" 2>/dev/null || true
    fi
    if [[ $backend_log ]]; then
        rm -f "$backend_log"
    fi
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Builds the targets of its arguments.
build() {
    step "Configuring (preset $preset)"
    (cd "$root" && cmake --preset "$preset" --log-level=WARNING) </dev/null
    step "Building"
    NINJA_STATUS='    [%f/%t] ' cmake --build "$root/build/$preset" --parallel "$(nproc)" --target "$@" </dev/null
}

# Sets backend to the address that the backend names once it is ready.
start_backend() {
    local key=$1 ready
    backend_log=$(mktemp)
    exec {output}< <(exec "$bin/mindlytics-devserver" --port 0 --live-port 0 --api-key "$key" 2>"$backend_log" </dev/null)
    backend_pid=$!
    if ! read -r -t 30 -u "$output" ready || [[ $ready != *' http='* ]]; then
        cat "$backend_log" >&2
        step "The local backend did not start"
        exit 1
    fi
    ready=${ready#*http=}
    backend=http://${ready%% *}
}

run_against_server() {
    build mindlytics-demo
    step "Using the server $MLSDK_SERVER_BASE; nothing is read back"
    "$bin/mindlytics-demo" --no-read-back --fresh-ids "${options[@]}" </dev/null
}

run_against_backend() {
    build mindlytics-demo mindlytics-devserver
    local key="demo-$RANDOM$RANDOM$RANDOM" status=0
    start_backend "$key"
    step "The local backend listens at $backend"
    MLSDK_SERVER_BASE=$backend MLSDK_API_KEY=$key MLSDK_PROJECT_ID=demo \
        "$bin/mindlytics-demo" "${options[@]}" </dev/null || status=$?
    if ((status)) && [[ -s $backend_log ]]; then
        step "What the backend said:"
        cat "$backend_log"
    fi
    return "$status"
}

"$root/tests/install-deps.sh"
if [[ ${MLSDK_SERVER_BASE:-} && ${MLSDK_API_KEY:-} && ${MLSDK_PROJECT_ID:-} ]]; then
    run_against_server
else
    if [[ ${MLSDK_SERVER_BASE:-}${MLSDK_API_KEY:-}${MLSDK_PROJECT_ID:-} ]]; then
        step "Only some of MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID are set: using a local backend"
    fi
    run_against_backend
fi
step "Done: ${SECONDS} s"
