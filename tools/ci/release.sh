#!/bin/sh
# release.sh DIR: what a release consists of. The package for 'dotnet tool install', a program for each kind of machine that needs no .NET,
# the list of the packages in it (CycloneDX), and the checksums of all.
set -eu
cd "$(dirname "$0")/../.."
dist=${1:?usage: release.sh DIR}
mkdir -p "$dist"
dist=$(cd "$dist" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack tools/sockconf -c Release -o "$dist" --artifacts-path "$work/built"
version=$(basename "$dist"/SockConformance.*.nupkg .nupkg)
version=${version#SockConformance.}
for machine in ${MACHINES:-linux-x64 linux-arm64 win-x64}; do
    name=sockconf-$version-$machine
    dotnet publish tools/sockconf -c Release -r "$machine" --self-contained -p:PackAsTool=false -p:DebugType=none \
        -o "$work/$name" --artifacts-path "$work/built-$machine"
    rm -f "$work/$name"/*.xml "$work/$name"/*.pdb
    cp LICENSE README.md "$work/$name"
    case $machine in
    win-*) (cd "$work" && zip -qr "$dist/$name.zip" "$name") ;;
    *) tar -C "$work" -czf "$dist/$name.tar.gz" "$name" ;;
    esac
done
dotnet tool install CycloneDX --version 6.3.1 --tool-path "$work/tools"
"$work/tools/dotnet-CycloneDX" tools/sockconf/sockconf.csproj --output "$dist" --filename "sockconf-$version.cdx.json" --output-format Json \
    --set-name sockconf --set-version "$version"
(cd "$dist" && sha256sum -- * > SHA256SUMS)
