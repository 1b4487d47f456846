// What a screen reader is told of three pages: the tree of names, roles, headings and landmarks, in its order. The expected trees stand in
// `trees/`, one file a page; somebody read them through as a screen-reader user would, and whoever changes one reads it again. WRITE=1 writes them anew.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { browse, startWith } from './program.mjs';
import { settled } from './settled.mjs';
import { townExtract } from './town.mjs';
import { password, takeAlong, walker, window } from './walker.mjs';

const folder = new URL('trees/', import.meta.url);

/** What differs from one day, or one register, to the next. */
const steady = (tree) =>
  tree
    .replaceAll(/\b\d{1,2} (?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?) \d{4}(?:(?: at|,) \d{1,2}:\d{2})?/g, 'DAY')
    .replaceAll(/\b\d{1,2}:\d{2}\b/g, 'TIME')
    .replaceAll(/\b(site|visit|org|area|import)_[0-9a-z]+/g, '$1_ID');

describe('a screen reader is told', { timeout: 300_000 }, () => {
  let program;
  let browser;
  let here;
  let context;
  let visit;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }, { amenity: 'school', name: 'Vall School' }, { amenity: 'theatre', name: 'Small Theatre' }]));
    browser = await browse();
    const site = JSON.parse(program.run('sites', 'list', '--json')).sites.find((one) => one.title === 'Old Church').id;
    const advisers = program.run('organisations', 'add', 'Advisers', '--kind', 'adviser_service');
    const keepers = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    program.run('organisations', 'relate', advisers, '--relation', 'advises', '--site', site);
    program.run('organisations', 'relate', keepers, '--relation', 'operates', '--site', site);
    const secret = program.run('members', 'link', program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Cleo')).split('#')[1];
    const accepted = await fetch(`${program.address}/api/v1/invitation/accept`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret, user_name: 'cleo', password }) });
    assert.ok(accepted.ok, await accepted.text());
    here = { program, browser, site, proxy: program };
    ({ context, visit } = await walker(here, { viewport: { width: 1280, height: 900 } }));
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  /** The tree of the whole page, as it is now, and as it was read through. */
  async function told(page, name) {
    await settled(page);
    const tree = `${steady(await page.locator('body').ariaSnapshot())}\n`;
    const file = new URL(`${name}.yml`, folder);
    if (process.env.WRITE) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, tree);
    }
    assert.equal(tree, readFileSync(file, 'utf8'), `read ${name}.yml again`);
    return tree;
  }
  const landmarks = (tree) => [...tree.matchAll(/^\s*- (banner|navigation|search|main|contentinfo|complementary)\b/gm)].map(([, role]) => role);
  /** Headings begin at the first level and leave none out. */
  function follow(tree) {
    const levels = [...tree.matchAll(/- heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
    assert.equal(levels.filter((level) => level === 1).length, 1, 'one heading of the first level');
    levels.forEach((level, at) => assert.ok(level <= (levels[at - 1] ?? 1) + 1, `heading ${at + 1} of ${levels.join()}`));
  }

  test('of the list of places: where one is, how many there are, how they are sorted, and each place with its own names', async () => {
    const page = await window(context);
    await page.goto(`${program.address}/places?view=table&sort=town`);
    await page.locator('tbody tr').first().waitFor();
    const tree = await told(page, 'places');
    follow(tree);
    assert.ok(landmarks(tree).includes('main') && landmarks(tree).includes('navigation'));
    await page.close();
  });

  test('of a place: what it is and who runs it, what comes next, then its parts', async () => {
    const page = await window(context);
    await page.goto(`${program.address}/sites/${here.site}`);
    await page.getByRole('heading', { level: 1, name: 'Old Church' }).waitFor();
    await page.locator('[data-ready=true]').waitFor();
    await page.getByText('Visit in progress since').waitFor();
    const tree = await told(page, 'place');
    follow(tree);
    await page.close();
  });

  test('of a question on a walk: which of how many, the question, its answers, then what can be added, and the way on', async () => {
    const page = await takeAlong(context, program, visit);
    await page.getByRole('radio').first().check();
    await page.getByText('Saved on this device.').waitFor();
    const tree = await told(page, 'question');
    follow(tree);
    const places = [/1 of 22/, /radiogroup|group "|radio "/, /textbox/, /button "Next"/].map((part) => tree.search(part));
    assert.deepEqual(places, [...places].sort((one, other) => one - other), places.join());
    assert.match(tree, /heading "How many ways out are there[^"]*" \[level=2\]/, 'the question is led to as a heading');
    await page.close();
  });
});
