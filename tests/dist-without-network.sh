#!/usr/bin/env bash
# Unpacks the archive, checks its sums, and uses the program in a namespace without any network but loopback.
set -euo pipefail
archive=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tar --extract --gzip --file "$archive" --directory "$folder" --strip-components 1
cd "$folder"
sha256sum --check --quiet SHA256SUMS
for file in parvis man/parvis.1 parvis.service bill-of-materials.cdx.json LICENCES-OF-ALL-PARTS.txt sources.tar.gz vendored-sources.tar.gz; do
  test -s "$file" || { echo "missing in the archive: $file"; exit 1; }
done
unshare --net --map-root-user bash -euo pipefail -c '
  ip link set lo up 2>/dev/null || true
  ./parvis invent --out invented-country.osm.pbf
  ./parvis --data data import invented-country.osm.pbf >/dev/null
  ./parvis --data data serve --listen 127.0.0.1:0 >address &
  server=$!
  trap "kill $server" EXIT
  for _ in $(seq 50); do test -s address && break; sleep 0.1; done
  port=$(sed "s/.*://" address)
  exec 3<>/dev/tcp/127.0.0.1/$port
  printf "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" >&3
  grep --quiet "<title>Parvis</title>" <&3
'
echo "the archive works without network"
