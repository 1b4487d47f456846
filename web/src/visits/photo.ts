// Photographs before they are kept: drawn anew, smaller. What the camera wrote beside the picture is gone with that.

import { pictureAlone } from './jpeg';

/** The longest side that is kept, in pixels. */
const LONGEST = 2048;

/** A picture beyond this is refused before it is drawn: 64 million pixels. */
const MOST_PIXELS = 64_000_000;

/** What is covered: left, top, width, height as shares of the picture. */
export interface Covered {
  left: number;
  top: number;
  width: number;
  height: number;
}

let shows: boolean | undefined;

/** Whether a canvas gives back what was drawn on it. Browsers that hide who somebody is add noise to it, a little or so much that nothing
 * is left of the picture (privacy.resistFingerprinting): the latter is noticed by an even grey that is even no more. */
export function canvasShows(): boolean {
  if (shows !== undefined) return shows;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 16;
  const context = canvas.getContext('2d');
  if (!context) return (shows = false);
  context.fillStyle = 'rgb(96 128 160)';
  context.fillRect(0, 0, 16, 16);
  const { data } = context.getImageData(0, 0, 16, 16);
  return (shows = data.every((value, index) => Math.abs(value - ([96, 128, 160, 255][index % 4] as number)) <= 8));
}

/** A photograph as it is kept: drawn anew, or, where this browser lets nothing be drawn, without what stands beside the picture. */
export async function taken(file: Blob): Promise<Blob> {
  const canvas = await draw(file);
  if (canvasShows()) return asJpeg(canvas);
  const alone = pictureAlone(new Uint8Array(await file.arrayBuffer()));
  return alone ? new Blob([alone], { type: 'image/jpeg' }) : file;
}

export async function draw(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  if (picture.width * picture.height > MOST_PIXELS) {
    picture.close();
    throw new Error('too large');
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** Makes a part unrecognisable: a few large squares of its mean colours, and these blurred no further back to a face. */
export function cover(canvas: HTMLCanvasElement, { left, top, width, height }: Covered): void {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const [x, y] = [Math.floor(left * canvas.width), Math.floor(top * canvas.height)];
  const [w, h] = [Math.max(1, Math.ceil(width * canvas.width)), Math.max(1, Math.ceil(height * canvas.height))];
  if (!context) return;
  const small = document.createElement('canvas');
  small.width = Math.max(1, Math.min(4, w));
  small.height = Math.max(1, Math.min(4, h));
  const inner = small.getContext('2d');
  if (!inner) return;
  inner.imageSmoothingQuality = 'high';
  inner.drawImage(canvas, x, y, w, h, 0, 0, small.width, small.height);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, small.width, small.height, x, y, w, h);
}

export function asJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/jpeg', 0.82));
}
