import { expect, test } from 'vitest';
import { pictureAlone } from '../../src/visits/jpeg';

const text = (words: string) => [...words].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, body: number[]) => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body];
const exif = (way: number) => segment(0xe1, [...text('Exif'), 0, 0, ...text('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0, ...text('GPS-K7QXJ')]);
const jfif = segment(0xe0, [...text('JFIF'), 0, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
const table = segment(0xdb, Array.from({ length: 65 }, (_, index) => index));
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56];
const picture = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);
const end = [0xff, 0xd9];
const words = (bytes: Uint8Array | null) => new TextDecoder('latin1').decode(bytes ?? new Uint8Array());

test('what the camera wrote beside the picture is gone, and the picture stays', () => {
  const alone = pictureAlone(picture(jfif, exif(1), segment(0xfe, text('K7QXJ')), segment(0xe2, text('MPF K7QXJ')), table, scan, end));
  expect(alone).toEqual(picture(jfif, table, scan, end));
});

test('which way up it is stays', () => {
  const alone = pictureAlone(picture(exif(6), table, scan, end));
  expect(words(alone)).not.toContain('K7QXJ');
  expect(alone?.[2 + 4 + 6 + 19]).toBe(6);
  expect(pictureAlone(alone as Uint8Array)).toEqual(alone);
});

test('a second picture or a film behind the first is gone, and a picture of several scans is whole', () => {
  const first = picture(table, scan, scan, end);
  expect(pictureAlone(Uint8Array.from([...first, ...picture(table, scan, end), ...text('ftypmp42 K7QXJ')]))).toEqual(first);
});

test('what is no JPEG or breaks off is left to somebody who can tell', () => {
  for (const bytes of [[], [0xff, 0xd8], text('\x89PNG'), [...picture(table), 0xff], [...picture(table, scan)], [0xff, 0xd8, 0xff, 0xe1, 0, 0]]) expect(pictureAlone(Uint8Array.from(bytes))).toBeNull();
});
