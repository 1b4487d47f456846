// A browser that forbids pages to keep anything: every access to its storage throws. Every page is there all the same, and says what will
// not be kept where that matters.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

const PAGES = ['/', '/places', '/assess', '/surveys/quick_look', '/duties/uk_2025_10', '/measures', '/plan', '/plan?at=pages', '/help', '/sign-in'];

describe('a browser that keeps nothing', { timeout: 300_000 }, () => {
  let program;
  let browser;
  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]));
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function visitor() {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await context.addInitScript(() => {
      const forbidden = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: forbidden, configurable: true });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    return { context, page, problems };
  }

  for (const path of PAGES) {
    test(`shows ${path}`, async () => {
      const { context, page, problems } = await visitor();
      await page.goto(program.address + path);
      await page.locator('h1').first().waitFor();
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  test('writes and prints a plan, says at once that it is not kept, and keeps it while the page is open', async () => {
    const { context, page, problems } = await visitor();
    await page.goto(program.address);
    await page.locator('a[href="/plan"]').first().click();
    await page.getByRole('alert').getByText('This browser cannot save your plan.', { exact: false }).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/no-storage.png`, fullPage: true });
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByText('1 of 14').waitFor();
    await page.getByRole('radio').first().check();
    await page.goBack();
    await page.goBack();
    await page.locator('.strip a[href="/plan"]').click();
    await page.getByText('1 of 14').waitFor();
    assert.ok(await page.getByRole('radio').first().isChecked());
    await page.getByRole('button', { name: 'See the pages' }).click();
    await page.locator('.sheet').nth(3).waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('changes its theme and its language for as long as it is open', async () => {
    const { context, page, problems } = await visitor();
    await page.goto(program.address);
    await page.locator('[popovertarget=account-menu]').click();
    await page.locator('#account-menu select').filter({ has: page.locator('option[value=dark]') }).selectOption('dark');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    assert.deepEqual(problems, []);
    await context.close();
  });
});
