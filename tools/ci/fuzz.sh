#!/bin/sh
# fuzz.sh [SECONDS]: tries damaged input on whatever reads what others write, for SECONDS in all (60 unless told): the driver's reader of lines
# and of types, by libFuzzer with sanitizers and stand-ins for all calls of the system; and the readers of expectations, targets, sources, run
# files and the like, by the tests of the harness. Needs clang with its runtime (libclang-rt-N-dev of Debian) and the .NET SDK.
# What fails is kept in $SOCKCONF_FUZZ_KEPT, a folder (./fuzz-failed unless set): put it into harness/fuzz/corpus with the mend.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
kept=${SOCKCONF_FUZZ_KEPT:-$PWD/fuzz-failed}
work=$(mktemp -d "${TMPDIR:-/tmp}/sc-fuzz.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$kept" "$work/found"
sh harness/fuzz/build.sh "$work/fuzzers"
sh harness/fuzz/seeds.sh "$work/seeds"
failed=0
# A third of the time for each, and the rest for the readers; first all that failed once.
for fuzzer in session types; do
    mkdir -p "$work/found/$fuzzer"
    "$work/fuzzers/$fuzzer" -max_total_time=$((seconds / 3)) -timeout=20 -rss_limit_mb=600 -max_len=9000 -dict="$work/seeds/words" \
        -artifact_prefix="$kept/$fuzzer-" "$work/found/$fuzzer" "harness/fuzz/corpus/$fuzzer" "$work/seeds/$fuzzer" >"$work/log" 2>&1 || {
        failed=1
        grep -E 'ERROR|runtime error|not kept|^ +#[0-9] .*/driver/|Test unit' "$work/log" | head -n 12
    }
    echo "$fuzzer: $(grep -E '^Done ' "$work/log" || echo "failed; see $kept")"
done
readers=20
SOCKCONF_FUZZ_SECONDS=$((seconds / 3 / readers + 1)) SOCKCONF_FUZZ_KEPT=$kept dotnet test \
    --project harness/SockConformance.Harness.Tests --filter FullyQualifiedName~.FuzzTests >"$work/log" 2>&1 || {
    failed=1
    grep -aE '^failed |kept as|Exception: ' "$work/log" | cut -c1-300 | head -n 40
}
grep -aE '^(Passed!|Failed!|  total:|  failed:)' "$work/log" || true
cat "$kept"/inputs-tried.txt 2>/dev/null && rm "$kept/inputs-tried.txt"
rmdir "$kept" 2>/dev/null || true
exit $failed
