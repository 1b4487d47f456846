// A JPEG without what the camera wrote beside the picture: for browsers in which nothing can be drawn anew. Place, time and device, a
// second picture or a film behind the first are gone; which way up it is stays.

const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Which way up a picture is (EXIF 2.32, tag 0x0112), out of the body of an APP1 segment; 1 where it does not say. */
function orientation(body: Uint8Array): number {
  if (new TextDecoder('latin1').decode(body.subarray(0, 6)) !== 'Exif\0\0') return 1;
  const view = new DataView(body.buffer, body.byteOffset + 6, body.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  const count = view.getUint16(first, little);
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * 12;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return 1;
}

/** An APP1 segment that says which way up a picture is, and nothing else. */
function upright(way: number): number[] {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0];
  return [0xff, 0xe1, 0, 2 + 6 + tiff.length, ...[...'Exif'].map((letter) => letter.charCodeAt(0)), 0, 0, ...tiff];
}

/** The first picture of a JPEG alone; nothing where it is none, or breaks off. */
export function pictureAlone(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [];
  let way = 1;
  let at = 2;
  try {
    for (;;) {
      if (bytes[at] !== 0xff) return null;
      const marker = bytes[at + 1] as number;
      if (marker === END) break;
      const length = new DataView(bytes.buffer, bytes.byteOffset + at + 2, 2).getUint16(0);
      let next = at + 2 + length;
      if (next > bytes.length) return null;
      const beside = (marker > 0xe0 && marker <= 0xef) || marker === 0xfe;
      if (marker === 0xe1) way = Math.max(way, orientation(bytes.subarray(at + 4, next)));
      if (marker === START_OF_SCAN) {
        // What is drawn: until a marker that is none of it.
        while (next < bytes.length && !(bytes[next] === 0xff && bytes[next + 1] !== 0 && !isRestart(bytes[next + 1]))) next += 1;
      }
      if (!beside) kept.push(bytes.subarray(at, next));
      at = next;
    }
  } catch {
    return null;
  }
  const head = [0xff, 0xd8, ...(way > 1 && way <= 8 ? upright(way) : [])];
  const all = [Uint8Array.from(head), ...kept, Uint8Array.from([0xff, END])];
  const out = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of all) {
    out.set(part, place);
    place += part.length;
  }
  return out;
}

function isRestart(marker: number | undefined): boolean {
  return marker !== undefined && marker >= 0xd0 && marker <= 0xd7;
}
