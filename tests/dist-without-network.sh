#!/usr/bin/env bash
# Installs the archive and uses the program in a namespace without any network but loopback; the sources of all parts
# are complete, so that a build needs no network either.
set -euo pipefail
archive=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/archive" "$folder/build"
tar --extract --gzip --file "$archive" --directory "$folder/archive" --strip-components 1
DESTDIR="$folder/installed" sh "$folder/archive/install.sh" >/dev/null
tar --extract --gzip --file "$folder/archive/sources.tar.gz" --directory "$folder/build"
tar --extract --gzip --file "$folder/archive/vendored-sources.tar.gz" --directory "$folder/build"
for file in bin/parvis share/man/man1/parvis.1 share/doc/parvis/bill-of-materials.cdx.json share/doc/parvis/LICENCES-OF-ALL-PARTS.txt; do
  test -s "$folder/installed/usr/local/$file" || { echo "not installed: $file"; exit 1; }
done
test -s "$folder/build/web/dist/index.html" || { echo "the built interface is not among the sources"; exit 1; }
cd "$folder"
unshare --net --map-root-user bash -euo pipefail -c '
  ip link set lo up 2>/dev/null || true
  (cd build && CARGO_HOME=$PWD/.cargo-home cargo metadata --offline --locked --config .cargo/vendored.toml --format-version 1 >/dev/null)
  parvis=$PWD/installed/usr/local/bin/parvis
  "$parvis" invent --out invented-country.osm.pbf
  "$parvis" --data data import invented-country.osm.pbf >/dev/null
  "$parvis" --data data serve --listen 127.0.0.1:0 >address &
  server=$!
  trap "kill $server" EXIT
  for _ in $(seq 50); do test -s address && break; sleep 0.1; done
  port=$(sed -n "1s/.*://p" address)
  exec 3<>/dev/tcp/127.0.0.1/$port
  printf "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" >&3
  grep --quiet "<title>Parvis</title>" <&3
'
echo "the archive works without network"
