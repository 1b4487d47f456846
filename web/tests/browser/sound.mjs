// Whether a page is accessible and holds together, and what it looks like.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing that axe finds (`colours`: of the colours alone), and nothing that runs off the side. `SHOTS` names a folder for pictures of what was looked at. */
export async function sound(page, where, alone) {
  await page.waitForLoadState('networkidle');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${where.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Style sheets are fetched for rules about rotated screens and about sound; there is none here.
  // A page answers a new size or new lines in the frame after it has drawn them (a region that came to scroll becomes a stop of the keyboard).
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))));
  const options = { resultTypes: ['violations'], preload: false, ...(alone === 'colours' && { runOnly: ['color-contrast'] }) };
  const { violations } = await page.evaluate((how) => window.axe.run(document, how), options);
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`), [], where);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, `nothing runs off the side: ${where}`);
}
