// Why a camera stands there: from a measure that observes people to one that may run, by two people; refused to the one who wrote the record.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

/** A day so many days from today. */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The answers R1 to R11; R0 is answered on the page. */
const answers = [
  { item: 'r1', value: { bases: [{ instrument: 'Data Protection Act', article: 'section 4', public: true }], power: 'The board.', regime: 'gdpr' } },
  { item: 'r2', value: { aim: 'To see who forces the doors.', threat: { statement: 'Forced twice.', stated_on: day(-10), valid_until: day(200), grade: 'b' }, assessment: 'Visit' } },
  {
    item: 'r3',
    value: {
      facts: 'One camera.',
      objective: 'No forced door goes unseen.',
      measured_by: 'Count.',
      alternatives: [
        { kind: 'do_nothing', description: 'Nothing.', effect: 'Forced again.', rejected_because: 'It happened twice.' },
        { kind: 'less_intrusive', description: 'A lamp.', effect: 'Some.', rejected_because: 'Tried.' },
      ],
      effectiveness: 'Police figures.',
    },
  },
  { item: 'r4', value: { groups: 'Nobody.', criteria: [], distribution: 'Alike.', unexplained_gap: false, access: 'Free.' } },
  { item: 'r5', value: { persons_a_day: 300, data: 'Pictures.', how_long: 'Three days.', intensity: 'low', balance: 'Few.', safeguards: 'Masked.', residual: 'low' } },
  { item: 'r6', value: { video: { cameras: [{ purpose: 'Who forces the doors.', view: 'Plan 1' }], retention_hours: 72, functions: [], sign_before_entry: true, data_assessment: 'DPIA 1' } } },
  {
    item: 'r7',
    value: { personal_data: true, assessment: { kind: 'data_protection', reference: 'DPIA 1', made_on: day(-5) }, officer_advice: 'Shorter.', retention: { hours: 72, deletion_job: 'recorder' }, access_roles: ['operator_manager'], logged: true },
  },
  { item: 'r8', value: { consulted: [{ who: 'Parents', on: day(-3), changed: 'Less of the yard.' }], public_what: 'A camera.', public_why: 'Forced doors.', dissent: 'None.' } },
  { item: 'r10', value: { review_on: day(90), last_day: day(360), step_down: 'Taken down.' } },
  { item: 'r11', value: { shared: false } },
];

