// A place and the list of places, as those use them who look after many: tabs, the next step, filters, columns, and what is done with several
// at once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, openAs, signUp, start, startWith } from './program.mjs';
import { settled } from './settled.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';


describe('places', { timeout: 480_000 }, () => {
  let program;
  let browser;
  let page;
  let cleo;
  let ulla;
  let sites;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }, { amenity: 'school', name: 'Vall School' }, { amenity: 'school', name: 'Hill School' }, { amenity: 'theatre', name: 'Small Theatre' }]));
    browser = await browse();
    sites = JSON.parse(program.run('sites', 'list', '--json')).sites;
    const operators = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    const advisers = program.run('organisations', 'add', 'Advisers', '--kind', 'adviser_service');
    program.run('organisations', 'relate', operators, '--relation', 'operates', '--site', id('Old Church'));
    for (const title of ['Old Church', 'Vall School', 'Hill School']) program.run('organisations', 'relate', advisers, '--relation', 'advises', '--site', id(title));
    ulla = await signedIn(program.run('members', 'add', operators, '--role', 'operator_manager', '--name', 'Ulla'), 'ulla');
    cleo = await signedIn(program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Cleo'), 'cleo');
    page = await cleo.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const id = (title) => sites.find((one) => one.title === title).id;
  async function signedIn(member, user_name) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    return signUp(context, program, member, user_name);
  }
  const part = (name, of = page) => of.getByRole('navigation', { name: 'About this place' }).getByRole('link', { name });
  /** Page after page in the light, at night, on a phone and at 200 % zoom. */
  async function everywhere(name, paths) {
    for (const [how, options, scheme] of [['light', { width: 1440, height: 900 }, 'light'], ['night', { width: 1440, height: 900 }, 'dark'], ['phone', { width: 390, height: 844 }, 'light'], ['zoom', { width: 640, height: 400 }, 'light']]) {
      const other = await cleo.newPage();
      await other.setViewportSize(options);
      await other.emulateMedia({ colorScheme: scheme });
      // All parts once; elsewhere the first and the last, which hold most.
      for (const [index, path] of paths.entries()) {
        if (how !== 'light' && index > 0 && index < paths.length - 1) continue;
        await other.goto(program.address + path);
        await other.locator('#content h1:not([aria-busy])').first().waitFor();
        await sound(other, `${name}-${index}-${how}`);
      }
      await other.close();
    }
  }

  test('a place that nobody has checked is confirmed in one click, and the click is undone in another', async () => {
    await page.goto(`${program.address}/sites/${id('Vall School')}`);
    await page.getByRole('heading', { name: 'Is this a public place?' }).waitFor();
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText(/School · Confirmed/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/School · Candidate/).waitFor();
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText(/School · Confirmed/).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'No visit that you are allowed to see' }).waitFor();
    await page.getByRole('button', { name: 'Start a visit' }).click();
    await page.getByRole('heading', { name: 'Start a visit: Vall School' }).waitFor();
    assert.equal(await part(/^Visits/).getAttribute('aria-current'), 'page');
  });

  test('what was typed in one part of a place is there after another was looked at, and the address leads to a part', async () => {
    await page.goto(`${program.address}/sites/${id('Old Church')}?tab=notes`);
    await page.getByRole('button', { name: 'Write a note' }).click();
    await page.getByLabel('Text').fill('The side door sticks.');
    await part('Facts and sources').click();
    await page.getByRole('heading', { name: 'Our information' }).waitFor();
    assert.ok(!(await page.getByLabel('Text').isVisible()));
    await page.goBack();
    assert.equal(await page.getByLabel('Text').inputValue(), 'The side door sticks.');
    await page.getByLabel('Purpose').waitFor();
    await page.getByText('You see your organisation’s own records').waitFor();
  });

  test('who runs a place is told what waits there, and a guest what needs no account', async () => {
    const fields = { says: 'The north door does not close.', whereabouts: '', evidence: '', severity: 'high', confidence: 'medium', responsible: '', due_on: null };
    const made = await cleo.request.post(`${program.address}/api/v1/sites/${id('Old Church')}/findings`, { data: { marking: 'amber', handling: 'ordinary', fields } });
    const until = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString();
    const keepers = (await (await ulla.request.get(`${program.address}/api/v1/me`)).json()).organisation.id;
    const given = await cleo.request.post(`${program.address}/api/v1/records/${(await made.json()).id}/given`, { data: { organisation: keepers, purpose: 'own_work', until } });
    assert.ok(given.ok(), await given.text());
    const other = await ulla.newPage();
    await other.goto(`${program.address}/sites/${id('Old Church')}`);
    await other.getByText('Run by').waitFor();
    await other.getByRole('link', { name: 'Keepers' }).waitFor();
    await other.getByRole('heading', { name: '1 finding is waiting for your answer' }).waitFor();
    await other.getByRole('link', { name: 'Answer findings' }).click();
    await other.getByRole('link', { name: 'The north door does not close.' }).waitFor();
    const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await guest.goto(`${program.address}/sites/${id('Old Church')}`);
    await guest.getByRole('heading', { name: 'Do you look after this place?' }).waitFor();
    assert.deepEqual(await guest.getByRole('navigation', { name: 'About this place' }).getByRole('link').allTextContents(), ['Overview', 'Facts and sources']);
    await guest.context().close();
  });

  test('each part of a place is accessible in the light, at night, on a phone and at 200 % zoom', async () => {
    await everywhere('site', ['', '?tab=visits', '?tab=findings', '?tab=notes', '?tab=facts'].map((tab) => `/sites/${id('Old Church')}${tab}`));
  });

  const rows = () => page.locator('tbody th a').allTextContents();
  const tick = (title) => page.getByLabel(`Select: ${title}`);

  test('filters fold away and are remembered here, each is taken off by itself, and a heading sorts', async () => {
    await page.goto(`${program.address}/places`);
    await page.locator('tbody tr').first().waitFor();
    assert.equal(await page.getByLabel('Category').count(), 0, 'folded');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Category').selectOption({ label: 'Schools and universities (2)' });
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    await page.reload();
    await page.getByLabel('Category').waitFor();
    await page.getByRole('button', { name: 'Remove the filter: Schools and universities' }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('button', { name: 'Status' }).click();
    await page.waitForFunction(() => document.querySelector('tbody tr:last-child th a').textContent === 'Vall School');
    assert.equal(await page.getByRole('columnheader', { name: 'Status' }).getAttribute('aria-sort'), 'ascending');
  });

  test('the table says who runs a place and when it was last visited, and each chooses its columns here', async () => {
    const visit = await cleo.request.post(`${program.address}/api/v1/sites/${id('Vall School')}/visits`, { data: { survey: 'quick_look', marking: 'amber', handling: 'ordinary' } });
    const { id: begun } = await visit.json();
    const { asks } = await (await cleo.request.get(`${program.address}/api/v1/surveys/quick_look`)).json();
    const point = { answer: '3', whereabouts: '', position: null, photos: [] };
    const answers = { [asks.find((one) => one.kind === 'scale').key]: { points: [point], at: new Date().toISOString(), seen: 0, settles: false } };
    const answered = await cleo.request.post(`${program.address}/api/v1/visits/${begun}/answers`, { data: { device: 'tablet', answers, remarks: null } });
    assert.ok(answered.ok(), await answered.text());
    const finished = await cleo.request.post(`${program.address}/api/v1/visits/${begun}/finish`, { data: { operators: [], planners: [] } });
    assert.ok(finished.ok(), await finished.text());
    await page.goto(`${program.address}/places?view=table`);
    const row = (title, of = page) => of.getByRole('row').filter({ hasText: title });
    await row('Old Church').getByRole('link', { name: 'Keepers' }).waitFor();
    const dated = row('Vall School').locator('td.visit');
    await page.waitForFunction(() => [...document.querySelectorAll('td.visit')].some((one) => one.textContent.trim()));
    assert.match(await dated.textContent(), /\d/);
    assert.equal((await row('Hill School').locator('td.visit').textContent()).trim(), 'none that you may see');
    await page.getByRole('columnheader', { name: 'Last visit' }).getByRole('button').click();
    await page.waitForFunction(() => document.querySelector('tbody th a').textContent === 'Vall School');
    // Who may not know of the visit sees what stands beside a place that nobody visited.
    const other = await ulla.newPage();
    await other.goto(`${program.address}/places?view=table`);
    await row('Old Church', other).getByRole('link', { name: 'Keepers' }).waitFor();
    await settled(other);
    await other.waitForFunction(() => [...document.querySelectorAll('td.visit')].every((one) => one.textContent.trim()));
    assert.deepEqual([...new Set((await other.locator('td.visit').allTextContents()).map((text) => text.trim()))], ['none that you may see']);
    await other.close();
    await page.getByText('Columns', { exact: true }).first().click();
    await page.getByLabel('Run by').uncheck();
    await page.getByRole('checkbox', { name: 'Category' }).check();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Category' }).waitFor();
    assert.equal(await page.getByRole('columnheader', { name: 'Run by' }).count(), 0);
    await page.getByRole('columnheader', { name: 'Category' }).getByRole('button').click();
    await page.waitForFunction(() => document.querySelector('th.category').getAttribute('aria-sort') === 'ascending' && document.querySelector('tbody td.category').textContent.includes('Place of worship') === false);
    await page.getByText('Columns', { exact: true }).first().click();
    await page.getByLabel('Run by').check();
    await page.getByRole('checkbox', { name: 'Category' }).uncheck();
    await page.keyboard.press('Escape');
  });

  test('those that an organisation looks after are a set of their own, and a guest has none', async () => {
    await page.goto(`${program.address}/places`);
    await page.getByRole('navigation', { name: 'Sets of places' }).getByRole('link', { name: 'Ours' }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3);
    assert.deepEqual((await rows()).sort(), ['Hill School', 'Old Church', 'Vall School']);
    const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await guest.goto(`${program.address}/places?view=table`);
    await guest.locator('tbody tr').first().waitFor();
    assert.equal(await guest.getByRole('link', { name: 'Ours' }).count(), 0);
    assert.equal(await guest.getByRole('button', { name: 'Export' }).count(), 0);
    assert.equal(await guest.getByRole('columnheader', { name: 'Last visit' }).count(), 0);
    await guest.context().close();
  });

  test('the list, or what is selected of it, is exported as a file for spreadsheets or maps', async () => {
    const taken = async (form) => {
      const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button', { name: 'Export' }).click()]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };
    await page.goto(`${program.address}/places?text=school`);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const form = page.locator('form').filter({ hasText: 'What to export' });
    await form.getByRole('heading', { name: 'Export 2 places' }).waitFor();
    const [name, table] = await taken(form);
    assert.equal(name, 'places-openstreetmap.csv');
    assert.ok(table.startsWith('\ufeffosm,') && table.includes('Vall School') && table.includes('ODbL') && !table.includes('Old Church'), table);
    await page.getByText('The file has been saved.').waitFor();
    await form.getByRole('button', { name: 'Close' }).click();
    await tick('Hill School').check();
    await page.getByRole('region', { name: 'Selected places' }).getByRole('button', { name: 'Export' }).click();
    await form.getByRole('heading', { name: 'Export 1 place' }).waitFor();
    await form.getByRole('combobox', { name: 'Format', exact: true }).selectOption({ label: 'GeoJSON, for maps' });
    const [map, features] = await taken(form);
    assert.equal(map, 'places-openstreetmap.geojson');
    assert.deepEqual(JSON.parse(features).features.map((one) => one.properties.name), ['Hill School']);
    await form.getByRole('button', { name: 'Close' }).click();
    await tick('Hill School').uncheck();
  });

  test('several are marked as closed with one reason, each is saved or refused by itself, and it is undone', async () => {
    await page.goto(`${program.address}/places`);
    await tick('Hill School').check();
    await tick('Small Theatre').check();
    await page.reload();
    await page.getByText('2 places selected').waitFor();
    await page.getByRole('button', { name: 'Mark as closed' }).click();
    await page.getByLabel('Reason').fill('Sold.');
    await page.locator('form').getByRole('button', { name: 'Mark as closed' }).click();
    await page.getByText('Saved for 2 places.').waitFor();
    await page.getByRole('row').filter({ hasText: 'Hill School' }).getByText('Closed').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone for 2 places.').waitFor();
    await page.getByRole('row').filter({ hasText: 'Hill School' }).getByText('Candidate').waitFor();
    // Nobody advises the theatre: nobody can be asked to go there.
    await page.getByRole('button', { name: 'Ask for visits' }).click();
    await page.getByLabel('From whom').selectOption({ label: 'Advisers' });
    await page.locator('form').getByRole('button', { name: 'Ask for visits' }).click();
    await page.getByText('Saved for 1 place.').waitFor();
    const refused = page.getByRole('alert').filter({ hasText: 'Not saved for 1 place' });
    await refused.getByText('Small Theatre').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone for 1 place.').waitFor();
    const requests = await (await cleo.request.get(`${program.address}/api/v1/visit-requests`)).json();
    assert.deepEqual(requests.lines, []);
  });

  test('several are linked at once only after it was chosen how, and what that opens was seen', async () => {
    const authority = program.run('organisations', 'add', 'Authority', '--kind', 'authority');
    const ada = await signedIn(program.run('members', 'add', authority, '--role', 'administrator', '--name', 'Ada'), 'ada');
    const list = await ada.newPage();
    await list.goto(`${program.address}/places`);
    for (const title of ['Hill School', 'Small Theatre']) await list.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check();
    await list.getByRole('button', { name: 'Link to an organisation' }).click();
    const link = list.locator('form').getByRole('button', { name: 'Link to an organisation' });
    await list.getByRole('combobox', { name: 'Organisation', exact: true }).selectOption({ label: 'Keepers' });
    assert.equal(await list.getByRole('combobox', { name: 'This organisation', exact: true }).inputValue(), '', 'nothing is chosen beforehand');
    assert.ok(await link.isDisabled());
    await list.getByRole('combobox', { name: 'This organisation', exact: true }).selectOption({ label: 'runs' });
    await list.getByText('It concerns 2 places.').waitFor();
    await list.getByText('Its members can answer the findings that are shared with it.').waitFor();
    await sound(list, 'linking-several');
    await link.click();
    await list.getByText('Saved for 2 places.').waitFor();
    await list.getByRole('button', { name: 'Undo' }).click();
    await list.getByText('Undone for 2 places.').waitFor();
    await ada.close();
  });

  test('the list is accessible in the light, at night, on a phone and at 200 % zoom, with some selected', async () => {
    await page.goto(`${program.address}/places`);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByText('2 places selected').waitFor();
    await everywhere('places', ['/places']);
  });
});

