#!/bin/sh
# Makes the Wine prefix once (5 s, 700 MB, so it lives in the user's cache), tells it to be Windows 10, and keeps its server warm: without
# that each start of the driver would cost half a second more.
set -eu
if [ ! -f "$WINEPREFIX/.ready" ]; then
    mkdir -p "$WINEPREFIX"
    wineboot --init >/dev/null 2>&1
    wine winecfg -v win10 >/dev/null 2>&1
    wineserver -w
    touch "$WINEPREFIX/.ready"
fi
wineserver -p60 2>/dev/null || true
