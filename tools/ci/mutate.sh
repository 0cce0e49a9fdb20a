#!/bin/sh
# mutate.sh [ROOM|FILE]...: changes operators and constants of the code that decides, one at a time (Stryker.NET), and tells which changes no
# unit test notices. Ends with 1 where one of them is not in mutants.txt, with the reason why it need not be noticed.
#   ROOM       judging, planning, comparing or cells; all of them where nothing is named
#   FILE       a source file of a room, named from the top of the clone
#   OUT=DIR    keeps Stryker's reports there
#   JOBS=N     so many test hosts at once; unless told, as many as Stryker thinks best
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
command -v jq >/dev/null || {
    echo "jq is not there, which reads Stryker's report; install the package jq" >&2
    exit 2
}

# Of each room the projects, their files, and the tests that hold these: only tests that start no process, since every mutant runs all that
# reach it. Whoever moves a file finds a room without mutants, which is an error.
all='
judging harness/SockConformance.Harness Judging/*.cs .Judging.
judging harness/SockConformance.Harness Divergences/Settlement.cs .Divergences.
planning harness/SockConformance.Harness Planning/*.cs .Planning.
planning harness/SockConformance.Harness Expectations/Requests/*.cs .Expectations.Requests.
comparing harness/SockConformance.Harness Runs/Comparing/*.cs .Runs.Comparing.
comparing harness/SockConformance.Harness Runs/RunComparison.cs .Runs.
comparing harness/SockConformance.Harness Runs/StandingRun.cs .Runs.StandingRun
comparing reports/SockConformance.Reports Comparing/Watch.cs .Comparing.
cells reports/SockConformance.Reports Model/CellRules.cs .Model.
cells reports/SockConformance.Reports Model/DocumentedRefusal.cs .Model.
cells reports/SockConformance.Reports Model/Excuses.cs .Model.
cells reports/SockConformance.Reports Model/Ignored.cs .Model.
cells reports/SockConformance.Reports Model/Promise.cs .Model.
'

work=$(mktemp -d "${TMPDIR:-/tmp}/sockconf.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# The rows of a room, or the row of a file with the file alone.
rows() {
    echo "$all" | while read -r room project files tests; do
        [ -n "$room" ] || continue
        case $1 in
        "$room") echo "$project $files $tests" ;;
        "$project"/*)
            # shellcheck disable=SC2254 # a pattern
            case ${1#"$project"/} in $files) echo "$project ${1#"$project"/} $tests" ;; esac
            ;;
        esac
    done
}

# Mutates what the rows say of one project, and adds what came to the lists of survivors.
mutate() {
    project=$1
    name=$(basename "$project")
    set --
    filter=""
    while read -r of files tests; do
        [ "$of" = "$project" ] || continue
        set -- "$@" --mutate "**/$files"
        filter="${filter:+$filter|}FullyQualifiedName~$tests"
    done <"$work/rows"
    out=${OUT:-$work}/$room/$name
    (cd "$root/$project.Tests" && dotnet stryker --project "$name.csproj" "$@" --test-runner mtp --test-case-filter "$filter" \
        --reporter json --output "$out" --skip-version-check --verbosity warning ${JOBS:+--concurrency "$JOBS"}) >&2
    jq -r --arg root "$root/" -f "$here/mutants.jq" "$out/reports/mutation-report.json" >>"$work/mutants"
}

[ $# -gt 0 ] || set -- judging planning comparing cells
cd "$root"
dotnet tool restore >&2
status=0
for room in "$@"; do
    rows "$room" >"$work/rows"
    [ -s "$work/rows" ] || {
        echo "'$room' is no room and no file of one; rooms are judging, planning, comparing and cells" >&2
        exit 2
    }
    : >"$work/mutants"
    for project in $(cut -d ' ' -f 1 "$work/rows" | sort -u); do
        mutate "$project"
    done
    awk -F '\t' -v room="$room" -f "$here/mutants.awk" "$here/mutants.txt" "$work/mutants" || status=1
done
exit "$status"
