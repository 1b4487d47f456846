#!/bin/sh
# Makes the databases of an earlier program after its first import and after its second: ./make.sh PROGRAM, with osmium and python3. See README.md.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
data=$work/data
cd "$work"

cat > first.opl <<'OPL'
n1 v1 Tamenity=place_of_worship,name=St.%20%Anna x9.5005 y47.1005
n11 v1 x9.5 y47.1
n12 v1 x9.501 y47.1
n13 v1 x9.501 y47.101
n14 v1 x9.5 y47.101
n20 v1 Tamenity=school,name=School x9.505 y47.105
n21 v1 Tamenity=school,name=Lost%20%School x9.506 y47.105
n22 v1 Ttourism=hotel x9.507 y47.105
n23 v1 Tamenity=place_of_worship,name=Chapel x9.508 y47.105
n30 v1 Tamenity=school,name=Twice x9.5205 y47.1105
n41 v1 x9.52 y47.11
n42 v1 x9.521 y47.11
n43 v1 x9.521 y47.111
n44 v1 x9.52 y47.111
n61 v1 x9.49 y47.09
n62 v1 x9.53 y47.09
n63 v1 x9.53 y47.12
n64 v1 x9.49 y47.12
w31 v1 Tamenity=school,name=Other Nn41,n42,n43,n44,n41
w60 v1 Nn61,n62,n63,n64,n61
r2 v1 Ttype=boundary,boundary=administrative,admin_level=8,name=Old%20%parish Mw60@outer
OPL
# A year later: the church is an outline with a point in it; schools are renamed, gone and new; the chapel moved; the parish is merged.
cat > second.opl <<'OPL'
n11 v1 x9.5 y47.1
n12 v1 x9.501 y47.1
n13 v1 x9.501 y47.101
n14 v1 x9.5 y47.101
n20 v2 Tamenity=school,name=New%20%School x9.505 y47.105
n22 v1 Ttourism=hotel x9.507 y47.105
n23 v1 Tamenity=place_of_worship,name=Chapel x9.511 y47.105
n24 v1 Tamenity=school,name=Added%20%School x9.511 y47.105
n25 v1 Tamenity=place_of_worship,name=St.%20%Anna x9.5005 y47.1005
n30 v1 Tamenity=school,name=Twice x9.5205 y47.1105
n41 v1 x9.52 y47.11
n42 v1 x9.521 y47.11
n43 v1 x9.521 y47.111
n44 v1 x9.52 y47.111
n61 v1 x9.49 y47.09
n62 v1 x9.53 y47.09
n63 v1 x9.53 y47.12
n64 v1 x9.49 y47.12
w1 v1 Tamenity=place_of_worship,building=church,name=St.%20%Anna Nn11,n12,n13,n14,n11
w31 v2 Tamenity=school,name=Twice Nn41,n42,n43,n44,n41
w60 v1 Nn61,n62,n63,n64,n61
r3 v1 Ttype=boundary,boundary=administrative,admin_level=8,name=Merged%20%parish Mw60@outer
OPL
packed() {
  python3 - "$data/register.sqlite" "$work/packed.sqlite" <<'PYTHON'
import sqlite3, sys
sqlite3.connect(sys.argv[1]).execute("VACUUM INTO ?", (sys.argv[2],))
PYTHON
  gzip -9n -c "$work/packed.sqlite" > "$here/$1.sqlite.gz"
  rm "$work/packed.sqlite"
}
for file in first:2023-11-14 second:2024-10-27; do
  osmium cat "${file%:*}.opl" -o vall.osm.pbf --overwrite --output-header=generator=invented \
    --output-header=osmosis_replication_timestamp="${file#*:}T00:00:00Z"
  "$program" --data "$data" import vall.osm.pbf --no-base-map --accept
  packed "${file%:*}"
done
cp "$data/installation.key" "$here/"
rm -r "$work"
