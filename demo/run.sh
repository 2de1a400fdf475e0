#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
# SPDX-License-Identifier: MIT

# Builds the demo and opens the chat window; without a display, replays the sample transcripts against a local backend.
set -euo pipefail

usage() {
    cat <<'USAGE'
usage: demo/run.sh [--headless] [--preset NAME] [-- OPTION…]

Installs what is missing (with apt), builds, and opens the chat window. Without MLSDK_API_KEY the window starts a local
backend. OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL name a server that answers, in place of the built-in answerer.

Without a display, or with --headless: starts a local backend on free ports, replays the sample transcripts through the
SDK, listens meanwhile and prints what came back, joined to what was sent, reads back what the backend holds, compares,
and prints it as a table. Exits with 0 only if the backend holds every event, in order and unchanged, and every echo
came back.

With MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID set, the replay sends to that server and reads nothing back.

  --headless     opens no window, also where there is a display
  --preset NAME  the CMake preset to build and use; default: release
  --help         this text
  -- OPTION…     further options for the program, see: build/release/bin/mindlytics-demo --help, or mindlytics-chat
USAGE
}

step() { printf '==> %s\n' "$*"; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=release
headless=false
options=()
while (($#)); do
    case $1 in
        --headless) headless=true ;;
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

configured=false
configure() {
    configured=true
    step "Configuring (preset $preset)"
    (cd "$root" && cmake --preset "$preset" --log-level=WARNING) </dev/null
}

# Builds the targets of its arguments.
build() {
    [[ $configured == true ]] || configure
    step "Building"
    NINJA_STATUS='    [%f/%t] ' cmake --build "$root/build/$preset" --parallel "$(nproc)" --target "$@" </dev/null
}

# Sets backend and live to the addresses that the backend names once it is ready.
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
    live=ws://${ready#*live=}
    ready=${ready#*http=}
    backend=http://${ready%% *}
}

# True if a window can be opened, and the parts of Qt that it needs were there when CMake looked.
can_open_window() {
    [[ $headless == false && ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || return 1
    configure
    cmake --build "$root/build/$preset" --target help | grep '^mindlytics-chat: ' >/dev/null && return 0
    step "There is no QML module here (on Debian: qt6-declarative-dev): no window"
    return 1
}

open_window() {
    build mindlytics-chat
    step "Opening the window"
    "$bin/mindlytics-chat" "${options[@]}" </dev/null
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
    MLSDK_SERVER_BASE=$backend MLSDK_LIVE_BASE=$live MLSDK_API_KEY=$key MLSDK_PROJECT_ID=demo \
        "$bin/mindlytics-demo" "${options[@]}" </dev/null || status=$?
    if ((status)) && [[ -s $backend_log ]]; then
        step "What the backend said:"
        cat "$backend_log"
    fi
    return "$status"
}

"$root/tests/install-deps.sh"
if can_open_window; then
    open_window
elif [[ ${MLSDK_SERVER_BASE:-} && ${MLSDK_API_KEY:-} && ${MLSDK_PROJECT_ID:-} ]]; then
    run_against_server
else
    if [[ ${MLSDK_SERVER_BASE:-}${MLSDK_API_KEY:-}${MLSDK_PROJECT_ID:-} ]]; then
        step "Only some of MLSDK_SERVER_BASE, MLSDK_API_KEY and MLSDK_PROJECT_ID are set: using a local backend"
    fi
    run_against_backend
fi
step "Done: ${SECONDS} s"
