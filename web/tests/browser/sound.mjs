// Whether a page is accessible and holds together, and what it looks like.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawn, settled } from './settled.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By day and by night, on a phone and at twice the size. At night a phone shows what it shows by day, in other colours. */
const LOOKS = [
  ['by day', { width: 1280, height: 800 }, 'light'],
  ['by night', { width: 1920, height: 1080 }, 'dark'],
  ['on a phone', { width: 390, height: 844 }, 'light'],
  ['on a phone by night', { width: 390, height: 844 }, 'dark', 'colours'],
  ['at 200 %', { width: 640, height: 400 }, 'light'],
];

/** What axe finds on the page as it is (`colours`: of the colours alone), each with where it stands. */
export async function hindrances(page, alone) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  await drawn(page);
  // Style sheets are fetched for rules about rotated screens and about sound; there is none here.
  const options = { resultTypes: ['violations'], preload: false, ...(alone === 'colours' && { runOnly: ['color-contrast'] }) };
  const { violations } = await page.evaluate((how) => window.axe.run(document, how), options);
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
}

/** Nothing that axe finds (`colours`: of the colours alone), and nothing that runs off the side. `SHOTS` names a folder for pictures of what was looked at. */
export async function sound(page, where, alone) {
  await settled(page);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${where.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
  assert.deepEqual(await hindrances(page, alone), [], where);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, `nothing runs off the side: ${where}`);
}

/** The page is sound in every look; it stays open in the last of them. */
export async function soundInEveryLook(page, where) {
  for (const [how, size, colorScheme, alone] of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, colorScheme);
    await sound(page, `${where} ${how}`, alone);
  }
}
