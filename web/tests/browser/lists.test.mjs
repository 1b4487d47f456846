// Lists as those use them who look for something: in order, searched, and only what is new.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { openAs } from './program.mjs';
import { settled } from './settled.mjs';
import { sound, soundInEveryLook } from './sound.mjs';

const PHONE = { width: 390, height: 844 };

describe('a list', { timeout: 600_000 }, () => {
  let program;
  let browser;
  let context;
  let faults;

  withWork((here) => ({ program, browser } = here), { each: () => context?.close() });

  async function open(role, path, options = {}) {
    const opened = await openAs(browser, program, { viewport: { width: 1440, height: 900 }, ...options, role, path });
    ({ context, faults } = opened);
    await settled(opened.page);
    return opened.page;
  }
  const ask = async (path) => {
    const answer = await context.request.get(`${program.address}/api/v1/${path}`);
    assert.ok(answer.ok(), `${path}: ${await answer.text()}`);
    return answer.json();
  };

  /** The first `many` places in an order, as the register gives them page by page. */
  async function inOrder(sort, many) {
    const sites = [];
    for (let after = ''; sites.length < many; ) {
      const page = await ask(`sites?sort=${sort}&page_size=50${after && `&after=${encodeURIComponent(after)}`}`);
      sites.push(...page.sites);
      if (!page.next) break;
      after = page.next;
    }
    return sites.slice(0, many);
  }
  const shown = (page, cell) => page.locator('tbody tr').evaluateAll((rows, cell) => rows.map((row) => row.querySelector(cell)?.textContent.trim() ?? ''), cell);
  const ids = (page) => page.locator('tbody th a').evaluateAll((all) => all.map((one) => one.getAttribute('href').split('/').pop()));

  for (const [heading, word, asked] of [['Town', 'town', 'town'], ['Run by', 'runs', 'operator'], ['Last change', 'changed', 'changed']]) {
    test(`of places stands in order by “${heading}”, goes on so with the next page, and keeps it in its address`, async () => {
      const page = await open('coordinator', '/places?view=table');
      if (word === 'changed') {
        await page.getByText('Columns', { exact: true }).first().click();
        await page.getByRole('checkbox', { name: heading }).check();
        await page.keyboard.press('Escape');
      }
      const head = page.getByRole('columnheader', { name: heading });
      for (const [goes, sort] of [[word === 'changed' ? 'descending' : 'ascending', asked], [word === 'changed' ? 'ascending' : 'descending', `-${asked}`]]) {
        await head.getByRole('button').click();
        await page.waitForURL((url) => url.searchParams.get('sort') === sort.replace('operator', 'runs'));
        const expected = await inOrder(sort, 100);
        await page.waitForFunction((first) => document.querySelector('tbody th a')?.getAttribute('href').endsWith(first), expected[0].id);
        assert.equal(await head.getAttribute('aria-sort'), goes);
        assert.match(await head.textContent(), goes === 'descending' ? /↓/ : /↑/);
        assert.equal(await page.locator('th[aria-sort]').count(), 1, 'one column has the mark');
        await page.getByRole('button', { name: 'Show more', exact: true }).click();
        await page.waitForFunction(() => document.querySelectorAll('tbody tr').length >= 100);
        assert.deepEqual((await ids(page)).slice(0, 100), expected.map((one) => one.id), 'as the register gives them');
        if (word !== 'town') continue;
        // Read as a person reads it: the towns follow each other, and places without one come last.
        const towns = (await shown(page, 'td.town')).slice(0, 100);
        const named = towns.filter(Boolean);
        assert.deepEqual(towns.slice(0, named.length), named, 'those without a town stand at the end');
        const runs = named.filter((town, at) => town !== named[at - 1]);
        assert.equal(new Set(runs).size, runs.length, 'each town stands in one place');
      }
      await page.reload();
      await page.locator('tbody tr').first().waitFor();
      assert.equal(await head.getAttribute('aria-sort'), word === 'changed' ? 'ascending' : 'descending');
      assert.deepEqual(faults, []);
    });
  }

  test('of places says on a phone by what it stands, also where the column has no room, and is turned round there', async () => {
    const page = await open('coordinator', '/places?view=table&sort=town', { viewport: PHONE });
    const choice = page.getByLabel('Sort by');
    await choice.waitFor();
    assert.equal(await choice.evaluate((one) => one.selectedOptions[0].textContent), 'Town');
    await page.getByRole('button', { name: 'Ascending. Reverse the order' }).click();
    await page.waitForURL((url) => url.searchParams.get('sort') === '-town');
    await page.getByRole('button', { name: 'Descending. Reverse the order' }).waitFor();
    const [first] = await inOrder('-town', 1);
    await page.waitForFunction((id) => document.querySelector('tbody th a')?.getAttribute('href').endsWith(id), first.id);
    await choice.selectOption('Status');
    await page.waitForURL((url) => url.searchParams.get('sort') === 'status');
    await soundInEveryLook(page, 'places by status');
    await page.setViewportSize({ width: 1920, height: 1080 });
    // On a large screen the columns say it, unless the list stands by one that is not shown.
    assert.ok(!(await choice.isVisible()));
    await page.goto(`${program.address}/places?view=table&sort=changed`);
    await choice.waitFor();
    assert.equal(await choice.evaluate((one) => one.selectedOptions[0].textContent), 'Last change');
  });

  test('of notes is searched by place, owner and date, sorted by its headings, and opens nothing for a title', async () => {
    const page = await open('adviser', '/notes');
    const { lines } = await ask('notes?purpose=assessment&page_size=500');
    const table = page.getByRole('table', { name: 'Notes' });
    const rows = table.locator('tbody tr');
    await rows.first().waitFor();
    assert.equal(await rows.count(), lines.length);
    assert.match(await rows.first().locator('td').first().textContent(), /^Note about .+, \d+ \w+ \d{4}$/);
    const opened = [];
    page.on('request', (request) => /\/notes\/note_/.test(request.url()) && opened.push(request.url()));
    const title = lines[0].subject_title;
    const here = lines.filter((one) => one.subject_title === title);
    await page.getByRole('searchbox', { name: 'Search notes' }).fill(title.toLowerCase());
    await rows.nth(here.length).waitFor({ state: 'detached' });
    assert.equal(await rows.count(), here.length);
    assert.equal(new URL(page.url()).searchParams.get('q'), title.toLowerCase());
    await page.getByRole('searchbox', { name: 'Search notes' }).fill('zzzz');
    await page.getByText('No note matches. Change the search.').waitFor();
    await page.getByRole('searchbox', { name: 'Search notes' }).fill('');
    await table.getByRole('columnheader', { name: 'About' }).getByRole('button').click();
    assert.equal(await table.getByRole('columnheader', { name: 'About' }).getAttribute('aria-sort'), 'ascending');
    const about = await rows.evaluateAll((all) => all.map((row) => row.querySelector('td:nth-child(2)').textContent.trim()));
    assert.deepEqual(about, [...about].sort((one, other) => one.localeCompare(other)));
    assert.deepEqual(opened, [], 'nothing was read so far');
    // Once somebody has opened one, it is called by its first line, in this window alone.
    await rows.first().getByRole('link').first().click();
    const text = (await page.locator('p.text').textContent()).split('\n')[0];
    await page.goBack();
    await rows.first().waitFor();
    const called = await rows.first().locator('td').first().textContent();
    assert.ok(text.startsWith(called.replace(/…$/, '')) && called.length > 10, called);
    await soundInEveryLook(page, 'notes');
    await page.reload();
    await rows.first().waitFor();
    assert.match(await rows.first().locator('td').first().textContent(), /^Note about /);
    assert.deepEqual(faults, []);
  });

  test('of what has changed is the one that home counts, and stays when something in it was read', async () => {
    const since = '2026-03-01T00:00:00.000Z';
    const page = await open('adviser', '/');
    const key = await page.evaluate(() => Object.keys(localStorage).find((one) => one.startsWith('stay:')));
    await page.evaluate(([key, last]) => localStorage.setItem(key, JSON.stringify({ since: 0, last: Date.parse(last) })), [key, since]);
    await page.reload();
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Changed since 1 March 2026/ }) });
    const count = Number((await section.locator('.of').textContent()).replaceAll(/\D/g, ''));
    await section.getByRole('link', { name: `Show all: ${count}` }).click();
    await page.getByRole('heading', { level: 1, name: 'Changed since 1 March 2026' }).waitFor();
    const lines = page.locator('.rows li');
    await lines.first().waitFor();
    while (await page.getByRole('button', { name: 'Show more' }).count()) await page.getByRole('button', { name: 'Show more' }).click();
    assert.equal(await lines.count(), count, 'as many as home says');
    // Exactly those that the register says have changed, and are no drafts.
    const standing = [];
    for (const kind of ['visits', 'findings', 'notes', 'measures', 'plans']) {
      const { lines } = await ask(`${kind}?purpose=assessment&page_size=500`);
      const earlier = new Set(lines.map((one) => one.continues).filter(Boolean));
      standing.push(...lines.filter((one) => one.state !== 'draft' && one.changed_at > since && !earlier.has(one.id)).map((one) => `/${kind}/${one.id}`));
    }
    const records = (await lines.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).filter((one) => !one.startsWith('/imports/'));
    assert.deepEqual([...records].sort(), standing.sort());
    assert.ok((await lines.locator('a').allTextContents()).includes('New finding'));
    await soundInEveryLook(page, 'changed');
    await lines.filter({ hasText: 'New finding' }).first().getByRole('link').click();
    await page.locator('#content h1').waitFor();
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('.rows li').length >= Math.min(count, 100), count);
    // The next device shows the same by the same address, whenever somebody was there.
    const address = page.url();
    const other = await (await browser.newContext({ locale: 'en-GB', storageState: { ...(await context.storageState()), origins: [] } })).newPage();
    await other.goto(address);
    await other.getByText(`Changes: ${count}`).waitFor();
    await other.context().close();
    assert.deepEqual(faults, []);
  });

  test('of what the search finds has people and links for those who may see them, and for nobody else', async () => {
    const admin = await open('administrator', '/');
    const { lines } = await ask('relations?page_size=500');
    const line = lines.find((one) => one.site);
    await admin.keyboard.press('/');
    await admin.keyboard.type(line.display_name);
    const links = admin.getByRole('group', { name: /^Links to places/ });
    await links.getByRole('option').first().waitFor();
    await sound(admin, 'search of links');
    const name = await links.getByRole('option').first().locator('bdi').textContent();
    await links.getByRole('option').first().click();
    await admin.getByRole('heading', { level: 1, name: 'Organisations' }).waitFor();
    await admin.getByRole('row').filter({ hasText: name }).first().waitFor();
    const organisations = (await ask('organisations?page_size=500')).lines;
    const people = [];
    for (const one of organisations.filter((one) => one.kind !== 'community')) people.push(...(await ask(`organisations/${one.id}/members?page_size=500`)).lines.filter((member) => member.active && member.name));
    assert.ok(people.length > 2);
    const adviser = people.find((one) => one.role === 'adviser');
    await admin.keyboard.press('/');
    await admin.keyboard.type(adviser.name);
    await admin.getByRole('group', { name: /^People/ }).getByRole('option', { name: adviser.name }).first().click();
    await admin.getByRole('heading', { level: 1, name: organisations.find((one) => one.id === adviser.organisation).name }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
    // Operators find their own people, and neither those of others nor links.
    const operator = await open('operator_manager', '/');
    const asked = [];
    operator.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const { organisation } = await ask('me');
    const own = people.filter((one) => one.organisation === organisation.id);
    await operator.keyboard.press('/');
    await operator.keyboard.type(own[0].name);
    await operator.getByRole('group', { name: /^People/ }).getByRole('option', { name: own[0].name }).first().waitFor();
    await operator.getByRole('combobox').fill(adviser.name);
    await operator.locator('#found-says').filter({ hasText: /result|Nothing/ }).waitFor({ state: 'attached' });
    assert.equal(await operator.getByRole('group', { name: /^People/ }).count(), 0);
    assert.deepEqual(asked.filter((path) => /members|relations/.test(path)), [`/api/v1/organisations/${organisation.id}/members`]);
    assert.deepEqual(faults, []);
  });
});
