// Who belongs to an organisation, and what it has to do with places: nothing happens by a slip, and what did is taken back.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

const password = 'lantern gravel oboe thirst';

describe('an organisation', { timeout: 120_000 }, () => {
  let program;
  let browser;
  let page;
  let advisers;
  let operators;
  let church;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }, { amenity: 'school', name: 'Vall School' }]));
    browser = await browse();
    const authority = program.run('organisations', 'add', 'Authority', '--kind', 'authority');
    advisers = program.run('organisations', 'add', 'Advisers', '--kind', 'adviser_service');
    operators = program.run('organisations', 'add', 'Schools', '--kind', 'operator');
    church = JSON.parse(program.run('sites', 'list', '--json')).sites.find((site) => site.title === 'Old Church').id;
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await accept(page, program.run('members', 'link', program.run('members', 'add', authority, '--role', 'administrator', '--name', 'Ada')), 'ada');
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function accept(page, link, name) {
    await page.goto(new URL(link, program.address).href);
    await page.getByLabel('User name').fill(name);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
  }
  const shot = (name) => (process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : undefined);
  async function add(name) {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await page.getByRole('button', { name: 'Add a member' }).click();
    await page.getByRole('heading', { name: `Link for ${name}` }).waitFor();
  }

  test('an invitation names the person, is copied by a button, and stands beside the next', async () => {
    await page.goto(`${program.address}/organisations/${advisers}`);
    await add('Cleo');
    await add('Dan');
    await page.getByRole('heading', { name: 'Link for Cleo' }).waitFor();
    const links = await page.locator('code').allTextContents();
    assert.equal(new Set(links).size, 2, 'a second link stands beside the first');
    await page.getByRole('button', { name: 'Copy the link for Cleo' }).click();
    await page.getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), links[0]);
    await shot('invitations');
    const cleo = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await cleo.goto(links[0]);
    await cleo.getByText('Cleo, you have been invited to join Advisers.').waitFor();
    assert.equal(new URL(cleo.url()).hash, '');
    await cleo.reload();
    await cleo.getByText('Cleo, you have been invited to join Advisers.').waitFor();
    await accept(cleo, links[0], 'cleo');
    await cleo.context().close();
  });

  test('a membership ends only after it was confirmed by name, and that is taken back', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Cleo' });
    await row.getByRole('button', { name: 'End membership' }).click();
    const sure = page.getByRole('alertdialog');
    await sure.getByText('End the membership of Cleo?').waitFor();
    await shot('end-membership');
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await sure.waitFor({ state: 'detached' });
    await row.waitFor();
    await row.getByRole('button', { name: 'End membership' }).click();
    await sure.getByRole('button', { name: 'End membership' }).click();
    await page.getByText('has left; name erased').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The membership continues.').waitFor();
    await row.waitFor();
    await page.getByRole('heading', { name: 'Link for Cleo' }).waitFor();
  });

  test('relations are listed, a place is chosen by its name, and each is taken back', async () => {
    await page.getByText('Nothing yet.').waitFor();
    await page.getByLabel('Name of the place').fill('old chur');
    await page.getByRole('button', { name: 'Old Church', exact: true }).click();
    await page.locator('section').filter({ hasText: 'Links to places' }).getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    const line = page.getByRole('listitem').filter({ hasText: 'runs: Old Church' });
    await line.waitFor();
    assert.equal(await line.getByRole('link', { name: 'Old Church' }).getAttribute('href'), `/sites/${church}`);
    await shot('relations');
    await line.getByRole('button', { name: 'Remove Old Church' }).click();
    await page.getByText('Removed. What was shared with this organisation before stays shared.').waitFor();
    await page.getByText('Nothing yet.').waitFor();
  });

  test('a whole area is related only after a second look that says how many places it holds', async () => {
    const outline = { type: 'Feature', properties: { name: 'Everything' }, geometry: { type: 'Polygon', coordinates: [[[8, 46], [10, 46], [10, 48], [8, 48], [8, 46]]] } };
    const file = `${program.folder}/area.geojson`;
    (await import('node:fs')).writeFileSync(file, JSON.stringify(outline));
    program.run('areas', 'add', file);
    await page.goto(`${program.address}/organisations/${advisers}`);
    await page.getByText('Nothing yet.').waitFor();
    const section = page.locator('section').filter({ hasText: 'Links to places' });
    await section.getByRole('combobox').nth(1).selectOption({ label: 'Everything (2)' });
    await section.getByRole('button', { name: 'Save', exact: true }).click();
    const sure = page.getByRole('alertdialog');
    await sure.getByText('Advisers would run every place in Everything. Places there now: 2.').waitFor();
    await shot('whole-area');
    await page.getByText('Nothing yet.').waitFor();
    await sure.getByRole('button', { name: 'Yes, add the whole area' }).click();
    await page.getByText('runs: every place in Everything').waitFor();
  });

  test('an administrator is offered nothing with the members of an operator that looks after its own', async () => {
    const keeper = program.run('members', 'add', operators, '--role', 'operator_manager', '--name', 'Ulla');
    const link = program.run('members', 'link', keeper);
    const ulla = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await accept(ulla, link, 'ulla');
    await page.goto(`${program.address}/organisations/${operators}`);
    await page.getByRole('cell', { name: 'Ulla' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'End membership' }).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Create a link' }).count(), 0);
    await page.goto(`${program.address}/sites/${church}`);
    await page.getByRole('heading', { level: 1, name: 'Old Church' }).waitFor();
    await page.getByRole('heading', { name: 'Visits' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Start a visit' }).count(), 0);
    await ulla.context().close();
  });
});
