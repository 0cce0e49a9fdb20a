#!/bin/sh
# watch.sh KEPT NEW: tells what an update of the systems brought since the last runs, and keeps the new runs for the next time.
#   KEPT            the folder that keeps the newest run of each target; it need not be there yet
#   NEW             the folder of the new runs
#   FROM=ADDRESS    where the archive of the last time is served; it is unpacked into KEPT first
#   ARCHIVE=FILE    a .tar.gz of what is kept, to be published or stored for the next time
#   SUMMARY=FILE    Markdown for the service's page, added to what is there; default: printed
#   FAIL_ON=...     what ends it with 1: regressed, improved, changed, with commas between; default: nothing
#   EXPECTATIONS=DIR   other expectations than the project's own
#   SOCKCONF=...    the program; default: the installed one, else that of this folder
set -eu
[ $# -eq 2 ] || {
    echo "usage: watch.sh KEPT NEW, where KEPT is the folder that keeps runs, and NEW what 'sockconf run' left in out/runs" >&2
    exit 2
}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/sockconf.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

if [ -n "${FROM:-}" ]; then
    code=$(curl -sSL --retry 2 -o "$work/kept.tar.gz" -w '%{http_code}' "$FROM") || code="no answer"
    case $code in
    200) mkdir -p "$1" && tar -xzf "$work/kept.tar.gz" -C "$1" ;;
    404) echo "nothing is at $FROM yet: these are the first runs" >&2 ;;
    *)
        # Taken for a first time it would lose what was kept.
        echo "$FROM cannot be fetched ($code): nothing is compared or kept; try again, or give the right address in FROM" >&2
        exit 1
        ;;
    esac
fi

. "$here/program.sh"

status=0
sockconf watch "$1" "$2" --format markdown --out "$work/summary.md" ${FAIL_ON:+--fail-on "$FAIL_ON"} \
    ${EXPECTATIONS:+--expectations "$EXPECTATIONS"} || status=$?
if [ -f "$work/summary.md" ]; then
    if [ -n "${SUMMARY:-}" ]; then cat "$work/summary.md" >>"$SUMMARY"; else cat "$work/summary.md"; fi
fi
# Runs that differ are kept too: the next time only what changed since is told.
[ "$status" -gt 1 ] || [ -z "${ARCHIVE:-}" ] || tar -czf "$ARCHIVE" -C "$1" .
exit "$status"
