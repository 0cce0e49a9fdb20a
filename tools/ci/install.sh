#!/bin/sh
# Installs what the targets and tests need on Debian or Ubuntu, beside the .NET SDK. Run as root.
set -eu
export DEBIAN_FRONTEND=noninteractive
packages="gcc libc6-dev clang musl-tools
gcc-i686-linux-gnu libc6-dev-i386-cross gcc-s390x-linux-gnu libc6-dev-s390x-cross gcc-mips-linux-gnu libc6-dev-mips-cross
gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static gcc-mingw-w64-x86-64 wine wine64 runsc chromium manpages manpages-dev"
missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
apt-get update -qq
# shellcheck disable=SC2086 # a list of package names
apt-get install -y -qq --no-install-recommends $missing
