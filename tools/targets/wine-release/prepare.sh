#!/bin/sh
# Makes the Wine prefix in its root once, tells it to be Windows 10, and keeps its server. No script of the packages was run, so what they
# would have made and Wine needs is made here.
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

give_up() {
    echo "$1" >&2
    sed 's/^/  /' "$log" >&2
    exit 1
}

wine() {
    sh "$here/enter.sh" /usr/lib/wine/wine64 "$@"
}

for folder in proc dev tmp root "$SOCKCONF_DRIVERS" "$WINEPREFIX"; do mkdir -p "$SOCKCONF_ROOT/$folder"; done
chmod 1777 "$SOCKCONF_ROOT/tmp"
# Where its server is found. Without this folder Wine 10 of Debian goes on to one in TMPDIR, and often dies of it ("free(): invalid pointer").
mkdir -p -m 700 "$SOCKCONF_ROOT/run/user/0"
# Wine takes a library from its own folder only when its header is marked, in the place of a DOS program's text.
zlib=$SOCKCONF_ROOT/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/zlib1.dll
cp "$SOCKCONF_ROOT/usr/x86_64-w64-mingw32/lib/zlib1.dll" "$zlib"
printf 'Wine builtin DLL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' | dd of="$zlib" bs=1 seek=64 conv=notrunc status=none
[ -f "$SOCKCONF_ROOT/etc/passwd" ] || echo root:x:0:0:root:/root:/bin/sh >"$SOCKCONF_ROOT/etc/passwd"
if [ ! -f "$SOCKCONF_ROOT/$WINEPREFIX/.ready" ]; then
    # It complains of the 32-bit programs that are not there, and its exit code says no more.
    wine wineboot.exe --init >"$log" 2>&1 || true
    wine winecfg.exe -v win10 >"$log" 2>&1 || give_up "Wine in $SOCKCONF_ROOT does not make its prefix, or does not take the version of Windows"
    sh "$here/enter.sh" /usr/lib/wine/wineserver64 -w
    touch "$SOCKCONF_ROOT/$WINEPREFIX/.ready"
fi
sh "$here/../wine/keep.sh" sh "$here/enter.sh" /usr/lib/wine/wineserver64
