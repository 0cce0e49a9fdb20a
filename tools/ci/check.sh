#!/bin/sh
# What has to hold before any test is worth its time: the lock files are those of the projects, and the code is formatted.
set -eu
cd "$(dirname "$0")/../.."
fail() {
    echo "$1" >&2
    exit 1
}
dotnet restore --locked-mode ||
    fail "a packages.lock.json is not what its project asks for: run 'dotnet restore' and commit the lock files that it changes"
dotnet format --verify-no-changes --no-restore ||
    fail "some files are not formatted as .editorconfig says: run 'dotnet format' and commit what it changes"
