// People and protected records, in a real browser: from the first account to a note that was given and read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

const password = 'lantern gravel oboe thirst';

describe('people', { timeout: 240_000 }, () => {
  let program;
  let browser;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }, { amenity: 'place_of_worship', name: 'Old Church' }]));
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    const lines = (await program?.stop()).split('\n').filter(Boolean);
    assert.ok(lines.length === 1 && lines[0].includes('an emergency access was opened'), `the log says of the emergency access, and nothing else: ${lines.join(' / ')}`);
  });

  async function person() {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  /** Adds a member at the command line, who then sets up the account in a browser of their own. */
  async function invited(organisation, kind, role, name) {
    const id = program.run('organisations', 'add', organisation, '--kind', kind);
    const member = program.run('members', 'add', id, '--role', role, '--name', name);
    const link = program.run('members', 'link', member);
    const page = await person();
    await page.goto(program.address + link);
    await page.getByText(`${name}, you have been invited to join ${organisation}.`).waitFor();
    assert.equal(new URL(page.url()).hash, '', 'the secret is gone from the address');
    await page.getByLabel('User name').fill(name);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    return { page, id };
  }

  const open = async (page, path, heading) => {
    await page.goto(program.address + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  test('a note goes from its owner to an adviser, is read, is taken back, and nobody else ever knew of it', async () => {
    const school = JSON.parse(program.run('sites', 'list', '--json')).sites.find((site) => site.title === 'Vall School').id;
    const { page: ada, id: schools } = await invited('Schools of Vall', 'operator', 'operator_manager', 'Ada');
    const { page: cleo, id: service } = await invited('Advisers', 'adviser_service', 'adviser', 'Cleo');
    const { page: dan } = await invited('Next Door', 'operator', 'operator_manager', 'Dan');
    program.run('organisations', 'relate', schools, '--relation', 'operates', '--site', school);
    program.run('organisations', 'relate', service, '--relation', 'advises', '--site', school);

    await open(ada, `/sites/${school}?tab=notes`, 'Vall School');
    await ada.getByRole('button', { name: 'Write a note' }).click();
    await ada.getByLabel('Text').fill('The back gate does not close.');
    await ada.locator('section').filter({ hasText: 'Who can see this' }).last().getByText('Schools of Vall').first().waitFor();
    await ada.locator('form').filter({ hasText: 'Text' }).getByLabel('Status').selectOption('current');
    await ada.getByText('Only through emergency access').first().waitFor();
    await ada.locator('form').filter({ hasText: 'Text' }).getByRole('button', { name: 'Save', exact: true }).click();
    await ada.getByRole('link', { name: /^The back gate does not close/ }).click();
    await ada.getByText('The back gate does not close.').waitFor();
    const address = new URL(ada.url()).pathname;
    const html = Buffer.from('<script>document.title = "run"</script>');
    await ada.getByLabel('Add a file').setInputFiles({ name: 'Plan of the gate.html', mimeType: 'text/html', buffer: html });
    await ada.getByText('Added and encrypted.').waitFor();

    await ada.getByRole('button', { name: 'Edit', exact: true }).click();
    await ada.getByLabel('Text').fill('The back gate does not close at night.');
    await ada.getByRole('button', { name: 'Save', exact: true }).click();
    await ada.getByRole('button', { name: 'All versions' }).click();
    await ada.getByRole('heading', { name: 'Version 1' }).waitFor();
    await ada.getByText('The back gate does not close.', { exact: true }).waitFor();
    const [taken] = await Promise.all([ada.waitForEvent('download'), ada.getByRole('link', { name: 'Export' }).click()]);
    assert.equal(JSON.parse(readFileSync(await taken.path(), 'utf8')).text, 'The back gate does not close at night.');

    for (const page of [cleo, dan]) {
      await page.goto(program.address + address);
      await page.getByText('There is nothing here, or nothing that you are allowed to see.').waitFor();
      await open(page, `/sites/${school}?tab=notes`, 'Vall School');
      await page.getByText('There are no notes that you are allowed to see for this purpose.').waitFor();
    }

    await ada.getByRole('button', { name: 'Share with another organisation' }).click();
    await ada.getByLabel('Shared with').selectOption({ label: 'Advisers' });
    await ada.getByText('Because you share it with them, for this purpose: assessment.').waitFor();
    await ada.getByRole('button', { name: 'Share', exact: true }).click();
    await ada.getByText('Shared. You can stop sharing at any time.').waitFor();

    await open(cleo, `/sites/${school}?tab=notes`, 'Vall School');
    await cleo.getByRole('link', { name: /^Note / }).click();
    await cleo.getByText('The back gate does not close at night.').waitFor();
    await cleo.getByRole('button', { name: 'All versions' }).waitFor({ state: 'detached' });
    const [file] = await Promise.all([cleo.waitForEvent('download'), cleo.getByRole('link', { name: 'Plan of the gate.html' }).click()]);
    assert.equal(file.suggestedFilename(), 'Plan of the gate.html');
    assert.deepEqual(readFileSync(await file.path()), html, 'kept, never shown');

    await open(ada, '/notes', 'Notes');
    const line = ada.getByRole('row').filter({ hasText: 'Advisers' });
    await line.getByRole('cell', { name: '2', exact: true }).waitFor();
    const [all] = await Promise.all([ada.waitForEvent('download'), ada.getByRole('button', { name: 'Export' }).click()]);
    assert.deepEqual(JSON.parse(readFileSync(await all.path(), 'utf8')).map((note) => note.text), ['The back gate does not close at night.']);
    await line.getByRole('button', { name: 'Stop sharing' }).click();
    await ada.getByRole('alertdialog', { name: 'Stop sharing with Advisers?' }).getByRole('button', { name: 'Stop sharing' }).click();
    await ada.getByText('No longer shared. They can no longer see it.').waitFor();
    await cleo.reload();
    await cleo.getByText('There is nothing here, or nothing that you are allowed to see.').waitFor();
  });

  test('an emergency access opens for an hour at most, its owner is told, and an overseer reviews it', async () => {
    const church = JSON.parse(program.run('sites', 'list', '--json')).sites.find((site) => site.title === 'Old Church').id;
    const { page: tessa, id: parish } = await invited('Parish', 'community', 'community_member', 'Tessa');
    const { page: rosa, id: service } = await invited('Fire advisers', 'adviser_service', 'adviser', 'Rosa');
    const { page: odo } = await invited('Ombudsperson', 'overseer', 'overseer', 'Odo');
    program.run('organisations', 'relate', parish, '--relation', 'operates', '--site', church);
    program.run('organisations', 'relate', service, '--relation', 'responds', '--site', church);
    const made = await tessa.context().request.post(`${program.address}/api/v1/subjects/${church}/notes`, { data: { text: 'The key hangs behind the organ.', marking: 'amber', handling: 'ordinary', state: 'current' } });
    assert.equal(made.status(), 201);

    await open(rosa, `/sites/${church}`, 'Old Church');
    await rosa.getByText('Start emergency access').click();
    await rosa.locator('details[open]').getByLabel('Reason').fill('Smoke is seen from the road.');
    await rosa.getByRole('button', { name: 'Start now, visible to everybody concerned' }).click();
    await rosa.getByText('You have access for 30 minutes.').waitFor();
    await rosa.getByRole('link', { name: /^Note / }).click();
    await rosa.getByText('The key hangs behind the organ.').waitFor();

    await open(tessa, '/emergencies', 'Emergency access');
    await tessa.getByText('Smoke is seen from the road.').waitFor();
    await tessa.getByRole('button', { name: 'Acknowledge' }).click();
    await tessa.getByText('Acknowledged.').waitFor();

    await open(rosa, '/emergencies', 'Emergency access');
    await rosa.getByRole('button', { name: 'End now' }).click();
    await rosa.getByText('Ended.').waitFor();
    const list = await (await rosa.context().request.get(`${program.address}/api/v1/subjects/${church}/notes?purpose=response`)).json();
    assert.deepEqual(list.lines, [], 'closed is closed');

    await open(odo, '/emergencies', 'Emergency access');
    await odo.getByRole('heading', { level: 2, name: 'To review' }).waitFor();
    await odo.getByLabel('Review').fill('The fire brigade confirms the call.');
    await odo.getByRole('button', { name: 'Save the review' }).click();
    await odo.getByText('Reviewed.').waitFor();
    await odo.getByRole('link', { name: 'What was read about this place that day' }).click();
    await odo.getByText('Who has read about Old Church').first().waitFor();
    await odo.getByText('Rosa (Fire advisers)').first().waitFor();
    await open(odo, '/journal', 'Journal');
    await odo.getByText('Rosa (Fire advisers) started emergency access at “Old Church”.').first().waitFor();
    await odo.getByRole('button', { name: 'Filters' }).click();
    await odo.getByLabel('Person').fill('ROS');
    await odo.getByRole('button', { name: 'Rosa Fire advisers' }).click();
    await odo.locator('.chips button').filter({ hasText: 'Rosa' }).waitFor();
  });

  test('signing in, out, and with a wrong password', async () => {
    const { page } = await invited('Others', 'adviser_service', 'adviser', 'Ulla');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('link', { name: 'Sign in' }).first().click();
    await page.getByLabel('User name').fill('ulla');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('The user name does not match the password or code.').waitFor();
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: /Ulla.*account, language and colours/ }).click();
    await page.getByRole('link', { name: 'My account' }).click();
    await page.getByText('this session').waitFor();
    const codes = page.locator('section').filter({ hasText: 'Recovery codes' });
    await codes.getByLabel('Password').fill(password);
    await codes.getByRole('button', { name: 'Create ten new codes' }).click();
    await page.locator('ol li').first().waitFor();
    assert.equal(await page.locator('ol li').count(), 10);
    const cookies = await page.context().cookies();
    assert.ok(cookies.length > 0 && cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict'), JSON.stringify(cookies));
  });
});
