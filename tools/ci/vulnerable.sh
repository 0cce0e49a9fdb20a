#!/bin/sh
# Ends with 1 where a package that the lock files name, directly or through another, has a known vulnerability. The source of packages has to
# serve advisories, as nuget.org does; one that serves none tells of none.
set -eu
cd "$(dirname "$0")/../.."
dotnet restore --locked-mode
found=$(dotnet list package --vulnerable --include-transitive --format json)
case $found in
*'"severity"'*)
    echo "$found" | grep -E '"(path|id|resolvedVersion|severity|advisoryurl)"' >&2
    echo "a package has a known vulnerability: raise its version in Directory.Packages.props, then 'dotnet restore'" >&2
    exit 1
    ;;
esac
echo "no package has a known vulnerability"