describe('the rights record of a camera', { timeout: 240_000 }, () => {
  let program;
  let browser;
  let page;
  let other;
  let ulla;
  let measure;
  let guest;
  let address;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }]));
    browser = await browse();
    const site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
    const operator = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    program.run('organisations', 'relate', operator, '--relation', 'operates', '--site', site);
    ulla = program.run('members', 'add', operator, '--role', 'operator_manager', '--name', 'Ulla');
    const otto = program.run('members', 'add', operator, '--role', 'operator_manager', '--name', 'Otto');
    const camera = ['measures', 'add', '--as', ulla, site, '--entry', 'camera_doors', '--status', 'planned', '--answers-for', 'Security', '--json'];
    measure = JSON.parse(program.run(...camera)).id;
    const opened = async (member, name, width) => {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width, height: 844 } });
      await signUp(context, program, member, name);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      return page;
    };
    page = await opened(ulla, 'ulla', 390);
    other = await opened(otto, 'otto', 1280);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const item = (name) => page.locator('details').filter({ hasText: name });

  test('the page of the camera says that it may not run, and begins a record that asks what is missing', async () => {
    await page.goto(`${program.address}/measures/${measure}`);
    await page.getByText('It is not lawful to run this measure today.').waitFor();
    await page.getByText('No rights record has been begun for this measure.').waitFor();
    await sound(page, 'rights 1');
    await page.getByRole('button', { name: 'Begin the rights record' }).click();
    await page.getByRole('heading', { name: 'Next step: Complete the screening' }).waitFor();
    await page.getByText('R0 What it does to people: an answer is missing.').waitFor();
    await page.locator('[aria-current=step]').filter({ hasText: 'draft' }).waitFor();
    await sound(page, 'rights 2');
  });

  test('plain questions are answered one item at a time, and the step is taken when nothing is missing', async () => {
    await item('R0 What it does to people').locator('summary').click();
    await item('R0 What it does to people').getByRole('button', { name: 'Answer', exact: true }).click();
    const says = async (question, answer) => page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
    for (const question of ['Does it find out who they are?', 'Does it stop them?', 'Does it search them or their things?', 'Does it limit where they may go?']) await says(question, 'No');
    for (const question of ['Does it watch people?', 'Does it keep a record of them?']) await says(question, 'Yes');
    await says('Does an authority decide on it?', 'No');
    await says('Is it directed at a demonstration', 'No');
    await page.getByLabel('Cameras', { exact: true }).check();
    await page.getByLabel('Private life and data').check();
    await page.getByLabel('II Preventing and combating').check();
    await sound(page, 'rights 3');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Complete the screening' }).click();
    await page.getByRole('heading', { name: 'Next step: Complete the assessment' }).waitFor();
    await page.getByText('R1 Law and article: there is no legal basis: name the law and its article.').waitFor();
    await page.getByText('Stop', { exact: true }).first().waitFor();
  });

  test('what another program writes stands there, and the last answers are given on the page', async () => {
    const record = new URL(page.url()).pathname.split('/')[2];
    const file = join(program.folder, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    program.run('rights', 'answer', '--as', ulla, record, '--version', '3', '--from', file, '--json');
    await page.reload();
    await item('R9 Who is responsible for it').locator('summary').click();
    await item('R9 Who is responsible for it').getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByLabel('Which role is responsible for it?').fill('Head of the building');
    await page.getByLabel('Where can people complain?').fill('At the office');
    await page.getByLabel('Within how many days is a complaint answered?').fill('30');
    await page.getByLabel('Which body oversees it?').fill('Data protection authority');
    await page.getByLabel('Where are harms recorded?').fill('Book of incidents');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    for (const step of ['Complete the assessment', 'Complete the consultation']) await page.getByRole('button', { name: step }).click();
    await page.getByRole('heading', { name: 'Next step: Decide that it may run' }).waitFor();
  });

  test('who wrote the record cannot decide, and reads who can', async () => {
    await page.getByText('You wrote part of this record, so somebody else has to take this step.').waitFor();
    await page.getByText('Who can take it: Otto').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Decide that it may run' }).count(), 0);
    const record = new URL(page.url()).pathname.split('/')[2];
    assert.throws(() => program.run('rights', 'step', '--as', ulla, record, 'decide', '--version', '7'), /cannot decide on it/);
  });

  test('somebody else decides, and the camera may run until its review', async () => {
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Decide that it may run' }).click();
    await other.getByRole('button', { name: 'Put into operation' }).click();
    await other.getByText('This measure may run today.').waitFor();
    await other.locator('[aria-current=step]').filter({ hasText: 'live' }).waitFor();
    await sound(other, 'rights 4');
    await other.locator('dl.facts').getByRole('link').click();
    await other.getByText('This measure may run today.').waitFor();
    await other.getByRole('button', { name: 'Edit', exact: true }).click();
    await other.getByRole('combobox', { name: 'Status' }).selectOption('live');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.locator('dl.facts strong').filter({ hasText: 'live' }).waitFor();
  });

  test('a record whose measure runs without a public page says so, and its owner reads the words before everybody does', async () => {
    await page.reload();
    await page.getByText('This measure observes people and may run, but has no public page.').waitFor();
    await page.getByRole('button', { name: 'Write the public page' }).click();
    const field = (name) => page.getByLabel(name, { exact: true });
    assert.equal(await field('Why it is there').inputValue(), 'Forced doors.');
    assert.equal(await field('Under which law').inputValue(), 'Data Protection Act, section 4');
    assert.equal(await field('At which organisation').inputValue(), 'Keepers');
    await field('What it is').fill('A camera looks at the doors, day and night.');
    await field('Questions to').fill('office@keepers.example');
    await sound(page, 'notices 1');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Everybody can read the public page of this measure.').waitFor();
    address = (await page.locator('.sign').textContent()).split('/').slice(-2).join('/');
    assert.match(address, /^n\/[0-9a-z]{8}$/);
    await sound(page, 'notices 2');
  });

  test('the record is printed for an ombudsperson, and the journal says that it was read', async () => {
    const opened = () => program.run('journal', 'show', '--last', '200', '--json').split('open_rights_record').length;
    const before = opened();
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await sound(page, 'rights print');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as PDF' }).click()]);
    assert.match(download.suggestedFilename(), /^rights-record-.*\.pdf$/);
    assert.equal(readFileSync(await download.path()).subarray(0, 5).toString(), '%PDF-');
    await page.getByText('The PDF is ready.').waitFor();
    assert.ok(opened() > before);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
  });

  test('anybody reads it without an account, at the address on the sign, in the list and at the place', async () => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    guest = await context.newPage();
    guest.setDefaultTimeout(PATIENCE);
    await guest.goto(`${program.address}/n/${address.slice(2).toUpperCase()}`);
    await guest.getByRole('heading', { name: 'Vall School' }).waitFor();
    for (const words of ['A camera looks at the doors, day and night.', 'Forced doors.', 'Data Protection Act, section 4', 'Pictures. Three days.', 'Head of the building', 'Keepers', 'office@keepers.example', 'At the office', 'A complaint is answered within 30 days.'])
      await guest.getByText(words).first().waitFor();
    await sound(guest, 'notices 3');
    for (const [how, size, colorScheme] of [['dark', { width: 1280, height: 900 }, 'dark'], ['large', { width: 1920, height: 1080 }, 'light']]) {
      await guest.setViewportSize(size);
      await guest.emulateMedia({ colorScheme });
      await sound(guest, `notices 3 ${how}`);
    }
    await guest.getByRole('link', { name: 'All measures that observe people' }).click();
    await guest.getByRole('heading', { name: 'Measures that observe people' }).waitFor();
    await guest.getByRole('link', { name: 'A camera looks at the doors, day and night.' }).waitFor();
    await sound(guest, 'notices 4');
    await guest.getByRole('link', { name: 'A camera looks at the doors, day and night.' }).click();
    await guest.getByRole('link', { name: 'Vall School' }).click();
    await guest.getByRole('heading', { name: 'Measures that observe people here' }).waitFor();
    await guest.getByRole('link', { name: 'A camera looks at the doors, day and night.' }).waitFor();
    await sound(guest, 'notices 5');
    // Nothing of a session is there, and nothing but what was published.
    const answer = await (await context.request.get(`${program.address}/api/v1/measure-notices/${address.slice(2)}`)).text();
    assert.ok(!/rights_record_|measure_|org_|Ulla|Otto/.test(answer), answer);
  });

  test('the place lists the record, and once it is withdrawn the camera may not run and the answers go into a new draft', async () => {
    await page.reload();
    await page.locator('h1 ~ p a, .page > p a').first().click();
    await page.getByRole('link', { name: 'Measures' }).last().click();
    await page.getByRole('button', { name: 'Show the rights records' }).click();
    await page.locator('ul.lines').getByText('live', { exact: true }).waitFor();
    await page.locator('ul.lines a').last().click();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).last().click();
    await page.getByText('It was withdrawn.').waitFor();
    await page.getByRole('button', { name: 'Copy as a new draft' }).click();
    await page.locator('[aria-current=step]').filter({ hasText: 'draft' }).waitFor();
    await page.getByText('Nothing is missing. You can take this step.').waitFor();
    await page.goto(`${program.address}/measures/${measure}`);
    await page.getByText('It is not lawful to run this measure today.').waitFor();
    await sound(page, 'rights 5');
  });

  test('the public page says on which day it ended, with nobody having acted on it', async () => {
    await guest.goto(`${program.address}/${address}`);
    await guest.getByText('It no longer applies, and will soon be removed').waitFor();
    await sound(guest, 'notices 6');
    await guest.goto(`${program.address}/n/00000000`);
    await guest.getByText('There is no measure with this code.').waitFor();
  });
});