describe('places of an invented country', { timeout: 240_000 }, () => {
  test('of places that are called alike the towns tell which is which, on a large screen and on a phone', async () => {
    const program = await start();
    const browser = await browse();
    try {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1920, height: 1080 } });
      await lookAs(context, program.address, 'coordinator');
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const listed = (await (await context.request.get(`${program.address}/api/v1/sites`)).json()).sites;
      assert.ok(listed.filter((site) => site.town).length > 40, 'most lie in a town');
      for (const [width, height] of [[1920, 1080], [1440, 900], [390, 844]]) {
        await page.setViewportSize({ width, height });
        await page.goto(`${program.address}/places?view=table`);
        await page.locator('tbody tr').first().waitFor();
        const lines = await page.locator('tbody tr').evaluateAll((all) => all.map((one) => one.innerText));
        assert.equal(lines.length, listed.length);
        for (const [index, site] of listed.entries()) assert.ok(lines[index].includes(site.title) && (!site.town || lines[index].includes(site.town.name)), `${width}: ${lines[index]}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, `nothing runs off the side at ${width}`);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/alike-${width}.png` });
      }
    } finally {
      await browser.close();
      assert.equal(await program.stop(), '', 'the log is clean');
    }
  });
});

describe('places where people work', { timeout: 300_000 }, () => {
  let program;
  let browser;
  withWork((here) => ({ program, browser } = here));

  test('what is selected is ringed on the map', async () => {
    const { context, page } = await openAs(browser, program, { role: 'adviser', path: '/places', viewport: { width: 1440, height: 900 } });
    await page.locator('[data-ready="true"]').waitFor();
    const shown = () => page.locator('.side .canvas').screenshot();
    let before = await shown();
    for (let still = false, tries = 0; !still && tries < 20; tries += 1) {
      await page.waitForTimeout(500);
      const now = await shown();
      still = now.equals(before);
      before = now;
    }
    for (const row of [0, 1, 2]) await page.locator('tbody tr').nth(row).getByRole('checkbox').check();
    await page.waitForTimeout(1_000);
    assert.ok(!before.equals(await shown()), 'the map has changed');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/selected.png` });
    await context.close();
  });

  test('a coordinator is offered to ask for a visit before going, at a place and in the queue', async () => {
    const { context, page, faults } = await openAs(browser, program, { role: 'coordinator', path: '/visits', viewport: { width: 1440, height: 900 } });
    const { lines } = await (await context.request.get(`${program.address}/api/v1/visit-queue`)).json();
    const mine = (await (await context.request.get(`${program.address}/api/v1/me`)).json()).organisation.id;
    let line;
    for (const one of lines) {
      const visitors = await (await context.request.get(`${program.address}/api/v1/sites/${one.site}/visitors`)).json();
      if (!one.second_of && visitors.some((visitor) => visitor.id !== mine) && !one.reasons.some((reason) => reason.reason === 'asked')) {
        line = one;
        break;
      }
    }
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: line.title, exact: true }) });
    const ask = row.getByRole('button', { name: `Ask for a visit: ${line.title}` });
    await ask.waitFor();
    assert.deepEqual((await row.getByRole('button').allTextContents()).slice(0, 2), ['Ask for a visit', 'Start a visit']);
    await ask.click();
    await page.getByRole('heading', { name: `Ask for a visit: ${line.title}` }).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/ask-queue.png` });
    await row.locator('form').getByRole('button', { name: 'Ask for a visit', exact: true }).click();
    await row.getByText(/ has asked .* for a visit\./).waitFor();
    // Nobody asks twice by mistake, once the queue has been read again.
    await ask.waitFor({ state: 'detached' });
    await row.getByRole('button', { name: `Start a visit: ${line.title}` }).waitFor();
    // At a place that nobody was asked to visit.
    const { lines: requests } = await (await context.request.get(`${program.address}/api/v1/visit-requests`)).json();
    const other = (await (await context.request.get(`${program.address}/api/v1/sites?status=confirmed`)).json()).sites.find((site) => !requests.some((one) => one.site === site.id));
    await page.goto(`${program.address}/sites/${other.id}`);
    const strip = page.locator('.strip');
    await strip.getByRole('button', { name: 'Ask for a visit' }).waitFor();
    assert.deepEqual(await strip.getByRole('button').allTextContents(), ['Ask for a visit', 'Start a visit']);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/ask-place.png` });
    await strip.getByRole('button', { name: 'Ask for a visit' }).click();
    await page.getByRole('heading', { name: /^Ask for a visit: / }).waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
