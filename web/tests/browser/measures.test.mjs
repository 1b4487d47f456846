// The catalogue of measures: browsed without an account, narrowed, searched, and reached from a finding.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withGuest } from './guest.mjs';
import { hindrances } from './sound.mjs';

describe('measures', { timeout: 180_000 }, () => {
  let program;
  let browser;
  let page;

  withGuest((here) => ({ program, browser, page } = here));

  const summary = (title) => page.locator('summary').filter({ hasText: title });
  const shown = () => page.locator('details').count();

  test('a guest on a phone finds free measures first, opens one and reads where it comes from', async () => {
    await page.goto(program.address);
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Measures' }).click();
    await page.getByRole('heading', { level: 1, name: 'Catalogue of measures' }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    assert.equal(await page.getByRole('heading', { level: 2 }).first().textContent(), 'Free: people’s time only');
    assert.ok((await shown()) > 100);
    await summary('Every procedure also without power or telephone').press('Enter');
    const entry = page.locator('details[open]');
    await entry.getByText('How to begin:').waitFor();
    assert.match(await entry.textContent(), /Unknown\. We have found no study\..*Our own reasoning/s);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing runs off the side of a phone');
  });

  test('filters and words narrow it; all of it stands in the address, and comes off again', async () => {
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Effect on people’s rights').selectOption('searches_people');
    await page.getByText('2 measures', { exact: true }).waitFor();
    await page.getByLabel('Kind of place').selectOption('government');
    await page.getByText('1 measure', { exact: true }).waitFor();
    assert.match(page.url(), /place=government&rights=searches_people|rights=searches_people&place=government/);
    await page.reload();
    await page.getByText('1 measure', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Remove the filter: Searches people/ }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('searchbox').fill('drone');
    await summary('What to do about a drone').waitFor();
    assert.ok((await shown()) <= 2);
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('No measure fits these filters.').waitFor();
  });

  test('a finding of a survey leads to the measures that its questions ask for', async () => {
    await page.goto(`${program.address}/surveys/quick_look?at=exit_free`);
    await page.getByLabel('It is locked, or cannot be reached.').check();
    await page.getByText('Saved in this browser.').waitFor();
    await page.getByRole('button', { name: 'See the results' }).click();
    await page.getByRole('listitem').filter({ hasText: 'A way out is locked or cannot be reached.' }).getByRole('link', { name: 'Measures for this' }).click();
    await page.getByText('For this finding').waitFor();
    await summary('Open every exit by hand before people come').waitFor();
    assert.ok((await shown()) < 10);
  });

  test('it can be read by everybody, in both schemes, and in another language', async () => {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${program.address}/measures?rights=records_people`);
      await page.locator('summary').first().press('Enter');
      await page.locator('details[open] dl').waitFor();
      assert.deepEqual(await hindrances(page, colorScheme === 'dark' ? 'colours' : undefined), [], colorScheme);
    }
    await page.evaluate(() => localStorage.setItem('language', 'ru'));
    await page.goto(`${program.address}/measures?asks=hotel.luggage`);
    await summary('Багаж с именем и в одном месте').waitFor();
  });

  test('it is sent once, and again only when it has changed', async () => {
    const first = await page.request.get(`${program.address}/api/v1/measure-catalogue?language=de`);
    const tag = first.headers().etag;
    assert.match(tag, /^W\/"[0-9a-f]{16}"$/);
    const again = await page.request.get(`${program.address}/api/v1/measure-catalogue?language=de`, { headers: { 'If-None-Match': tag } });
    assert.equal(again.status(), 304);
    const other = await page.request.get(`${program.address}/api/v1/measure-catalogue?language=fr`, { headers: { 'If-None-Match': tag } });
    assert.equal(other.status(), 200);
  });
});
