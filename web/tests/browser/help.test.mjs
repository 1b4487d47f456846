// Help beside the page on which somebody is: calm, never in the way, and gone when it is closed.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { openAs } from './program.mjs';
import { settled } from './settled.mjs';
import { sound as isSound } from './sound.mjs';

const LOOKS = [['by day', {}], ['by night', { colorScheme: 'dark' }], ['on a phone', { viewport: { width: 390, height: 844 } }], ['on a phone by night', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }], ['at 200 %', { viewport: { width: 640, height: 400 } }]];

describe('help', { timeout: 600_000 }, () => {
  let program;
  let browser;
  let context;
  let faults;

  withWork((here) => ({ program, browser } = here), { each: () => context?.close() });

  async function open(role, path = '/', options = {}) {
    const opened = await openAs(browser, program, { viewport: { width: 1440, height: 900 }, ...options, role, path });
    const { page } = opened;
    ({ context, faults } = opened);
    await settled(page);
    return page;
  }
  async function sound(page, where) {
    await isSound(page, where);
    assert.deepEqual(faults, []);
  }
  const beside = (page) => page.locator('#help-beside');
  const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());

  test('opens beside the page by a key, goes along to the next page, and gives the focus back when it is closed', async () => {
    const page = await open('adviser', '/places');
    await page.locator('tbody a').first().focus();
    const was = await focused(page);
    await page.keyboard.press('?');
    await beside(page).getByRole('heading', { name: 'Help Places' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'help-beside-title');
    await beside(page).getByText('Nobody has checked it yet.').waitFor();
    await beside(page).locator('svg').waitFor();
    const [help, main] = [await beside(page).boundingBox(), await page.locator('main').boundingBox()];
    assert.ok(main.x + main.width <= help.x + 1, 'the page stands beside it');
    await page.keyboard.press('Escape');
    await beside(page).waitFor({ state: 'detached' });
    assert.equal(await focused(page), was);

    await page.getByRole('button', { name: 'Help for this page' }).click();
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Visits' }).click();
    await beside(page).getByRole('heading', { name: 'Help Visits' }).waitFor();
    await beside(page).getByText('The more points a place has').waitFor();
    await beside(page).getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await page.getByText('Show help for this page').waitFor();
    await page.keyboard.press('Escape');
    await beside(page).getByRole('button', { name: 'Close' }).click();
    await beside(page).waitFor({ state: 'detached' });
    assert.equal(await focused(page), 'help-opener');
  });

  test('a question mark that somebody types is a question mark', async () => {
    const page = await open(undefined, '/places');
    await page.getByRole('combobox', { name: 'Search the whole register' }).fill('where');
    await page.keyboard.type('?');
    assert.equal(await page.getByRole('combobox', { name: 'Search the whole register' }).inputValue(), 'where?');
    assert.equal(await beside(page).count(), 0);
  });

  for (const [said, options] of LOOKS) {
    test(`hinders nobody ${said}`, async () => {
      const page = await open('coordinator', '/coverage', options);
      await page.getByRole('button', { name: 'Help for this page' }).click();
      await beside(page).getByRole('heading', { name: 'Help Coverage' }).waitFor();
      await beside(page).getByText('There is no visit here that you are allowed to see. Others may have visited the place.').waitFor();
      await sound(page, `help ${said}`);
    });
  }

  test('of every page that a role has is about that page', async () => {
    const page = await open('operator_manager');
    await page.keyboard.press('?');
    await beside(page).waitFor();
    const links = page.getByRole('navigation', { name: 'Main navigation' }).locator('.entries a');
    for (let at = 0; at < (await links.count()); at += 1) {
      await links.nth(at).click();
      const name = (await links.nth(at).locator('.word').textContent()).trim();
      await beside(page).getByRole('heading', { name: `Help ${name}`.replace('Help Help', 'Help Help'), exact: true }).waitFor();
      if (name !== 'Help') assert.ok((await beside(page).locator('dt').count()) > 1, name);
    }
  });

  test('what waits is counted in the rail wherever somebody begins', async () => {
    const page = await open('adviser', '/places');
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: /^Visits \d+/ }).waitFor();
  });
});
