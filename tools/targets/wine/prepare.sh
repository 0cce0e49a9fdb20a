#!/bin/sh
# Makes the Wine prefix once (5 s, 700 MB, so it lives in the user's cache), tells it to be Windows 10, and keeps its server.
set -eu
if [ ! -f "$WINEPREFIX/.ready" ]; then
    mkdir -p "$WINEPREFIX"
    wineboot --init >/dev/null 2>&1
    wine winecfg -v win10 >/dev/null 2>&1
    wineserver -w
    touch "$WINEPREFIX/.ready"
fi
sh "$(dirname "$0")/keep.sh" wineserver
