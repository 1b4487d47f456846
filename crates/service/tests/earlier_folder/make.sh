#!/bin/sh
# Makes the data folder of an earlier program: ./make.sh PROGRAM, with osmium and python3. See README.md.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
data=$work/data
cd "$work"

cat > vall.osm <<'XML'
<osm version="0.6">
  <bounds minlat="46.9" minlon="9.0" maxlat="47.1" maxlon="9.2"/>
  <node id="1" version="1" timestamp="2026-01-01T00:00:00Z" lat="47.00" lon="9.05"><tag k="amenity" v="school"/><tag k="name" v="Vall school"/></node>
  <node id="2" version="1" timestamp="2026-01-01T00:00:00Z" lat="47.01" lon="9.06"><tag k="amenity" v="arts_centre"/><tag k="name" v="Vall hall"/></node>
  <node id="3" version="1" timestamp="2026-01-01T00:00:00Z" lat="47.02" lon="9.15"><tag k="amenity" v="theatre"/><tag k="name" v="Moor theatre"/></node>
  <node id="11" version="1" timestamp="2026-01-01T00:00:00Z" lat="46.95" lon="9.01"/>
  <node id="12" version="1" timestamp="2026-01-01T00:00:00Z" lat="46.95" lon="9.10"/>
  <node id="13" version="1" timestamp="2026-01-01T00:00:00Z" lat="47.05" lon="9.10"/>
  <node id="14" version="1" timestamp="2026-01-01T00:00:00Z" lat="47.05" lon="9.01"/>
  <way id="21" version="1" timestamp="2026-01-01T00:00:00Z"><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="14"/><nd ref="11"/></way>
  <relation id="31" version="1" timestamp="2026-01-01T00:00:00Z"><member type="way" ref="21" role="outer"/><tag k="type" v="boundary"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="Vall"/></relation>
</osm>
XML
osmium cat vall.osm -o vall.osm.pbf --output-header=generator=invented --overwrite
cat > quarter.geojson <<'JSON'
{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Quarter"},"geometry":{"type":"Polygon","coordinates":[[[9.04,46.99],[9.07,46.99],[9.07,47.02],[9.04,47.02],[9.04,46.99]]]}}]}
JSON
p() { "$program" --data "$data" "$@"; }
id() { python3 -c 'import json,sys
found=json.load(sys.stdin)
for key in sys.argv[1].split("."): found=found[int(key)] if key.isdigit() else found[key]
print(found)' "$1"; }
p init
printf '[visits]\nsecond_rating_percent = 0\n' > "$data/parvis.toml"
p import vall.osm.pbf --no-base-map
p areas add quarter.geojson
school=$(p sites list --json | python3 -c 'import json,sys; print(next(s["id"] for s in json.load(sys.stdin)["sites"] if s["title"]=="Vall school"))')
hall=$(p sites list --json | python3 -c 'import json,sys; print(next(s["id"] for s in json.load(sys.stdin)["sites"] if s["title"]=="Vall hall"))')
quarter=$(p areas list --json | python3 -c 'import json,sys; print(next(a["id"] for a in json.load(sys.stdin)["areas"] if a["name"]=="Quarter"))')
schools=$(p organisations add Schools --kind operator --json | id id)
advice=$(p organisations add Advice --kind adviser_service --json | id id)
fire=$(p organisations add Fire --kind authority --json | id id)
p organisations relate "$schools" --relation operates --site "$school"
p organisations relate "$advice" --relation advises --area "$quarter"
p organisations relate "$fire" --relation responds --area "$quarter"
ada=$(p members add "$schools" --role operator_manager --name Ada --json | id id)
bo=$(p members add "$advice" --role adviser --name Bo --json | id id)
p members add "$fire" --role coordinator --name Cy >/dev/null
printf 'The gate is left open at noon.\n' > note.txt
note=$(p notes --as "$ada" add "$school" --text note.txt --marking amber --json | id id)
printf 'A plan of the yard.\n' > plan.txt
p notes --as "$ada" attach "$note" plan.txt
p notes --as "$ada" give "$note" --to "$advice" --for planning --until "$(date -u -d '+300 days' +%Y-%m-%dT00:00:00Z)"
printf 'The hall lends bicycles.\n' > bicycles.txt
p notes --as "$bo" add "$hall" --text bicycles.txt --marking green >/dev/null
visit=$(p visits --as "$bo" start "$school" --survey quick_look --json | id id)
p visits --as "$bo" answer "$visit" exits=1 exits=2 >/dev/null
p visits --as "$bo" finish "$visit" --operator "$schools" >/dev/null
p findings --as "$ada" add "$school" "The yard has no lamp." >/dev/null
p duties keep --as "$ada" "$school" eu_2022_2557 asks_for=entity identified=yes sector=energy notified_on=2099-01-10 incident=no >/dev/null
p visits --as "$ada" ask "$school" --to "$advice" >/dev/null
p notes --as "$bo" show "$note" --for planning >/dev/null
python3 - "$data/register.sqlite" <<'PYTHON'
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA journal_mode = DELETE")
database.execute("VACUUM")
PYTHON
gzip -9n -c "$data/register.sqlite" > "$here/register.sqlite.gz"
find "$data" -type f -exec ls -l {} +
rm -rf "$here/folder"; mkdir "$here/folder"
(cd "$data" && find . -type f ! -name 'register.sqlite*' -exec cp --parents {} "$here/folder" \;)
rm -r "$work"
