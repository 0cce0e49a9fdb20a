#!/bin/sh
# fetch.sh META FOLDER: puts the kernel package that META depends on into FOLDER, and its file name into FOLDER/META.
set -eu
meta=$1
mkdir -p "$2"
cd "$2"
[ ! -s "$meta" ] || [ ! -f "$(cat "$meta")" ] || exit 0
package=$(apt-cache depends "$meta" | sed -n 's/^ *Depends: \(linux-image-[^ ]*\)$/\1/p' | head -n 1)
[ -n "$package" ] || {
    echo "apt knows no package $meta that depends on a kernel" >&2
    exit 1
}
# As root apt would download as another user, who may not write here.
apt-get download -q -o APT::Sandbox::User=root "$package"
file=$(find . -name "${package}_*.deb" | sed 's#^\./##' | head -n 1)
echo "$file" >"$meta.part"
mv "$meta.part" "$meta"
