// Where everybody begins: the home page of each role, the ways from it, and the search of the whole register.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { openAs } from './program.mjs';
import { settled } from './settled.mjs';
import { sound } from './sound.mjs';

const PHONE = { width: 390, height: 844 };

/** What each role has in the rail, what stands out on its home page, and what else is there; how much the demonstration has of it, it decides
 * anew each time. */
const ROLES = {
  coordinator: {
    rail: ['Home', 'Due', 'Places', 'Imports', 'Areas', 'Coverage', 'Distribution of protection', 'Organisations', 'Partners', 'Visits', 'Self-check', 'Catalogue of measures', 'Public notices', 'Notes', 'Who read our records', 'Emergency access # waiting for you', 'Requests # waiting', 'Help'],
    bar: ['Home', 'Places', 'Coverage', 'Visits'],
    first: /^# uses? of emergency access (is|are) waiting for you$/,
    sections: ['Waiting for you', 'Coverage', 'Shared with you', 'Visits you asked for', /^Changed since /],
  },
  adviser: {
    rail: ['Home', 'Due', 'Places', 'Areas', 'Coverage', 'Organisations', 'Partners', 'Visits # waiting for you', 'Findings # to check', 'Self-check', 'Catalogue of measures', 'Notes', 'Who read our records', 'Emergency access # waiting for you', 'Help'],
    bar: ['Home', 'Places', 'Visits # waiting for you', 'Findings # to check'],
    first: /^# uses? of emergency access (is|are) waiting for you$/,
    sections: ['Waiting for you', 'Where to go next', 'Shared with you', /^Changed since /],
  },
  operator_manager: {
    rail: ['Home', 'Due', 'Places', 'Organisations', 'Partners', 'Visits', 'Findings # not answered', 'Self-check', 'Catalogue of measures', 'Notes', 'Who read our records', 'Emergency access', 'Help'],
    bar: ['Home', 'Places', 'Visits', 'Findings # not answered'],
    first: /^# findings are waiting for your answer$/,
    sections: ['Waiting for you', 'Your places', 'Shared with you', 'Visits you asked for', /^Changed since /],
  },
  community_member: {
    rail: ['Home', 'Due', 'Places', 'Organisations', 'Partners', 'Visits', 'Findings # not answered', 'Self-check', 'Catalogue of measures', 'Notes', 'Who read our records', 'Emergency access # waiting for you', 'Help'],
    bar: ['Home', 'Places', 'Findings # not answered', 'Self-check'],
    first: /^# uses? of emergency access (is|are) waiting for you$/,
    sections: ['Waiting for you', 'Your places', 'Find out for yourselves', 'Visits you asked for'],
  },
  overseer: {
    rail: ['Home', 'Due', 'Places', 'Distribution of protection', 'Organisations', 'Notes', 'Emergency access # waiting for you', 'Journal', 'Help'],
    bar: ['Home', 'Places', 'Emergency access # waiting for you', 'Journal'],
    first: /^# uses? of emergency access (is|are) waiting for you$/,
    sections: ['Where to begin', /^Changed since /],
  },
  partner_installation: {
    rail: ['Home', 'Places', 'Organisations', 'Notes', 'Help'],
    bar: ['Home', 'Places', 'Organisations', 'Notes', 'Help'],
    first: /^Shared with you/,
    sections: ['Where to begin', /^Changed since /],
  },
  administrator: {
    rail: ['Home', 'Due', 'Places', 'Imports', 'Organisations', 'Help'],
    bar: ['Home', 'Places', 'Imports', 'Organisations'],
    first: /^First steps$/,
    sections: ['Organisations without members', /^Changed since /],
  },
};

