#!/bin/sh
# keep.sh WINESERVER...: keeps the server of WINEPREFIX for a minute after its last program: without that each start of the driver would cost
# two seconds more. A server that a program started for itself ends with it, and no other can be started before: that end is waited for.
set -eu

# Whether the server that is there is one of ours.
kept() {
    for file in $(grep -ls wineserver /proc/[0-9]*/cmdline); do
        case $(tr '\0' ' ' 2>/dev/null <"$file") in *" -p60 ") ;; *) continue ;; esac
        tr '\0' '\n' 2>/dev/null <"${file%cmdline}environ" | grep -qx "WINEPREFIX=$WINEPREFIX" && return 0
    done
    return 1
}

tries=0
until "$@" -p60 2>/dev/null || kept; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || {
        echo "a server of Wine's that another program started has not ended in 30 s: each start of a driver takes two seconds more" >&2
        exit 0
    }
    sleep 0.2
done
