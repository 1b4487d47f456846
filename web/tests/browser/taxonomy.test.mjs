// The taxonomy: browsed without an account, searched in any language, and reached by the address of a term.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withGuest } from './guest.mjs';

describe('taxonomy', { timeout: 180_000 }, () => {
  let program;
  let page;

  withGuest((here) => ({ program, page } = here));

  const summary = (title) => page.locator('summary').filter({ hasText: title });

  test('a guest on a phone reaches it from the catalogue of measures, and reads whose each name is', async () => {
    await page.goto(`${program.address}/measures`);
    await page.getByRole('link', { name: 'Taxonomy' }).click();
    await page.getByRole('heading', { level: 1, name: 'Taxonomy' }).waitFor();
    await page.getByText('162 terms', { exact: true }).waitFor();
    await summary('Countering terrorism').press('Enter');
    const entry = page.locator('details[open]');
    assert.match(await entry.textContent(), /German: Terrorismusbekämpfung\s*Our own translation.*Excerpts read on 27 Nov(ember)? 2026/s);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing runs off the side of a phone');
  });

  test('it is searched in any language and narrowed; all of it stands in the address', async () => {
    await page.getByRole('searchbox').fill('торговлей');
    await page.locator('summary#combating-trafficking-in-human-beings').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Status').selectOption('ended');
    await summary('Office in Minsk').waitFor();
    assert.equal(await summary('Mission to Serbia').count(), 0);
    await page.reload();
    await summary('Office in Minsk').waitFor();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('No term fits these filters.').waitFor();
  });

  test('a body that has ended leads to what took its place, and each term has an address', async () => {
    await page.goto(`${program.address}/taxonomy?still=ended#centre-in-dushanbe`);
    const open = page.locator('details[open]');
    await open.getByRole('link', { name: 'Office in Tajikistan' }).click();
    await open.getByRole('link', { name: 'Programme Office in Dushanbe' }).click();
    await page.waitForURL(/\/taxonomy#programme-office-in-dushanbe$/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'programme-office-in-dushanbe');
    await open.getByText('Replaces').waitFor();
  });

  test('it is shown in another language, and others read it as SKOS', async () => {
    await page.evaluate(() => localStorage.setItem('language', 'ru'));
    await page.goto(`${program.address}/taxonomy?list=states`);
    await summary('Кыргызстан').waitFor();
    const answer = await page.request.get(`${program.address}/api/v1/taxonomy.jsonld`);
    assert.equal(answer.headers()['content-type'], 'application/ld+json');
    const graph = (await answer.json())['@graph'];
    assert.equal(graph.find((node) => node['@id'] === '/taxonomy#turkiye').prefLabel.ru, 'Турция');
    const again = await page.request.get(`${program.address}/api/v1/taxonomy.jsonld`, { headers: { 'If-None-Match': answer.headers().etag } });
    assert.equal(again.status(), 304);
  });
});
