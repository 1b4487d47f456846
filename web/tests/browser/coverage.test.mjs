// Coverage: the areas as a tree, a map of where people have been, and a table that says the same without it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, startWithWork } from './program.mjs';
import { soundInEveryLook } from './sound.mjs';

describe('coverage', { timeout: 600_000 }, () => {
  let program;
  let browser;
  let context;
  let page;
  const refused = [];

  before(async () => {
    program = await startWithWork();
    browser = await browse();
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    await lookAs(context, program.address, 'coordinator');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('response', (response) => response.status() >= 400 && refused.push(`${response.status()} ${new URL(response.url()).pathname}`));
    page.on('pageerror', (error) => refused.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
    assert.deepEqual(refused, []);
  });

  const row = (name) => page.getByRole('row').filter({ has: page.getByRole('button', { name: `Show the places: ${name}`, exact: true }) });
  const fold = (name) => page.getByRole('button', { name: `Areas within ${name}`, exact: true });
  const behind = () => page.getByRole('region', { name: /^Places behind these numbers/ });
  const states = () => behind().locator('tbody tr td:nth-child(4)').allTextContents();

  /** Nothing that hinders anybody and nothing that runs off the side, by day and by night, on a phone, enlarged and on a large screen. */
  async function look(name) {
    await soundInEveryLook(page, `coverage ${name}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  }

  test('areas stand in a tree that unfolds by keyboard alone, and says within what each lies', async () => {
    await page.goto(`${program.address}/coverage`);
    await row('Pirotivica').waitFor();
    assert.equal(await row('Azezutura District').count(), 0);
    await fold('Pirotivica').focus();
    assert.equal(await fold('Pirotivica').getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('ArrowRight');
    await row('Azezutura District').getByText('in Pirotivica').waitFor();
    assert.equal(await fold('Pirotivica').getAttribute('aria-expanded'), 'true');
    await fold('Azezutura District').focus();
    await page.keyboard.press('Enter');
    await row('Ilimir').getByText('in Azezutura District').waitFor();
    assert.equal(await fold('Ilimir').count(), 0, 'nothing lies in a municipality');
    await fold('Pirotivica').focus();
    await page.keyboard.press('ArrowLeft');
    await row('Ilimir').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Areas within Pirotivica');
    await page.keyboard.press('Space');
    await row('Ilimir').waitFor();
  });

  test('what lies in an area adds up to it, and an address leads there with all around it unfolded', async () => {
    const places = async (name) => Number((await row(name).getByRole('cell').first().textContent()).replaceAll(/\D/g, ''));
    const municipalities = await page.getByRole('row').filter({ hasText: 'in Azezutura District' }).getByRole('cell').evaluateAll((cells) => cells.filter((cell) => cell.cellIndex === 1).map((cell) => Number(cell.textContent.replaceAll(/\D/g, ''))));
    assert.ok(municipalities.length > 3);
    assert.equal(municipalities.reduce((sum, one) => sum + one, 0), await places('Azezutura District'));
    await page.getByRole('button', { name: 'Show the places: Ilimir' }).click();
    await page.getByRole('heading', { name: 'Places behind these numbers: Ilimir' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Places behind these numbers: Ilimir');
    await page.reload();
    await row('Ilimir').waitFor();
    assert.equal(await fold('Azezutura District').getAttribute('aria-expanded'), 'true');
    assert.equal(await page.locator('[aria-current=true]').first().textContent(), 'Ilimir');
  });

  test('the map marks every place of the table, and the table says how each stands', async () => {
    await behind().locator('tbody tr').first().waitFor();
    const all = (await page.getByText(/^Places on the map: /).textContent()).match(/[\d,]+/g);
    assert.equal(all[0], all[1], 'each place of the table is on the map');
    assert.equal(Number(all[0]), Number((await row('Ilimir').getByRole('cell').first().textContent()).replaceAll(/\D/g, '')));
    const more = behind().locator('xpath=following-sibling::p').getByRole('button', { name: 'Show more' });
    if (await more.isVisible()) await more.click();
    const said = await states();
    assert.equal(said.length, Number(all[0]));
    assert.deepEqual([...new Set(said)], ['never visited', 'visited']);
    assert.equal(said.indexOf('visited'), said.lastIndexOf('never visited') + 1, 'what was never visited comes first');
    await page.locator('.map[data-ready=true]').waitFor();
    await look('tree');
  });

  test('a category narrows the places of an area, and all of them come back', async () => {
    await page.getByRole('button', { name: 'Show the places: Schools and universities' }).or(page.getByRole('button', { name: /^Show the places: Schools/ })).first().click();
    await page.getByRole('heading', { name: /^Places behind these numbers: Ilimir, Schools/ }).waitFor();
    await behind().locator('tbody tr').first().waitFor();
    assert.deepEqual([...new Set(await behind().locator('tbody tr td:nth-child(3)').allTextContents())], ['School']);
    await page.getByRole('button', { name: 'Show all categories' }).click();
    await page.getByRole('heading', { name: 'Places behind these numbers: Ilimir', exact: true }).waitFor();
  });

  test('another purpose is another view: what was given for planning alone is not there for the response', async () => {
    await page.getByRole('button', { name: 'Show the places: Everywhere' }).click();
    const visited = page.getByText(/^Places visited: [1-9]\d* of /);
    await visited.waitFor();
    const said = await visited.textContent();
    await page.getByLabel('Purpose').selectOption({ label: 'emergency response' });
    await page.getByText(/^Places visited: 0 of /).waitFor();
    await behind().locator('tbody tr').first().waitFor();
    assert.deepEqual([...new Set(await states())], ['never visited']);
    await page.getByLabel('Purpose').selectOption({ label: 'planning' });
    await page.getByText(said, { exact: true }).waitFor();
  });

  test('places that were never visited are selected here, and a visit is asked for to each at once', async () => {
    await page.getByRole('button', { name: 'Show the places: Pirotivica' }).click();
    await page.getByRole('heading', { name: 'Places behind these numbers: Pirotivica', exact: true }).waitFor();
    const boxes = behind().locator('tbody').getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByText('2 places selected').waitFor();
    await page.getByRole('button', { name: 'Ask for visits' }).click();
    await page.getByLabel('From whom').selectOption({ label: 'Protective advice service' });
    await look('selected');
    await page.locator('form').getByRole('button', { name: 'Ask for visits' }).click();
    await page.getByText('Saved for 2 places.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone for 2 places.').waitFor();
  });
});
