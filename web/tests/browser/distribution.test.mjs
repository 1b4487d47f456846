// How protection is distributed: two tables that are no ranking, exported and printed, for those who coordinate and those who oversee.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { lookAs } from './program.mjs';
import { soundInEveryLook } from './sound.mjs';

describe('the distribution of protection', { timeout: 600_000 }, () => {
  let program;
  let browser;

  withWork((here) => ({ program, browser } = here));

  async function opened(role, options = {}) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options });
    await lookAs(context, program.address, role);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${program.address}/distribution`);
    await page.getByRole('heading', { name: 'How to read it' }).waitFor();
    return page;
  }

  for (const role of ['overseer', 'coordinator']) {
    test(`stands in ranges, in the order of names, for the ${role}, in every look`, async () => {
      const page = await opened(role);
      const names = await page.getByRole('region', { name: 'Category' }).locator('tbody th').allTextContents();
      const categories = names.slice(0, -1);
      assert.ok(categories.length > 3, names.join());
      assert.deepEqual(categories, [...categories].sort(new Intl.Collator('en-GB').compare));
      assert.equal(names.at(-1), 'All places');
      const cells = await page.locator('tbody tr td:nth-of-type(n+2)').allTextContents();
      assert.ok(cells.length > 50 && cells.every((cell) => /^\d+–\d+$|^–not shown$/.test(cell.trim())), cells.join());
      assert.ok(cells.some((cell) => cell.startsWith('0–4')), cells.join());
      await soundInEveryLook(page, `distribution of ${role}`);
      await page.context().close();
    });
  }

  test('is exported as a table, and printed without what is for the screen', async () => {
    const page = await opened('overseer');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export (CSV)' }).click()]);
    assert.equal(download.suggestedFilename(), 'parvis-distribution.csv');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('link', { name: 'Export (CSV)' }).isVisible(), false);
    assert.equal(await page.getByRole('button', { name: 'Print', exact: true }).isVisible(), false);
    assert.ok(await page.getByRole('heading', { name: 'How to read it' }).isVisible(), 'on paper it says how it is read');
    if (process.env.SHOTS) await page.pdf({ path: `${process.env.SHOTS}/distribution.pdf`, format: 'A4', landscape: true });
    await page.context().close();
  });
});
