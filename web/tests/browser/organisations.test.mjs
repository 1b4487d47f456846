// Who belongs to an organisation, and what it has to do with places: nothing happens by a slip, and what did is taken back.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

const password = 'lantern gravel oboe thirst';

describe('an organisation', { timeout: 180_000 }, () => {
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
    page.setDefaultTimeout(PATIENCE);
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
    const mail = await page.getByRole('link', { name: 'E-mail the link to Cleo' }).getAttribute('href');
    assert.ok(mail.startsWith('mailto:?subject=Invitation%20to%20Advisers&body='), mail);
    assert.ok(decodeURIComponent(mail).includes(links[0]) && decodeURIComponent(mail).includes('Hello Cleo,'), mail);
    await sound(page, 'invitations');
    const cleo = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await cleo.goto(links[0]);
    await cleo.getByText('Cleo, you have been invited to join Advisers.').waitFor();
    assert.equal(new URL(cleo.url()).hash, '');
    await cleo.reload();
    await cleo.getByText('Cleo, you have been invited to join Advisers.').waitFor();
    await accept(cleo, links[0], 'cleo');
    await cleo.context().close();
  });

  test('a list of names is pasted, each is added with a link, and whoever is refused stays in the form', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), `Eve\n${'x'.repeat(201)}\nFinn\n`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await page.getByRole('textbox', { name: 'Name, line 3' }).waitFor();
    await sound(page, 'several');
    await page.getByRole('button', { name: 'Add 3 members' }).click();
    await page.getByText('2 people added').waitFor();
    await page.getByText('1 person was not added').waitFor();
    for (const name of ['Eve', 'Finn']) await page.getByRole('heading', { name: `Link for ${name}` }).waitFor();
    assert.equal((await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).length, 201, 'nothing that was typed is lost');
    assert.equal(new Set(await page.locator('code').allTextContents()).size, 4);
    await sound(page, 'refused');
    await page.getByRole('button', { name: 'Copy all' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(copied.split('\n').map((line) => line.split(':')[0]), ['Cleo', 'Dan', 'Eve', 'Finn']);
  });

  test('a membership ends only after it was confirmed by name, locks the account at once, and that is undone', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Cleo' });
    await row.getByRole('button', { name: 'End membership' }).click();
    const sure = page.getByRole('alertdialog');
    await sure.getByText('End the membership of Cleo?').waitFor();
    await sure.getByText('What Cleo wrote stays with Advisers.').waitFor();
    await sound(page, 'end-membership');
    await page.keyboard.press('Escape');
    await sure.waitFor({ state: 'detached' });
    await row.getByRole('button', { name: 'End membership' }).click();
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await sure.waitFor({ state: 'detached' });
    await row.getByRole('button', { name: 'End membership' }).click();
    await sure.getByRole('button', { name: 'End membership' }).click();
    await page.getByText('The membership of Cleo has ended.').waitFor();
    await page.getByText(/has left; can be restored until/).waitFor();
    await sound(page, 'left');
    const other = await browser.newContext();
    const tries = async () => (await other.request.post(`${program.address}/api/v1/sign-in`, { data: { user_name: 'cleo', password } })).status();
    assert.equal(await tries(), 401);
    await page.locator('.message').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The membership of Cleo continues.').waitFor();
    await row.getByRole('button', { name: 'End membership' }).waitFor();
    assert.equal(await tries(), 200, 'the password is as it was');
    await other.close();
  });

  test('who left is restored later from the list, or their name is erased before its time', async () => {
    await page.getByRole('row').filter({ hasText: 'Dan' }).getByRole('button', { name: 'End membership' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End membership' }).click();
    await page.getByText('The membership of Dan has ended.').waitFor();
    await page.goto(`${program.address}/organisations/${advisers}`);
    const row = page.getByRole('row').filter({ hasText: 'Dan' });
    await row.getByRole('button', { name: 'Restore: Dan' }).click();
    await page.getByText('The membership of Dan continues.').waitFor();
    await row.getByRole('button', { name: 'End membership' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End membership' }).click();
    await row.getByRole('button', { name: 'Erase the name: Dan' }).click();
    await page.getByRole('alertdialog').getByText('This cannot be undone.').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Erase the name' }).click();
    await page.getByText('has left; name erased').waitFor();
    assert.equal(await row.count(), 0);
  });

  const form = () => page.locator('form').filter({ hasText: 'This organisation' });

  test('a place is chosen by its name, what the link opens is seen before it is saved, and it is taken back and undone', async () => {
    await page.getByText('This organisation is not linked to a place or an area yet.').waitFor();
    await form().getByRole('radio', { name: 'responds to emergencies at' }).check();
    assert.ok(await form().getByRole('button', { name: 'Save', exact: true }).isDisabled(), 'nothing is saved that says no place');
    await page.getByLabel('Name of the place').fill('old chur');
    await page.getByRole('button', { name: 'Old Church', exact: true }).click();
    await form().getByText('It concerns 1 place.').waitFor();
    await form().getByText(/In an emergency its members can read every kind of record here/).waitFor();
    await form().getByRole('radio', { name: 'runs' }).check();
    await form().getByText(/In an emergency its members/).waitFor({ state: 'detached' });
    await form().getByText('Otherwise it sees nothing that has not been shared with it.').waitFor();
    await sound(page, 'preview');
    await form().getByRole('button', { name: 'Save', exact: true }).click();
    await form().getByText('Saved.').waitFor();
    const line = page.getByRole('listitem').filter({ hasText: 'runs: Old Church' });
    await line.waitFor();
    assert.equal(await line.getByRole('link', { name: 'Old Church' }).getAttribute('href'), `/sites/${church}`);
    await line.getByRole('button', { name: 'Remove Old Church' }).click();
    await page.getByText('What was shared with this organisation before stays shared.').waitFor();
    await page.getByText('This organisation is not linked to a place or an area yet.').waitFor();
    await page.locator('.message').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The link is back.').waitFor();
    await line.waitFor();
  });

  test('a whole area says how many places it holds, and the map shows it', async () => {
    const outline = { type: 'Feature', properties: { name: 'Everything' }, geometry: { type: 'Polygon', coordinates: [[[8, 46], [10, 46], [10, 48], [8, 48], [8, 46]]] } };
    const file = `${program.folder}/area.geojson`;
    (await import('node:fs')).writeFileSync(file, JSON.stringify(outline));
    program.run('areas', 'add', file);
    await page.goto(`${program.address}/organisations/${advisers}`);
    await form().getByRole('radio', { name: 'advises' }).check();
    await form().getByRole('combobox').selectOption({ label: 'Everything (2)' });
    await form().getByText('It concerns 2 places, and every place that is added there later.').waitFor();
    await form().getByRole('button', { name: 'Choose on the map' }).click();
    await form().locator('[data-ready="true"]').waitFor();
    await sound(page, 'whole-area');
    await form().getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('advises: every place in Everything').waitFor();
  });

  test('all links are one list, which is searched, and from which one is taken back and undone', async () => {
    await page.getByRole('link', { name: 'All links of this organisation' }).click();
    await page.getByRole('cell', { name: 'Old Church', exact: true }).waitFor();
    await page.getByLabel('Organisation, place or area').fill('every');
    await page.getByRole('cell', { name: 'Old Church', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: 'every place in Everything', exact: true }).waitFor();
    await page.getByLabel('Organisation, place or area').fill('nowhere at all');
    await page.getByText('No link matches. Change the search.').waitFor();
    await page.getByLabel('Organisation, place or area').fill('');
    await page.getByRole('button', { name: 'Remove Advisers, Old Church' }).click();
    await page.getByText('Removed: Advisers, Old Church.').waitFor();
    await page.getByRole('cell', { name: 'Old Church', exact: true }).waitFor({ state: 'detached' });
    await page.locator('.message').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('cell', { name: 'Old Church', exact: true }).waitFor();
    await sound(page, 'all-links');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await sound(page, 'all-links-1920');
    await page.goto(`${program.address}/organisations/${advisers}`);
    await page.getByText('advises: every place in Everything').waitFor();
    await sound(page, 'organisation-1920');
    await page.emulateMedia({ colorScheme: 'dark' });
    await sound(page, 'organisation-1920-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
  });

  test('an organisation is renamed, ends once nobody works for it, and is reopened', async () => {
    await page.goto(`${program.address}/organisations/${advisers}`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('New name').fill('Advice service');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Advice service' }).waitFor();
    await page.getByRole('button', { name: 'End the organisation' }).click();
    const sure = page.getByRole('alertdialog');
    await sure.getByText('End Advice service?').waitFor();
    await sound(page, 'end-organisation');
    await sure.getByRole('button', { name: 'End the organisation' }).click();
    await page.getByText('People still work for this organisation. End their memberships first.').waitFor();
    const empty = program.run('organisations', 'add', 'Short-lived', '--kind', 'operator');
    await page.goto(`${program.address}/organisations/${empty}`);
    await page.getByRole('button', { name: 'End the organisation' }).click();
    await sure.getByRole('button', { name: 'End the organisation' }).click();
    await page.getByText(/This organisation ended on/).waitFor();
    await sound(page, 'ended');
    await page.getByRole('link', { name: 'Organisations' }).first().click();
    await page.getByRole('link', { name: 'Advice service' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Short-lived' }).count(), 0);
    await page.getByLabel('Show organisations that have ended').check();
    await page.getByRole('link', { name: 'Short-lived' }).click();
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByText('The organisation is open again.').waitFor();
  });

  test('two services become one: what follows is seen first, with a reason, and what stands in the way is said', async () => {
    const police = program.run('organisations', 'add', 'Police advice', '--kind', 'adviser_service');
    const old = program.run('organisations', 'add', 'Old advice', '--kind', 'adviser_service');
    program.run('members', 'add', old, '--role', 'adviser', '--name', 'Gil');
    program.run('organisations', 'relate', old, '--relation', 'advises', '--site', church);
    await page.goto(`${program.address}/organisations/${old}`);
    await page.getByRole('button', { name: 'Merge into another …' }).click();
    await page.getByRole('heading', { name: 'Merge Old advice into another organisation' }).waitFor();
    assert.equal(await page.getByLabel('Which organisation does it become part of?').locator('option', { hasText: 'Schools' }).count(), 0, 'only those of its kind');
    await page.getByLabel('Which organisation does it become part of?').selectOption({ label: 'Police advice' });
    await page.getByLabel('Reason (recorded in the journal)').fill('one service since the reform');
    await sound(page, 'merge-form');
    await page.getByRole('button', { name: 'See what will change' }).click();
    const sure = page.getByRole('alertdialog');
    await sure.getByText('Merge Old advice into Police advice?').waitFor();
    await sure.getByText('This cannot be undone.').waitFor();
    await sure.getByText('Members who will move to Police advice: 1.').waitFor();
    await sure.getByText('Links to places that will move: 1.').waitFor();
    await sound(page, 'merge-sure');
    await page.keyboard.press('Escape');
    await sure.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'See what will change' }).click();
    await sure.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('Merged. Everything now belongs to Police advice.').waitFor();
    await page.getByText('Merged into Police advice on').waitFor();
    await sound(page, 'merged');
    await page.getByRole('link', { name: 'Police advice' }).click();
    await page.getByText('Merged into this organisation: Old advice').waitFor();
    await page.getByRole('row').filter({ hasText: 'Gil' }).waitFor();
    assert.ok(police);
    // One that looks after itself is not given away from outside.
    const own = program.run('organisations', 'add', 'Old schools', '--kind', 'operator');
    const link = program.run('members', 'link', program.run('members', 'add', own, '--role', 'operator_manager', '--name', 'Hal'));
    const hal = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await accept(hal, link, 'hal');
    await hal.context().close();
    await page.goto(`${program.address}/organisations/${own}`);
    await page.getByRole('button', { name: 'Merge into another …' }).click();
    await page.getByLabel('Which organisation does it become part of?').selectOption({ label: 'Schools' });
    await page.getByLabel('Reason (recorded in the journal)').fill('one office since the reform');
    await page.getByRole('button', { name: 'See what will change' }).click();
    await page.getByText('looks after itself, so nobody from outside').waitFor();
    await sound(page, 'merge-refused');
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
