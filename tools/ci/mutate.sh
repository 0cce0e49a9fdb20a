#!/bin/sh
# mutate.sh [ROOM|FILE]...: changes operators and constants of the code that decides, one at a time (Stryker.NET), and tells which changes no
# unit test notices. Ends with 1 where one of them is not in mutants.txt, with the reason why it need not be noticed.
#   ROOM       judging, planning, comparing or cells; all of them where nothing is named
#   FILE       a source file of a room, named from the top of the clone
#   OUT=DIR    keeps Stryker's reports there
#   JOBS=N     so many test hosts at once; unless told, as many as Stryker thinks best
set -euf
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
command -v jq >/dev/null || {
    echo "jq is not there, which reads Stryker's report; install the package jq" >&2
    exit 2
}

# Of each room the projects, their files, and the tests that hold these: only quick ones that start no process, since every mutant runs all of
# them that reach it. Stryker asks for tests by their names: one with a double quote in an argument it leaves out without a word (in YAML single
# ones do as well), and one with a space in its TestName ends all.
all='
judging harness/SockConformance.Harness Judging/*.cs .Judging.
judging harness/SockConformance.Harness Divergences/Settlement.cs .SettlementTests
planning harness/SockConformance.Harness Planning/*.cs .Planning.
planning harness/SockConformance.Harness Planning/WithoutSets.cs .VacuityTests
planning harness/SockConformance.Harness Expectations/Requests/*.cs .Expectations.Requests.
planning harness/SockConformance.Harness Expectations/Requests/*.cs .Planning.
comparing harness/SockConformance.Harness Runs/Comparing/*.cs .Runs.Comparing.
comparing harness/SockConformance.Harness Runs/RunComparison.cs .Runs.RunComparison
comparing harness/SockConformance.Harness Runs/RunComparison.cs .Runs.Varying
comparing harness/SockConformance.Harness Runs/StandingRun.cs .Runs.StandingRun
comparing reports/SockConformance.Reports Comparing/Watch.cs .WatchTests
cells reports/SockConformance.Reports Model/CellRules.cs .Model.
cells reports/SockConformance.Reports Model/DocumentedRefusal.cs .Model.
cells reports/SockConformance.Reports Model/Excuses.cs .Model.
cells reports/SockConformance.Reports Model/Ignored.cs .Model.
cells reports/SockConformance.Reports Model/Promise.cs .Model.
'
# Those that read all of the expectations.
slow='FullyQualifiedName!~RealPlan'

work=$(mktemp -d "${TMPDIR:-/tmp}/sockconf.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Whether a file is one of a row; the files of a row are a pattern.
matches() {
    # shellcheck disable=SC2254
    case $1 in $2) ;; *) return 1 ;; esac
}

# The rows of a room; of a file its rows, with the file in the place of the pattern.
rows() {
    echo "$all" | while read -r room project files tests; do
        if [ "$1" = "$room" ]; then
            echo "$project $files $tests"
        elif [ -n "$room" ] && matches "$1" "$project/$files"; then
            echo "$project ${1#"$project"/} $tests"
        fi
    done
}

# Mutates what the rows say of a project. Stryker compiles the mutants of all files, also of those that are not asked for, unless a comment says
# otherwise; and it leaves what it has built behind. So a copy of the project is given to it.
mutate() {
    project=$1
    name=$(basename "$project")
    set --
    tests=""
    for row in $(grep "^$project " "$work/rows" | tr ' ' ':' | sort -u); do
        files=${row#*:}
        set -- "$@" --mutate "**/${files%%:*}"
        tests="${tests:+$tests|}FullyQualifiedName~${files#*:}"
    done
    (cd "$copy" && find "$project" -name '*.cs') | while read -r file; do
        grep "^$project " "$work/rows" | while read -r _ files _; do
            ! matches "$file" "$project/$files" || echo yes
        done | grep -q yes || sed -i '1s#^#// Stryker disable all\n#' "$copy/$file"
    done
    out=${OUT:-$work/out}/$name
    (cd "$copy/$project.Tests" && dotnet stryker --project "$name.csproj" "$@" --test-runner mtp --test-case-filter "($tests)&$slow" \
        --reporter json --output "$out" --skip-version-check --verbosity warning ${JOBS:+--concurrency "$JOBS"}) >&2
    jq -r --arg root "$copy/" -f "$here/mutants.jq" "$out/reports/mutation-report.json" >>"$work/mutants"
}

[ $# -gt 0 ] || set -- judging planning comparing cells
for asked in "$@"; do
    rows "$asked" >"$work/found"
    [ -s "$work/found" ] || {
        echo "'$asked' is no room and no file of one; rooms are judging, planning, comparing and cells" >&2
        exit 2
    }
    cat "$work/found" >>"$work/rows"
done
[ -z "${OUT:-}" ] || OUT=$(mkdir -p "$OUT" && cd "$OUT" && pwd)
copy=$work/copy
mkdir "$copy"
(cd "$root" && tar -cf - --exclude=./out --exclude=./.git --exclude=bin --exclude=obj .) | tar -xf - -C "$copy"
(cd "$copy" && dotnet tool restore) >&2
for project in $(cut -d ' ' -f 1 "$work/rows" | sort -u); do
    mutate "$project"
done
awk -F '\t' -f "$here/mutants.awk" "$here/mutants.txt" "$work/mutants"
