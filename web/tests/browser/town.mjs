// An extract of a few objects, in the PBF format of OpenStreetMap, written here so that tests choose every word in it.
import { PbfWriter } from 'pbf';

function block(type, bytes) {
  const blob = new PbfWriter();
  blob.writeBytesField(1, bytes);
  const body = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, body.length);
  const head = header.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, body]);
}

/** A longitude (1e-7 degrees) beyond 180 degrees, as it is written. */
const written = (lon) => (lon > 1_800_000_000 ? lon - 3_600_000_000 : lon);

/** Nodes with these tags, side by side at 47 degrees north from `west` (1e-7 degrees) on, and numbered from 1 or as `ids` say. */
export function townExtract(objects, ids = objects.map((_, index) => index + 1), west = 90_100_000) {
  const header = new PbfWriter();
  const sides = [written(west - 100_000) * 100, written(west + 1_900_000) * 100];
  header.writeMessage(1, (box, pbf) => box.forEach((value, index) => pbf.writeSVarintField(index + 1, value)), [...sides, 47_100_000_000, 46_900_000_000]);
  header.writeStringField(4, 'OsmSchema-V0.6');
  const strings = [''];
  const place = (text) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1);
  const nodes = objects.map((tags, index) => ({ id: ids[index], keys: Object.keys(tags).map(place), values: Object.values(tags).map(place), lon: written(west + index * 10_000) }));
  const data = new PbfWriter();
  data.writeMessage(1, (all, pbf) => all.forEach((text) => pbf.writeStringField(1, text)), strings);
  data.writeMessage(
    2,
    (all, group) =>
      all.forEach((node) =>
        group.writeMessage(
          1,
          (one, pbf) => {
            pbf.writeSVarintField(1, one.id);
            pbf.writePackedVarint(2, one.keys);
            pbf.writePackedVarint(3, one.values);
            pbf.writeSVarintField(8, 470_000_000);
            pbf.writeSVarintField(9, one.lon);
          },
          node,
        ),
      ),
    nodes,
  );
  return Buffer.concat([block('OSMHeader', header.finish()), block('OSMData', data.finish())]);
}
