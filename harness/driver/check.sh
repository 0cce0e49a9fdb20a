#!/bin/sh
# Builds the driver with $CC into a temporary folder and replays sessions/*.txt; prints a line for each, and what differed.
#   sh check.sh                                                             here
#   CC=x86_64-w64-mingw32-gcc LIBS=-lws2_32 RUN=wine ON=wine sh check.sh    for Windows, under Wine
# Needs sh, awk and the compiler. Exit status: 0 when all sessions held.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
on=${ON:-$(uname -s | tr '[:upper:]' '[:lower:]')}
work=$(mktemp -d "${TMPDIR:-/tmp}/sc-check.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
failed=0

# shellcheck disable=SC2086 # flags are several words
${CC:-cc} ${CFLAGS:--O2 -Wall -Wextra -Werror} "$here"/*.c -o "$work/sockdriver.exe" ${LIBS:-} || exit 1
echo "ok   build"

# A network of its own, where that can be had: what a session changes in it is then nobody else's.
own=
[ "$on" = linux ] && [ "$(id -u)" = 0 ] && own=--own-net

drive() {
    # shellcheck disable=SC2086 # RUN may have arguments
    ${RUN:-} "$work/sockdriver.exe" $own
}

header() {
    awk -v key="# $1: " 'index($0, key) == 1 { print substr($0, length(key) + 1); exit }' "$2"
}

say() {
    echo "$1 $2"
    [ "$1" = "ok  " ] || failed=1
}

# Each reply must match its pattern, and no reply may be left over.
compare() {
    awk -v replies="$2" '
        function expression(pattern,    more) {
            more = pattern ~ / \.\.\.$/
            sub(/ \.\.\.$/, "", pattern)
            gsub(/[][\\.^$+?(){}|\/]/, "\\\\&", pattern)
            gsub(/\*/, "[^ ]*", pattern)
            return "^" pattern (more ? "( .*)?" : "") "$"
        }
        /^> / { request = $0 }
        /^< / {
            pattern = substr($0, 3)
            if ((getline reply < replies) <= 0) reply = "(nothing)"
            sub(/\r$/, "", reply)
            if (reply !~ expression(pattern)) {
                print "     " substr(request, 1, 200) "\n       expected  " pattern "\n       found     " reply
                bad = 1
            }
        }
        END {
            while ((getline reply < replies) > 0) { print "       not expected  " reply; bad = 1 }
            exit bad
        }' "$1"
}

replay() {
    name=$(basename "$1" .txt)
    awk '/^> / { print substr($0, 3) }' "$1" >"$work/requests"
    if [ "$(header input "$1")" = file ]; then
        drive <"$work/requests" >"$work/replies"
        status=$?
    else
        # shellcheck disable=SC2002 # a pipe, so that the driver does not see a file
        cat "$work/requests" | drive >"$work/replies"
        status=$?
    fi
    wanted=$(header status "$1")
    if compare "$1" "$work/replies" && [ "$status" = "${wanted:-0}" ]; then
        say "ok  " "$name"
    else
        say "FAIL" "$name (exit status $status)"
    fi
}

# What a TYPE lays out is as long as the headers' structure, where they have it.
layouts() {
    printf 'structure %s\nsizeof %s\n' \
        ip_mreq '{multiaddr:in4,interface:in4}' ip_mreqn '{multiaddr:in4,address:in4,index:ifindex}' \
        ipv6_mreq '{multiaddr:in6,interface:ifindex}' in6_pktinfo '{addr:in6,index:ifindex}' \
        group_req '{interface:ifindex,group:storage}' group_source_req '{interface:ifindex,group:storage,source:storage}' \
        in_addr in4 in6_addr in6 sockaddr_in sockaddr4 sockaddr_in6 sockaddr6 sockaddr_storage storage |
        drive | tr -d '\r' >"$work/replies"
    found=$(awk 'NR % 2 { header = $0; next } header !~ /^absent/ && $0 != header { print "pair " NR / 2 ": " header ", TYPE " $0 }' "$work/replies")
    if [ -z "$found" ] && [ "$(grep -c '^ok value=' "$work/replies")" -ge 16 ]; then
        say "ok  " "layouts"
    else
        say "FAIL" "layouts: $found"
    fi
}

# A fault in the process itself: whoever holds the driver's number can make one.
fault() {
    printf 'case a 1\nidentity\nsleep 20000\nsleep 1\ncase b 2\n' >"$work/requests"
    drive <"$work/requests" >"$work/replies" &
    tries=0
    pid=
    while [ -z "$pid" ] && [ $tries -lt 100 ]; do
        sleep 0.1 2>/dev/null || sleep 1
        pid=$(sed -n 's/^ok pid=\([0-9]*\) .*/\1/p' "$work/replies")
        tries=$((tries + 1))
    done
    [ -n "$pid" ] && kill -s SEGV "$pid"
    wait $!
    status=$?
    found=$(sed 's/^ok pid=.*/ok pid/' "$work/replies" | tr '\n' ';')
    if [ "$found" = "ok case=a hash=1;ok pid;crash SIGSEGV;ok case=b hash=2;" ] && [ $status = 0 ]; then
        say "ok  " "a fault from outside"
    else
        say "FAIL" "a fault from outside: $found (exit status $status)"
    fi
}

# What a session needs, a word for each, and the driver does not have.
lacking() {
    for need in $1; do
        case "$need:$hello" in
        root:*\ uid=0\ *) ;;
        root:*) echo "$need" ;;
        *) case ",${hello#*caps=}," in *",$need,"*) ;; *) echo "$need" ;; esac ;;
        esac
    done
}

hello=$(echo hello | drive | tr -d '\r')
for session in "$here"/sessions/*.txt; do
    case " $(header on "$session") " in
    *" $on "*) ;;
    *) continue ;;
    esac
    missing=$(lacking "$(header needs "$session")")
    if [ -z "$missing" ]; then
        replay "$session"
    else
        echo "left out $(basename "$session" .txt): needs $missing"
    fi
done
layouts
[ "$on" = wine ] || fault
exit $failed
