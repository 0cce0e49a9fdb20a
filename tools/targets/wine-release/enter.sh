#!/bin/sh
# enter.sh COMMAND...: runs a command in the root SOCKCONF_ROOT, in a mount namespace of its own. The folder SOCKCONF_DRIVERS is in the same
# place there, /proc and /dev are this machine's.
set -eu
# Who is not root becomes it in a user namespace, where all this is allowed.
map=
[ "$(id -u)" -eq 0 ] || map=--map-root-user
# shellcheck disable=SC2016,SC2086 # for the shell inside; empty or an option
exec unshare $map --mount --propagation private sh -c '
    set -eu
    mount --rbind /proc "$SOCKCONF_ROOT/proc"
    mount --rbind /dev "$SOCKCONF_ROOT/dev"
    mount --bind "$SOCKCONF_DRIVERS" "$SOCKCONF_ROOT$SOCKCONF_DRIVERS"
    exec chroot "$SOCKCONF_ROOT" "$@"
' sh "$@"
