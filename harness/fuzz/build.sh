#!/bin/sh
# build.sh FOLDER: builds the fuzzers of the driver, FOLDER/session and FOLDER/types, with clang and its sanitizers. Of the calls of the system
# that the driver makes none is left in them: each gets the name of its stand-in in calls.c, and one that has no stand-in ends the build.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$1
mkdir -p "$out/driver" "$out/own"
sanitizers="address,undefined"
compile() {
    # shellcheck disable=SC2086 # flags are several words
    "${CLANG:-clang}" -std=c99 -g -O1 -Wall -Wextra -Werror -fno-omit-frame-pointer -fno-sanitize-recover=undefined \
        -fsanitize=fuzzer-no-link,$sanitizers -c "$@"
}
for file in "$here"/*.c; do
    compile "$file" -o "$out/own/$(basename "$file" .c).o"
done
for file in "$here"/../driver/*.c; do
    compile "$file" -o "$out/driver/$(basename "$file" .c).o"
done
stood_in=$(nm --defined-only "$out/own/calls.o" | sed -n 's/.* T call_//p')
for call in $stood_in; do
    echo "$call call_$call"
done >"$out/names"
echo "main driver_main" >>"$out/names"
for object in "$out"/driver/*.o; do
    objcopy --redefine-syms="$out/names" "$object"
done
# What needs no stand-in: it touches nothing but memory, or tells the time and who we are.
kept="__errno_location __cmsg_nxthdr bcmp memchr memcmp memcpy memmove memset strchr strcmp strcspn strlen strncmp strrchr strspn strstr
inet_ntop inet_pton clock_gettime clock_getres confstr getenv getegid geteuid getgroups getpid getppid sysconf uname mmap mprotect sigemptyset"
nm --defined-only "$out"/driver/*.o "$out/own/calls.o" | awk 'NF == 3 { print $3 }' >"$out/known"
for name in $kept; do
    echo "$name"
done >>"$out/known"
left=$(nm -u "$out"/driver/*.o | awk '$1 == "U" && $2 !~ /^__(asan|ubsan|sanitizer|sancov)_/ { print $2 }' | sort -u | grep -vxF -f "$out/known" || true)
if [ -n "$left" ]; then
    echo "the driver makes calls that the fuzzer has no stand-in for; add each to harness/fuzz/calls.c, or to 'kept' in build.sh:" $left >&2
    exit 1
fi
for fuzzer in session types; do
    "${CLANG:-clang}" -fsanitize=fuzzer,$sanitizers "$out"/driver/*.o "$out/own/calls.o" "$out/own/$fuzzer.o" -o "$out/$fuzzer"
done
