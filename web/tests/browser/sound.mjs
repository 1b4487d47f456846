// Whether a page is accessible and holds together, and what it looks like.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing that axe finds, and nothing that runs off the side. `SHOTS` names a folder for pictures of what was looked at. */
export async function sound(page, where) {
  await page.waitForLoadState('networkidle');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${where.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`), [], where);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, `nothing runs off the side: ${where}`);
}
