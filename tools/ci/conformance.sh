#!/bin/sh
# conformance.sh [SITE]: what .github/workflows/conformance.yml does, from one shell: runs the suite on all targets that this machine has what
# they need for, takes in transcripts from machines without .NET, and writes the site of all of it.
#   TARGETS="local wine ssh:netbsd"  the targets; unless told all that can be run here
#   TRANSCRIPTS="netbsd.transcript"  files that offline.sh wrote on other machines; each is a target of its file's name
#   EXPECTATIONS=DIR                 other expectations than the project's own
#   SOCKCONF=...                     the program; unless told it is built from this folder
set -eu
cd "$(dirname "$0")/../.."
site=${1:-out}
sockconf() {
    if [ -n "${SOCKCONF:-}" ]; then "$SOCKCONF" "$@"; else dotnet run --project tools/sockconf -c Release -- "$@"; fi
}
status=0
for target in ${TARGETS:-all}; do
    sockconf run --target "$target" --patient --strict --out "$site" ${EXPECTATIONS:+--expectations "$EXPECTATIONS"} || status=$?
done
for transcript in ${TRANSCRIPTS:-}; do
    sockconf judge "$transcript" --out "$site" ${EXPECTATIONS:+--expectations "$EXPECTATIONS"} || status=$?
done
sockconf report "$site/runs" --programs all --out "$site" ${EXPECTATIONS:+--expectations "$EXPECTATIONS"} || status=$?
exit $status
