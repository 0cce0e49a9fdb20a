#!/bin/sh
# Installs what the targets and tests need on Debian or Ubuntu, beside the .NET SDK. Run as root.
set -eu
export DEBIAN_FRONTEND=noninteractive
packages="gcc libc6-dev clang gcc-mingw-w64-x86-64 wine wine64 chromium manpages manpages-dev"
missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
apt-get update -qq
# shellcheck disable=SC2086 # a list of package names
apt-get install -y -qq --no-install-recommends $missing