describe('the home page', { timeout: 900_000 }, () => {
  let program;
  let browser;
  let context;
  let refused;

  withWork((here) => ({ program, browser } = here), { each: () => context?.close() });

  async function open(role, options = {}, path = '/') {
    const opened = await openAs(browser, program, { viewport: { width: 1280, height: 800 }, ...options, role, path });
    const { page } = opened;
    ({ context, faults: refused } = opened);
    // What waits is counted once the lists are there.
    if (role && path === '/') await page.getByRole('heading', { name: /^Changed since / }).waitFor();
    await settled(page);
    return page;
  }
  /** Names as a screen reader says them. */
  const names = (page) => page.getByRole('navigation', { name: 'Main navigation' }).locator('.entries > li > *').evaluateAll((all) => all.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim()));
  const uncounted = (name) => name.replace(/\s*\d+\s*/, ' # ');
  const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());

  for (const [role, { rail, bar, first, sections }] of Object.entries(ROLES)) {
    test(`of the ${role} shows what waits, asks for nothing that is refused, and is accessible day and night`, async () => {
      const page = await open(role);
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      await page.getByRole('heading', { level: 2, name: sections[0], exact: typeof sections[0] === 'string' }).waitFor();
      const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
      assert.ok(headings.some((heading) => first.test(heading.replace(/\d+/, '#'))), headings.join());
      for (const section of sections) await page.getByRole('heading', { level: 2, name: section, exact: typeof section === 'string' }).waitFor();
      const seen = await names(page);
      assert.deepEqual(seen.map(uncounted), rail);
      // What is counted in words and beside the rail is counted once.
      const said = /^(\d+) (?:emergency|findings)/.exec(headings.find((heading) => /^\d/.test(heading)) ?? '')?.[1];
      if (said) assert.ok(seen.some((name) => new RegExp(`^(Emergency access|Findings)\\s*${said}\\s`).test(name)), seen.join());
      assert.deepEqual(refused, []);
      await sound(page, `home of ${role}`);
      await context.close();
      await sound(await open(role, { colorScheme: 'dark', viewport: { width: 1920, height: 1080 } }), `home of ${role} at night`);
      await context.close();
      const phone = await open(role, { viewport: PHONE });
      assert.deepEqual((await names(phone)).map(uncounted).filter((name) => !name.startsWith('More')), bar);
      await sound(phone, `home of ${role} on a phone`);
    });
  }

  test('and what follows show nobody a part that is never theirs', async () => {
    const page = await open('partner_installation', {}, '/notes');
    await page.getByText('Notes that other organisations share with yours').waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Shared by us' }).count(), 0, 'a partner owns nothing here');
    await context.close();
    const installation = await open('administrator', {}, '/installation');
    await installation.getByText('No authority has been named yet.').waitFor();
    assert.equal(await installation.getByLabel('Purpose').count(), 0, 'an administrator reads no notes');
    await context.close();
    const imports = await open('administrator', {}, '/imports');
    await imports.getByText('parvis import FILE.osm.pbf').waitFor();
    await imports.getByRole('link', { name: /^Vanished: \d+/ }).first().click();
    await imports.getByRole('navigation', { name: 'Kind of change' }).or(imports.locator('nav.tabs')).first().waitFor();
    assert.match(imports.url(), /kind=vanished/);
  });

  test('of operator staff asks for no answers that only others there may give', async () => {
    const page = await open('operator_contributor');
    await page.getByRole('heading', { level: 2, name: 'Your places' }).waitFor();
    assert.equal(await page.getByText(/waiting for your answer/).count(), 0);
    assert.deepEqual((await names(page)).filter((name) => name.startsWith('Findings')), ['Findings']);
    await page.goto(`${program.address}/findings`);
    await page.getByText('The journal records that you opened them.').waitFor();
    assert.equal(await page.getByRole('checkbox').count(), 0);
  });

  test('of a guest has four doors, and goes on with a look round that was begun here', async () => {
    const page = await open(undefined);
    await page.getByRole('heading', { level: 1, name: 'Looking after a place where people gather' }).waitFor();
    assert.deepEqual(await names(page), ['Home', 'Places', 'Self-check', 'Catalogue of measures', 'Help']);
    await sound(page, 'home of a guest');
    await page.getByRole('link', { name: 'Find out' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'laws');
    await page.goBack();
    await page.getByRole('link', { name: 'Look round' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('navigation').getByRole('link', { name: 'Home' }).click();
    await page.getByRole('heading', { name: 'You have begun: Quick look' }).waitFor();
    await page.getByText(/^Questions answered: 1 of 22\. Your answers are saved only in this browser\.$/).waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.waitForURL(/\/surveys\/quick_look/);
    await page.goBack();
    await page.getByRole('link', { name: 'Open the map' }).click();
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
    assert.deepEqual(refused, []);
    await context.close();
    await sound(await open(undefined, { colorScheme: 'dark', viewport: PHONE }), 'home of a guest on a phone at night');
  });

  test('begins a visit at a place of the list, and the badge counts it', async () => {
    const page = await open('adviser');
    const badge = page.getByRole('navigation').getByRole('link', { name: /^Visits\s*\d/ });
    const waiting = async () => Number(/\d+/.exec(await badge.textContent())[0]);
    await badge.waitFor();
    const before = await waiting();
    // Whichever place comes first: where somebody asked for a visit, and nobody has begun one.
    const offered = page.getByRole('button', { name: /^Start a visit: / }).first();
    const place = (await offered.getAttribute('aria-label')).replace('Start a visit: ', '');
    const line = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Start a visit: ${place}` }) });
    await line.getByRole('button', { name: `Start a visit: ${place}` }).click();
    await line.locator('form').getByRole('button', { name: 'Start a visit', exact: true }).click();
    await page.waitForURL(/\/visits\/visit_/);
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    const begun = page.getByRole('listitem').filter({ hasText: place }).getByRole('link', { name: /^Continue/ });
    await begun.waitFor();
    assert.equal(await waiting(), before + 1);
    await begun.click();
    await page.waitForURL(/\/visits\/visit_/);
  });

  test('of an administrator keeps the first steps until they are done or put away', async () => {
    const page = await open('administrator');
    await page.getByText('4 of 5 done').waitFor();
    await page.getByRole('link', { name: 'Show how: Try restoring a backup' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'backup');
    await page.goBack();
    await page.getByRole('button', { name: 'I have tried it' }).click();
    await page.getByRole('heading', { name: 'First steps' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: 'Organisations without members' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'First steps' }).count(), 0);
  });

  test('tells what changed since the reader was here, as this browser knows it', async () => {
    const page = await open('adviser');
    await page.getByRole('heading', { name: /^Changed since / }).waitFor();
    const key = await page.evaluate(() => Object.keys(localStorage).find((one) => one.startsWith('stay:')));
    await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ since: 0, last: Date.parse('2024-07-01T12:00:00Z') })), key);
    await page.reload();
    await page.getByRole('heading', { name: 'Changed since 1 July 2024' }).waitFor();
    await page.getByRole('link', { name: 'Import of invented-country' }).first().waitFor();
    await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ since: Date.now() - 1000, last: Date.now() })), key);
    await page.reload();
    await page.getByText('Nothing has changed.').waitFor();
  });

  test('and the bar of a phone has five entries; the rest lies behind “More”, by keyboard as well', async () => {
    const page = await open('coordinator', { viewport: PHONE });
    const more = page.getByRole('button', { name: /^More/ });
    assert.equal((await names(page)).length, 5);
    assert.equal(await more.getAttribute('aria-expanded'), 'false');
    await more.focus();
    await page.keyboard.press('Enter');
    const rest = page.locator('#more').getByRole('link');
    await rest.first().waitFor();
    assert.equal(await more.getAttribute('aria-expanded'), 'true');
    assert.deepEqual((await rest.allTextContents()).map((text) => text.replaceAll(/[\s\d]+/g, ' ').trim()), ['Due', 'Imports', 'Areas', 'Distribution of protection', 'Organisations', 'Partners', 'Self-check', 'Catalogue of measures', 'Public notices', 'Notes', 'Who read our records', 'Emergency access waiting for you', 'Requests waiting', 'Help']);
    await sound(page, 'the rest of the bar');
    await page.keyboard.press('Escape');
    await rest.first().waitFor({ state: 'hidden' });
    assert.match(await focused(page), /^More/);
    await more.click();
    await page.locator('#more').getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    await rest.first().waitFor({ state: 'hidden' });
    // The bar stays in sight, whatever is scrolled.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const box = await page.getByRole('navigation', { name: 'Main navigation' }).boundingBox();
    assert.ok(box && box.y + box.height <= PHONE.height + 1 && box.y > PHONE.height - 80, JSON.stringify(box));
  });

  test('at 200 % zoom every entry, the menu and the search are within reach', async () => {
    const page = await open('coordinator', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    await page.getByRole('button', { name: /^More/ }).click();
    await page.locator('#more').getByRole('link', { name: 'Help' }).click();
    await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
    await sound(page, 'help at 200 % zoom');
    await page.getByRole('button', { name: /account, language and colours/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).scrollIntoViewIfNeeded();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Search the whole register' }).click();
    await page.getByRole('combobox').fill('school');
    await page.getByRole('option').first().waitFor();
    await sound(page, 'search at 200 % zoom');
  });

  test('and language, colours and account stand in one menu, used by keyboard', async () => {
    const page = await open('operator_manager', { colorScheme: 'light' });
    const button = page.getByRole('button', { name: /account, language and colours/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Language').selectOption('fr');
    await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
    await page.getByLabel(/^Langue/).selectOption('en');
    await page.getByLabel('Colour scheme').selectOption('dark');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await sound(page, 'the menu');
    await page.keyboard.press('Escape');
    await page.getByLabel('Colour scheme').waitFor({ state: 'hidden' });
    assert.match(await focused(page), /operator manager/);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'My account' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    await button.click();
    await page.getByRole('button', { name: 'Sign out' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Looking after a place where people gather' }).waitFor();
  });

  test('search finds places, areas, organisations, records and help by keyboard alone', async () => {
    const page = await open('adviser');
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'find');
    const box = page.getByRole('combobox', { name: 'Search the whole register' });
    assert.equal(await box.getAttribute('aria-expanded'), 'false');
    await page.keyboard.type('azedrozov sports');
    await page.getByRole('group', { name: /^My records/ }).waitFor();
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    await page.getByRole('status').getByText(/^\d+ results$/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    const active = page.locator(`#${await box.getAttribute('aria-activedescendant')}`);
    assert.equal(await active.getAttribute('aria-selected'), 'true');
    assert.match(await active.textContent(), /^Azedrozov Sports Hall/);
    await sound(page, 'search');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.getByRole('option').last().getAttribute('aria-selected'), 'true', 'from the first back to the last');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Azedrozov Sports Hall' }).waitFor();
    for (const [text, kind, heading] of [['Pirotivica', 'Areas', 'Places'], ['stadium', 'Organisations', 'Organisations'], ['coverage', 'Help', 'Help']]) {
      await page.keyboard.press('/');
      await page.keyboard.type(text);
      await page.getByRole('group', { name: new RegExp(`^${kind}`) }).getByRole('option').first().click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
    assert.equal(await focused(page), 'coverage');
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
    await page.getByText('Nothing was found.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.notEqual(await focused(page), 'find');
    assert.deepEqual(refused, []);
  });

  for (const [said, options] of [['at night', { colorScheme: 'dark' }], ['on a phone', { viewport: PHONE }]]) {
    test(`search is accessible ${said}`, async () => {
      const page = await open('operator_manager', options);
      if (options.viewport) await page.getByRole('button', { name: 'Search the whole register' }).click();
      else await page.keyboard.press('/');
      await page.keyboard.type('school');
      await page.getByRole('option', { name: 'Show all places: school' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await sound(page, `search ${said}`);
      await page.keyboard.press('Escape');
      await page.getByRole('option').first().waitFor({ state: 'hidden' });
      await page.keyboard.press('Escape');
      if (options.viewport) assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Search the whole register');
    });
  }

  test('search says that nothing was found only once it has looked', async () => {
    const page = await open('adviser');
    await page.keyboard.press('/');
    const says = page.locator('#found-says');
    const early = await page.getByRole('combobox', { name: 'Search the whole register' }).evaluate(async (input) => {
      input.value = 'Nowhere at all';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 30));
      return document.getElementById('found-says').textContent;
    });
    assert.equal(early, '');
    await says.filter({ hasText: 'Nothing was found.' }).waitFor();
  });

  test('who comes to review a note that a colleague proposes decides beneath its text, and takes it back', async () => {
    const page = await open('adviser');
    await page.getByRole('link', { name: 'Review' }).click();
    const approve = page.getByRole('button', { name: 'Approve' });
    await approve.waitFor();
    assert.ok((await approve.boundingBox()).y < 800, 'without scrolling');
    await approve.click();
    await page.getByText('Approved. Everybody here can now see this version.').waitFor();
    await page.getByRole('button', { name: 'Stop sharing with everybody' }).click();
    const sure = page.getByRole('alertdialog', { name: 'Stop sharing with everybody here?' });
    await sure.getByText('another member of your organisation has to review it again').waitFor();
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Everybody here sees the version of').waitFor();
    await page.getByRole('button', { name: 'Stop sharing with everybody' }).click();
    await sure.getByRole('button', { name: 'Stop sharing with everybody' }).click();
    await page.getByText('It is no longer shared with everybody here.').waitFor();
  });

  test('search counts nothing that the reader may not know of', async () => {
    const asked = [];
    const guest = await open(undefined);
    guest.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await guest.getByRole('combobox').fill('azedrozov sports');
    await guest.getByRole('option').first().waitFor();
    assert.deepEqual(await guest.getByRole('listbox').getByRole('group').evaluateAll((all) => all.map((one) => one.firstElementChild.textContent.trim())), ['Places 1']);
    assert.ok(asked.every((path) => /\/(sites|areas|surveys|categories)$/.test(path)), asked.join());
    await context.close();
    // The parish runs another place: the visit, the findings and the note at the sports hall are not for it, and are not counted.
    const parish = await open('community_member');
    await parish.getByRole('combobox').fill('azedrozov sports');
    await parish.getByRole('option').first().waitFor();
    assert.deepEqual(await parish.getByRole('listbox').getByRole('group').evaluateAll((all) => all.map((one) => one.firstElementChild.textContent.trim())), ['Places 1']);
    await parish.getByRole('combobox').fill('azebrod house');
    const mine = [];
    for (const kind of ['visits', 'findings', 'notes', 'measures', 'plans']) mine.push(...(await (await context.request.get(`${program.address}/api/v1/${kind}?purpose=own_work&page_size=500`)).json()).lines);
    await parish.getByRole('group', { name: `My records ${mine.filter((one) => one.subject_title === 'Azebrod House of Prayer').length}` }).waitFor();
    assert.deepEqual(refused, []);
    // Who signs out leaves nothing behind for the next.
    await parish.keyboard.press('Escape');
    await parish.keyboard.press('Escape');
    await parish.getByRole('button', { name: /account, language and colours/ }).click();
    await parish.getByRole('button', { name: 'Sign out' }).click();
    await parish.getByRole('heading', { level: 1, name: 'Looking after a place where people gather' }).waitFor();
    await parish.getByRole('combobox').fill('azebrod house');
    await parish.getByRole('option').first().waitFor();
    assert.deepEqual(await parish.getByRole('listbox').getByRole('group').evaluateAll((all) => all.map((one) => one.firstElementChild.textContent.trim())), ['Places 1']);
  });

  // The last one: what was decided waits for nobody any more.
  test('of a coordinator leads to what others ask for, where it says who asks, is decided, and is counted no more', async () => {
    const page = await open('coordinator');
    await page.getByRole('link', { name: /^Decide: .* asked to open \d+ more places today$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
    const waiting = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Waiting for a decision' }) });
    await waiting.getByText('Protective advice service').waitFor();
    await sound(page, 'requests');
    await waiting.getByRole('button', { name: /^Approve: \d+ more places, Protective advice service$/ }).click();
    await page.getByText('Approved: Protective advice service.').waitFor();
    await page.getByText('Nobody is waiting for a decision.').waitFor();
    await page.getByRole('heading', { name: 'Other requests today' }).waitFor();
    assert.deepEqual((await names(page)).filter((name) => name.startsWith('Requests')), ['Requests']);
    await page.goto(`${program.address}/account`);
    await page.getByRole('link', { name: 'Requests from others' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Approve/ }).count(), 0);
  });
});
