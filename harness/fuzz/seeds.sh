#!/bin/sh
# seeds.sh FOLDER: what the fuzzers of the driver begin with, as FOLDER/session and FOLDER/types: the requests of each golden session, and each
# TYPE with its VALUE that stands in one. FOLDER/words is the dictionary: each word of theirs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/session" "$1/types"
for session in "$here"/../driver/sessions/*.txt; do
    # Of the longest sessions the head is enough: what is long is slow.
    sed -n 's/^> //p' "$session" | head -c 8000 | sed '$s/$//' >"$1/session/$(basename "$session" .txt)"
done
cat "$here"/../driver/sessions/*.txt | sed -n 's/^> //p' | awk -v to="$1/types" '
    $1 == "setsockopt" && NF > 5 && length($0) < 400 { line = $5; for (i = 6; i <= NF; i++) line = line " " $i }
    $1 == "getsockopt" && NF > 4 && length($0) < 400 { line = $5 }
    $1 == "sizeof" && length($0) < 400 { line = $2 }
    line != "" && !(line in seen) { seen[line]; file = to "/" ++n; printf "%s%c0123456789abcdefghijklmn", line, 0 >file; close(file) }
    { line = "" }'
cat "$here"/../driver/sessions/*.txt | sed -n 's/^> //p' | tr ' =:,{}' '\n\n\n\n\n\n' | awk '
    length($0) > 1 && length($0) < 24 && $0 !~ /[^A-Za-z0-9_*@.-]/ && !($0 in seen) { seen[$0]; print "\"" $0 "\"" }' >"$1/words"
