#!/usr/bin/env bash
# The gate for any continuous integration: runs targets, compares with a baseline, writes a summary. It ends as 'sockconf run' does.
#   TARGETS="local wine"   the targets; default: local
#   PATIENT=true           also what takes the system seconds to show
#   STRICT=true            fail on divergences that no list has
#   ONLY="SO_LINGER"       only these options or cases
#   BASELINE=...           a run file, a folder of them, or the address of a run file
#   FAIL_ON=...            the differences that fail; default: regressed,crashed
#   EXPECTATIONS=DIR       other expectations than the project's own
#   OUT=DIR                run files and site; default: out
#   SUMMARY=FILE           Markdown for the service's page, added to what is there
#   SOCKCONF=...           the program; default: the installed one, else that of this folder
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${OUT:-out}

. "$here/../ci/program.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
baseline=${BASELINE:-}
case $baseline in
http://* | https://*)
    mkdir "$work/baseline"
    if curl -fsSL --retry 2 -o "$work/baseline/${baseline##*/}" "$baseline"; then
        baseline=$work/baseline/${baseline##*/}
    else
        echo "there is no baseline at $baseline yet: nothing is compared" >&2
        baseline=
    fi
    ;;
esac

arguments=(--out "$out")
for target in ${TARGETS:-local}; do arguments+=(--target "$target"); done
for glob in ${ONLY:-}; do arguments+=(--only "$glob"); done
if [ "${PATIENT:-}" = true ]; then arguments+=(--patient); fi
if [ "${STRICT:-}" = true ]; then arguments+=(--strict); fi
if [ -n "${EXPECTATIONS:-}" ]; then arguments+=(--expectations "$EXPECTATIONS"); fi
if [ -n "$baseline" ]; then arguments+=(--baseline "$baseline" --fail-on "${FAIL_ON:-regressed,crashed}"); fi

status=0
sockconf run "${arguments[@]}" | tee "$work/said" || status=$?
if [ -n "${SUMMARY:-}" ]; then
    {
        printf '```\n'
        cat "$work/said"
        printf '```\n'
        if [ -n "$baseline" ]; then
            new=$out/runs
            if [ -f "$baseline" ]; then new=$new/${baseline##*/}; fi
            # What differs is in the output above too; here it is a table. How the step ends is decided already.
            sockconf diff "$baseline" "$new" --format markdown || true
        fi
    } >> "$SUMMARY"
fi
exit "$status"
