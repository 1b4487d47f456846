// The journal as people read it, and who read what is ours, in a register with two years of invented work.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, startWithWork } from './program.mjs';
import { settled } from './settled.mjs';

describe('the journal for people', { timeout: 300_000 }, () => {
  let program;
  let browser;

  before(async () => {
    program = await startWithWork();
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    await program?.stop();
  });

  async function look(role, path, heading) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    context.setDefaultTimeout(PATIENCE);
    await lookAs(context, program.address, role);
    const page = await context.newPage();
    await page.goto(program.address + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    return page;
  }
  const lines = (page) => page.locator('.rows li .what');
  const first = async (page) => (await lines(page).first().textContent()).trim();
  const chips = (page) => page.locator('.chips button:not(.link)');

  test('an overseer reads sentences, narrows them by place, act, kind and day, and the address keeps it', async () => {
    const page = await look('overseer', '/journal', 'Journal');
    await lines(page).first().waitFor();
    for (const says of await lines(page).evaluateAll((all) => all.map((one) => one.firstChild.textContent))) {
      assert.match(says, /^[\p{Lu}].*\.$/u, 'a sentence');
      assert.doesNotMatch(says, /member_|org_|list_|open_/, 'no id and no word of the program');
    }
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.locator('label').filter({ hasText: /^Act/ }).locator('select').selectOption('Read');
    await chips(page).filter({ hasText: 'Read' }).waitFor();
    await page.getByLabel('Kind of record').selectOption('Visits');
    await page.getByText(/ opened a visit at “.*”/).first().waitFor();
    // By person it is narrowed in people.test.mjs.
    const place = /opened a visit at “(.+?)”/.exec((await lines(page).allTextContents()).find((line) => / opened a visit at “/.test(line)))[1];
    await page.getByLabel('Name of the place').fill(place);
    await page.locator('.picker').getByRole('button', { name: place }).first().click();
    await chips(page).filter({ hasText: place }).waitFor();
    await page.waitForFunction((where) => [...document.querySelectorAll('.rows li .what')].length > 0 && [...document.querySelectorAll('.rows li .what')].every((line) => line.firstChild.textContent.includes(where)), place);
    const before = await lines(page).count();
    const query = new URL(page.url()).searchParams;
    assert.deepEqual([...query.keys()].sort(), ['about', 'act', 'kind']);
    await page.reload();
    await lines(page).first().waitFor();
    assert.equal(await lines(page).count(), before);
    assert.equal(await chips(page).count(), 3);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByLabel('Until').fill('2001-01-01');
    await page.getByText('Nothing in the journal matches.').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await lines(page).first().waitFor();
    assert.equal(new URL(page.url()).search, '');
  });

  test('what an overseer looked at is folded below each day, with how much that is, and unfolds', async () => {
    const page = await look('overseer', '/', 'Today');
    const own = await page.context().request.get(`${program.address}/api/v1/me`).then((answer) => answer.json());
    for (const path of ['/emergencies', '/notes', '/journal']) {
      await settled(page);
      await page.goto(program.address + path);
      await page.locator('#content h1').waitFor();
    }
    const folded = page.getByText(/^What you looked at yourself is folded below each day: \d+ lines?\./);
    await folded.waitFor();
    const today = page.locator('.folded').first();
    const count = Number(/(\d+) times|(once)/.exec(await today.textContent())?.[1] ?? 1);
    assert.ok(count >= 2, `${count}`);
    const mine = lines(page).filter({ hasText: new RegExp(`^${own.name}\\b.* (looked at|opened) `) });
    assert.equal(await mine.count(), 0);
    await today.getByRole('button', { name: 'Show' }).click();
    await mine.first().waitFor();
    await today.getByRole('button', { name: 'Fold' }).click();
    await mine.first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show all of it' }).click();
    await mine.first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('own'), 'shown');
    assert.equal(await page.locator('.folded').count(), 0);
    await page.getByText('What you looked at yourself is shown among the other lines.').waitFor();
    await page.getByRole('button', { name: 'Fold', exact: true }).click();
    await folded.waitFor();
  });

  test('what is stored stands behind the details, with its number, its ID and its hash', async () => {
    const page = await look('overseer', '/journal?act=read&own=shown', 'Journal');
    await lines(page).first().waitFor();
    const line = page.locator('.rows li').first();
    await line.getByText('Details').click();
    const stored = await line.locator('dl').textContent();
    assert.match(stored, /(open|list)_\w+/);
    assert.match(stored, /[0-9a-f]{64}/);
    assert.match(stored, /entry_\w+/);
  });

  test('more comes page by page, without a line twice', async () => {
    const page = await look('overseer', '/journal?own=shown', 'Journal');
    // Lines that say the same within a minute stand as one until they are unfolded.
    const unfolded = async (many) => {
      await lines(page).first().waitFor();
      const folded = page.locator('.rows button[aria-expanded="false"]');
      while (await folded.count()) await folded.first().click();
      await lines(page).nth(many - 1).waitFor();
      assert.equal(await lines(page).count(), many);
    };
    await unfolded(50);
    const more = page.waitForResponse((response) => response.url().includes('/api/v1/journal?'));
    await page.getByRole('button', { name: 'Show more' }).click();
    await (await more).finished();
    await lines(page).nth(50).waitFor();
    await unfolded(100);
    const answer = await page.context().request.get(`${program.address}/api/v1/journal?page_size=100`);
    const places = (await answer.json()).lines.map((one) => one.place);
    assert.equal(new Set(places).size, 100);
  });

  test('a manager of an operator sees who read what is theirs; an overseer does not', async () => {
    const page = await look('operator_manager', '/', 'Today');
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Who read our records' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who read our records' }).waitFor();
    await lines(page).first().waitFor();
    assert.match(await first(page), / (opened|exported|looked at who has read) /);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByLabel('Hide our own members').check();
    await chips(page).filter({ hasText: 'Hide our own members' }).waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('.rows li .what')].every((line) => line.firstChild.textContent.startsWith('Somebody at ')));
    const other = await look('overseer', '/readings', 'Who read our records');
    await other.getByText('Only those who look after their organisation’s records can see this.').waitFor();
  });
});
