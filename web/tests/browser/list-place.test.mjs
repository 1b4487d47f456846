// Who comes back to a long list is where they were.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

const MANY = 160;
let program;
let browser;

before(async () => {
  program = await startWith(townExtract(Array.from({ length: MANY }, (_, index) => ({ amenity: 'place_of_worship', name: `Church ${String(index + 1).padStart(3, '0')}` }))));
  browser = await browse();
});
after(async () => {
  await browser?.close();
  assert.equal(await program?.stop(), '', 'the log is clean');
});

for (const [width, height] of [[1280, 800], [390, 844]])
  test(`Back from a place shows the same rows at the same height, ${width} px wide`, { timeout: 120_000 }, async () => {
    const page = await (await browser.newContext({ locale: 'en-GB', viewport: { width, height } })).newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${program.address}/places?view=table`);
    const rows = page.locator('tbody tr');
    for (const count of [50, 100]) {
      await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length === count, count);
      await page.getByRole('button', { name: 'Show more' }).click();
    }
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 150);
    const link = rows.nth(120).getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    const at = (await link.boundingBox()).y;
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Church 121' }).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 150);
    await page.waitForFunction((at) => Math.abs(document.querySelectorAll('tbody tr')[120].querySelector('a').getBoundingClientRect().y - at) < 40, at);
    await page.context().close();
  });
