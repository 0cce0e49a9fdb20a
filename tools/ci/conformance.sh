#!/bin/sh
# conformance.sh [SITE]: what .github/workflows/conformance.yml does, from one shell: runs the suite on all targets that this machine has what
# they need for, takes in transcripts from machines without .NET, and writes the site of all of it.
#   TARGETS="local wine ssh:netbsd"  the targets; default: all that can be run here
#   TRANSCRIPTS="netbsd.transcript"  files that offline.sh wrote on other machines; each is a target of its file's name
#   EXPECTATIONS=DIR                 other expectations than the project's own
#   SOCKCONF=...                     the program; default: it is built from this folder
set -eu
cd "$(dirname "$0")/../.."
site=${1:-out}
if [ -z "${SOCKCONF:-}" ]; then
    dotnet build tools/sockconf -c Release -v quiet
    SOCKCONF=tools/sockconf/bin/Release/net10.0/sockconf
fi
status=0
for target in ${TARGETS:-all}; do
    "$SOCKCONF" run --target "$target" --patient --strict --out "$site" ${EXPECTATIONS:+--expectations "$EXPECTATIONS"} || status=$?
done
for transcript in ${TRANSCRIPTS:-}; do
    "$SOCKCONF" judge "$transcript" --out "$site" ${EXPECTATIONS:+--expectations "$EXPECTATIONS"} || status=$?
done
"$SOCKCONF" report "$site/runs" --programs all --out "$site" ${EXPECTATIONS:+--expectations "$EXPECTATIONS"} || status=$?
exit $status
