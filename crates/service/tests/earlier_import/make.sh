#!/bin/sh
# Makes the databases of an earlier program after its first import and after its second: ./make.sh PROGRAM, with osmium and python3. See README.md.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
data=$work/data
cd "$work"

packed() {
  python3 - "$data/register.sqlite" "$work/packed.sqlite" <<'PYTHON'
import sqlite3, sys
sqlite3.connect(sys.argv[1]).execute("VACUUM INTO ?", (sys.argv[2],))
PYTHON
  gzip -9n -c "$work/packed.sqlite" > "$here/$1.sqlite.gz"
  rm "$work/packed.sqlite"
}
for file in first:2023-11-14 second:2024-10-27; do
  osmium cat "$here/${file%:*}.opl" -o vall.osm.pbf --overwrite --output-header=generator=invented \
    --output-header=osmosis_replication_timestamp="${file#*:}T00:00:00Z"
  "$program" --data "$data" import vall.osm.pbf --no-base-map --accept
  packed "${file%:*}"
done
cp "$data/installation.key" "$here/"
rm -r "$work"
