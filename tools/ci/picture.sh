#!/bin/sh
# The picture of the README: picture.sh SITE PICTURE takes one of a site's first page, as 'sockconf run' wrote it.
set -eu
[ $# -eq 2 ] || { echo "usage: picture.sh SITE PICTURE" >&2; exit 2; }
[ -f "$1/index.html" ] || { echo "there is no $1/index.html; 'sockconf run --out $1' writes a site" >&2; exit 2; }
browser=$(command -v chromium-headless-shell || command -v chromium || command -v google-chrome) ||
    { echo "Chromium is missing; the package chromium-headless-shell or chromium brings it" >&2; exit 2; }
"$browser" --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=1366,768 --virtual-time-budget=4000 \
    --screenshot="$2" "file://$(cd "$1" && pwd)/index.html" 2>/dev/null
