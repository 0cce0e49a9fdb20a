#!/bin/sh
# fetch.sh NAME@RELEASE...: puts what releases.txt lists for each release into the cache, unpacked and never installed:
#   CACHE/releases/NAME@RELEASE/root       what the packages hold
#   CACHE/releases/NAME@RELEASE/packages   which they were, with their versions
# What is there is kept: remove its folder to fetch a newer one. The machine's own apt lists are neither used nor changed.
#   SOCKCONF_CACHE    the cache; default: the user's
#   SOCKCONF_MIRROR   the address of a mirror of Debian, or a folder like one; default: the mirror of this machine's apt
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
cache=${SOCKCONF_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sockconformance}
mkdir -p "$cache/releases" "$cache/apt"
log=$(mktemp)
work=
trap 'rm -rf "$log" ${work:+"$work"}' EXIT
trap 'exit 129' HUP INT TERM

give_up() {
    echo "$1" >&2
    [ ! -s "$log" ] || tail -n 20 "$log" | sed 's/^/  /' >&2
    exit 1
}

# mirror SUITE: where that suite is served.
mirror() {
    main=${SOCKCONF_MIRROR:-}
    if [ -z "$main" ]; then
        known=$(apt-get indextargets --format '$(ORIGIN) $(REPO_URI) $(RELEASE)' 'Created-By: Packages' 2>/dev/null | sed -n 's/^Debian //p')
        case $1 in *-security)
            found=$(echo "$known" | sed -n 's/ [^ ]*-security$//p' | head -n 1)
            [ -z "$found" ] || { echo "$found" && return; } ;;
        esac
        main=$(echo "$known" | sed '/-security$/d; s/ .*//' | head -n 1)
    fi
    [ -n "$main" ] || give_up "the sources of this machine's apt name no mirror of Debian; set SOCKCONF_MIRROR to the address of one"
    main=${main%/}
    # Of a folder apt copies what it is asked for, as if it came from afar.
    case $main in /*) main=copy:$main ;; esac
    case $1 in *-security) echo "$main-security" ;; *) echo "$main" ;; esac
}

# ask SUITES: apt's lists of these suites alone, in the cache, as new as the mirror has them; $apt then holds the options that ask them.
ask() {
    state=$cache/apt/$1
    mkdir -p "$state/lists/partial" "$state/archives/partial"
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    for suite in $(echo "$1" | tr , ' '); do
        from=$(mirror "$suite") || exit 1
        # A folder of this machine needs no signature.
        case $from in copy:*) trust=trusted=yes ;; *) trust=signed-by=$keyring ;; esac
        echo "deb [$trust] $from $suite main"
    done >"$state/sources.list"
    apt="-o Dir::Etc::SourceList=$state/sources.list -o Dir::Etc::SourceParts=- -o Dir::State::Lists=$state/lists
        -o Dir::Cache=$state -o Dir::Cache::Archives=$state/archives -o Dir::State::Status=/dev/null
        -o APT::Architecture=amd64 -o APT::Architectures=amd64 -o APT::Install-Recommends=no -o APT::Sandbox::User=root
        -o Acquire::Languages=none -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false"
    # shellcheck disable=SC2086 # a list of options
    apt-get $apt update --error-on=any >"$log" 2>&1 || give_up "apt cannot read the lists of $1"
}

# newest PATTERN [VERSION]: PACKAGE VERSION of the newest package of that name, or of that version.
newest() {
    : >"$log"
    expression=$(echo "$1" | sed 's/[.+]/\\&/g; s/\*/.*/g')
    # shellcheck disable=SC2046,SC2086
    set -- "$1" "${2:-}" $(apt-cache $apt pkgnames "${1%%\**}" | grep -x "$expression")
    pattern=$1 version=$2
    shift 2
    [ $# -gt 0 ] || give_up "$release: no package $pattern is served by $suites any more; tools/targets/releases.txt names it"
    # shellcheck disable=SC2086
    apt-cache $apt madison "$@" | awk -F ' *[|] *' -v wanted="$version" '{ gsub(/^ +/, "", $1) } wanted == "" || $2 == wanted { print $2, $1 }' |
        sort -V | tail -n 1 | { read -r version package && echo "$package $version"; } ||
        give_up "$release: $suites serves no $pattern in version $version; the mirror may be in the middle of an update"
}

# fetch RELEASE SUITES PACKAGES...
fetch() {
    release=$1 suites=$2
    shift 2
    ask "$suites"
    work=$cache/releases/.$release.$$
    rm -rf "$work"
    mkdir -p "$work/root" "$work/debs"
    : >"$work/packages"
    version=
    for wanted in "$@"; do
        case $wanted in
        root:*)
            # As one directory in each place, whichever of the two a package uses.
            mkdir -p "$work/root/usr/bin" "$work/root/usr/sbin" "$work/root/usr/lib" "$work/root/usr/lib64"
            for merged in bin sbin lib lib64; do ln -sfn "usr/$merged" "$work/root/$merged"; done
            # shellcheck disable=SC2086
            apt-get $apt -y -q --download-only -o "Dir::Cache::Archives=$work/debs" install "${wanted#root:}" >"$log" 2>&1 ||
                give_up "$release: ${wanted#root:} and what it needs cannot be downloaded from $suites" ;;
        *)
            found=$(newest "$wanted" "$version") || exit 1
            package=${found% *} version=${found#* }
            # shellcheck disable=SC2086
            (cd "$work/debs" && apt-get $apt -q download "$package=$version") >"$log" 2>&1 ||
                give_up "$release: $package $version cannot be downloaded from $suites" ;;
        esac
    done
    for deb in "$work"/debs/*.deb; do
        dpkg-deb -x "$deb" "$work/root" >"$log" 2>&1 || give_up "$release: $deb is no package that dpkg-deb can unpack"
        dpkg-deb --showformat '${Package} ${Version}\n' -W "$deb" >>"$work/packages"
    done
    rm -rf "$work/debs" "$work/root/usr/share/doc" "$work/root/usr/share/man"
    mv "$work" "$cache/releases/$release"
    work=
    echo "$release: $(head -n 1 "$cache/releases/$release/packages")"
}

for release in "$@"; do
    line=$(awk -v r="$release" '$1 == r' "$here/releases.txt")
    [ -n "$line" ] || give_up "$release is not in $here/releases.txt"
    # Two who want the same fetch it once.
    exec 9>"$cache/apt/lock"
    flock 9
    # shellcheck disable=SC2086 # its columns
    [ -d "$cache/releases/$release" ] || { set -f && set -- $line && set +f && shift 2 && suites=$1 && shift && fetch "$release" "$suites" "$@"; }
done
