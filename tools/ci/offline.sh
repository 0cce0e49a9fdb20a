#!/bin/sh
# offline.sh PLAN TRANSCRIPT: builds the driver and puts a plan to this machine. Needs a POSIX shell and a C compiler, nothing else;
# so it runs on a bare NetBSD, with the folder harness/driver beside it or in DRIVER. CC chooses the compiler.
set -eu
[ $# -eq 2 ] || {
    echo "usage: offline.sh PLAN TRANSCRIPT, where PLAN is what 'sockconf plan' wrote; then 'sockconf judge TRANSCRIPT'" >&2
    exit 2
}
driver=${DRIVER:-$(dirname "$0")/../../harness/driver}
work=$(mktemp -d "${TMPDIR:-/tmp}/sockconf.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
"${CC:-cc}" "$driver"/*.c -o "$work/sockdriver"
"$work/sockdriver" <"$1" >"$2"
