// What was found comes to those who run the place: counted, sorted by how soon, answered one by one or many at once, and taken back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { soundInEveryLook } from './sound.mjs';
import { townExtract } from './town.mjs';

const found = [
  ['Old Church', 'The north door does not close.', 'high', null],
  ['Old Church', 'The side gate is dark.', 'medium', '2020-01-31'],
  ['Vall School', 'Nobody knows the alarm.', 'medium', null],
  ['Vall School', 'The list of keys is old.', 'low', '2099-12-31'],
];

describe('findings of an operator', { timeout: 180_000 }, () => {
  let program;
  let browser;
  let page;
  let keeper;
  let cleo;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }, { amenity: 'school', name: 'Vall School' }]));
    browser = await browse();
    const sites = JSON.parse(program.run('sites', 'list', '--json')).sites;
    const operators = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    const advisers = program.run('organisations', 'add', 'Advisers', '--kind', 'adviser_service');
    for (const { id } of sites) {
      program.run('organisations', 'relate', operators, '--relation', 'operates', '--site', id);
      program.run('organisations', 'relate', advisers, '--relation', 'advises', '--site', id);
    }
    keeper = await signedIn(program.run('members', 'add', operators, '--role', 'operator_manager', '--name', 'Ulla'), 'ulla');
    cleo = await signedIn(program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Cleo'), 'cleo');
    for (const [title, says, severity, due_on] of found) {
      const site = sites.find((one) => one.title === title).id;
      const fields = { says, whereabouts: '', evidence: '', severity, confidence: 'medium', responsible: '', due_on };
      const made = await cleo.request.post(`${program.address}/api/v1/sites/${site}/findings`, { data: { marking: 'amber', handling: 'ordinary', fields } });
      assert.ok(made.ok(), await made.text());
      const until = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString();
      const given = await cleo.request.post(`${program.address}/api/v1/records/${(await made.json()).id}/given`, { data: { organisation: operators, purpose: 'own_work', until } });
      assert.ok(given.ok(), await given.text());
    }
    page = await keeper.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function signedIn(member, user_name) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    return signUp(context, program, member, user_name);
  }
  const link = (says) => page.getByRole('link', { name: says });
  const tab = (name, of = page) => of.getByRole('navigation', { name: 'Sets of findings' }).getByRole('link', { name });
  const badge = (number) => page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: /^Findings/ }).getByText(number);
  const titles = () => page.locator('.main li a').allTextContents();
  const ofAll = async (of) => (await (await of.request.get(`${program.address}/api/v1/findings`)).json()).lines;

  test('they are counted beside their name and listed as soon as the page is opened, the most urgent first', async () => {
    await page.goto(program.address);
    await badge('4').waitFor();
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: /^Findings/ }).click();
    await tab(/^To answer\s4/).waitFor();
    await link('The north door does not close.').waitFor();
    assert.deepEqual(await titles(), ['The north door does not close.', 'The side gate is dark.', 'Nobody knows the alarm.', 'The list of keys is old.']);
    await page.getByText(/days overdue/).waitFor();
  });

  test('what is listed is printed as it is filtered, and the journal says so', async () => {
    await page.goto(`${program.address}/findings?urgency=medium`);
    await link('The side gate is dark.').waitFor();
    const opened = () => program.run('journal', 'show', '--last', '200', '--json').split('open_finding').length;
    const before = opened();
    await page.getByRole('button', { name: 'Print the list' }).click();
    await page.getByLabel('With a photograph for each finding, where there is one').check();
    const [request, download] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/api/v1/findings/print')),
      page.waitForEvent('download'),
      page.locator('.print').getByRole('button', { name: 'Save as PDF' }).click(),
    ]);
    assert.equal(request.postDataJSON().findings.length, 2);
    assert.match(download.suggestedFilename(), /^list-of-findings-.*\.pdf$/);
    assert.equal(readFileSync(await download.path()).subarray(0, 5).toString(), '%PDF-');
    assert.ok(opened() > before);
    await page.goto(`${program.address}/findings`);
    await link('The north door does not close.').waitFor();
  });

  test('by date what is overdue comes first; words, a place and a date narrow the list, and each filter is taken off by itself', async () => {
    await page.getByLabel('Group by').selectOption('due');
    await page.getByRole('heading', { name: /^Overdue/ }).waitFor();
    assert.equal((await titles())[0], 'The side gate is dark.');
    await page.getByRole('searchbox', { name: 'Words, place or measure' }).fill('school');
    await page.waitForFunction(() => document.querySelectorAll('.main li a').length === 2);
    await page.getByRole('searchbox', { name: 'Words, place or measure' }).fill('');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel(/^Place/).selectOption({ label: 'Old Church' });
    await page.getByLabel('Due by').fill('2030-01-01');
    await page.waitForFunction(() => document.querySelectorAll('.main li a').length === 1);
    await page.getByRole('button', { name: 'Remove the filter: due by 1 January 2030' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.main li a').length === 2);
    await page.getByRole('button', { name: 'Clear filters', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.main li a').length === 4);
    await page.getByLabel('Group by').selectOption('urgency');
  });

  test('who comes back from a finding finds the list as it was, at its row', async () => {
    await link('The side gate is dark.').click();
    await page.getByRole('heading', { name: 'The side gate is dark.' }).waitFor();
    await page.getByText('Finding 2 of 4').waitFor();
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await page.getByRole('heading', { name: 'Nobody knows the alarm.' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.textContent === 'The side gate is dark.');
  });

  test('several are answered with one reason, nothing is said before something was chosen, and it is taken back in one click', async () => {
    await page.getByLabel('Select: The side gate is dark.').check();
    await page.getByLabel('Select: Nobody knows the alarm.').check();
    await page.getByRole('heading', { name: 'Answer 2 findings together' }).waitFor();
    const save = page.getByRole('button', { name: 'Save 2 answers' });
    assert.ok(await save.isDisabled());
    await page.getByText('Advisers will see your answer, and so will everybody it shares this finding with.').waitFor();
    await page.getByLabel('We will fix it').check();
    await save.click();
    assert.ok(await page.getByLabel('Who will see to it (role, no names)').evaluate((field) => field.validity.valueMissing), 'it needs words');
    await page.getByLabel('Who will see to it (role, no names)').fill('The caretaker, before Easter.');
    await save.click();
    await page.getByText('Answers saved: 2.').waitFor();
    await tab(/^To answer\s2/).waitFor();
    await tab(/^Being fixed\s2/).waitFor();
    await badge('2').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: 2. The history still shows the answers.').waitFor();
    await tab(/^To answer\s4/).waitFor();
  });

  test('of several answers each that is refused is named with its reason, and the others are saved', async () => {
    const changed = (await ofAll(cleo)).find((one) => one.version === 1 && one.subject_title === 'Old Church');
    await page.getByLabel('Select: The north door does not close.').check();
    await page.getByLabel('Select: The list of keys is old.').check();
    // Meanwhile who found one of them changes it.
    const content = (await (await cleo.request.get(`${program.address}/api/v1/findings/${changed.id}?purpose=own_work`)).json()).content;
    const { says, whereabouts, evidence, severity, confidence } = content;
    assert.equal(says, 'The north door does not close.');
    const fields = { says, whereabouts, evidence, severity, confidence, responsible: 'caretaker', due_on: null };
    const patched = await cleo.request.patch(`${program.address}/api/v1/findings/${changed.id}`, { data: { version: 1, status: null, reason: '', fields } });
    assert.ok(patched.ok(), await patched.text());
    await page.getByLabel('We have fixed it').check();
    await page.getByLabel('What has been done', { exact: true }).fill('Done on Monday.');
    // What was refused is asked for anew, and that takes a while.
    let letGo;
    const held = new Promise((resolve) => (letGo = resolve));
    await page.route(/\/api\/v1\/(sites\/[^/]+\/)?findings/, async (route) => {
      if (route.request().method() === 'GET') await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Save 2 answers' }).click();
    await page.getByText('Answers saved: 1.').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled(), 'nothing is saved again before it is shown as it is now');
    letGo();
    const refused = page.getByRole('alert').filter({ hasText: 'Not saved: 1' });
    await refused.getByText('The north door does not close.').waitFor();
    assert.ok(!(await refused.textContent()).includes('The list of keys is old.'));
    // It is shown as it is now, still selected, and the same answer is saved as it stands in the form.
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Answers saved: 1.').waitFor();
    await refused.waitFor({ state: 'detached' });
    await page.unrouteAll({ behavior: 'wait' });
    await tab(/^Fixed, not yet checked\s2/).waitFor();
  });

  test('who found it checks it, and saves with one button what became of it and who sees to it by when', async () => {
    const own = await cleo.newPage();
    own.setDefaultTimeout(PATIENCE);
    await own.goto(`${program.address}/findings`);
    await tab(/^To check\s2/, own).waitFor();
    // Who will see it stands there before anything is written, of several as of one.
    for (const says of ['The north door does not close.', 'The list of keys is old.']) await own.getByLabel(`Select: ${says}`).check();
    await own.getByText('Everybody who can see one of these findings will see what you save about it.').waitFor();
    assert.equal(await own.getByText('will see your answer').count(), 0, 'nobody is told that they themselves will see it');
    await own.getByRole('link', { name: 'The north door does not close.' }).click();
    await own.getByRole('heading', { name: 'Is it really fixed?' }).waitFor();
    await own.getByText('Done on Monday.').waitFor();
    await own.locator('form').getByText('Everybody who can see this finding will see what you save.').waitFor();
    const save = own.getByRole('button', { name: 'Save', exact: true });
    assert.equal(await save.count(), 1);
    assert.ok(await save.isDisabled(), 'nothing was typed yet');
    const facts = own.locator('dl');
    await own.getByLabel('Role responsible').fill('head caretaker');
    await own.getByLabel('By when').fill('2031-05-31');
    await save.click();
    await own.getByText('Answers saved: 1.').waitFor();
    await facts.getByText('head caretaker').waitFor();
    await facts.getByText('31 May 2031').waitFor();
    const steps = own.locator('ol li');
    assert.equal(await steps.count(), 2, 'nothing more was said of what became of it');
    await own.getByLabel('It is fixed; we checked').check();
    await own.getByLabel('Why, or what was done').fill('We tried the new lock.');
    await save.click();
    await own.getByRole('heading', { name: 'Fixed and checked' }).waitFor();
    await steps.first().getByText('We tried the new lock.').waitFor();
    assert.equal(await steps.count(), 3);
    await own.close();
  });

  test('what was checked is told to those who run the place, who have nothing left to do with it', async () => {
    await page.reload();
    await tab(/^Fixed and checked\s1/).click();
    await link('The north door does not close.').click();
    await page.getByText('There is nothing left to do here.').waitFor();
    assert.equal(await page.getByRole('radio').count(), 0);
  });

  test('who will fix it says by when: a day that is past is asked about, and from then on it is due on that day for both sides', async () => {
    await page.goto(`${program.address}/findings?show=all`);
    await link('The side gate is dark.').click();
    await page.getByLabel('We will fix it').check();
    const day = page.getByLabel('By when will it be fixed?');
    await day.fill('2020-05-31');
    const save = page.locator('form').getByRole('button', { name: 'Save', exact: true });
    await save.click();
    const asked = page.getByRole('alertdialog', { name: 'Is the date right?' });
    await asked.getByText('31 May 2020 is already past.').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/finding-day-past.png` });
    await asked.getByRole('button', { name: 'Cancel' }).click();
    assert.equal(await page.getByText('Answers saved: 1.').count(), 0, 'nothing was saved');
    await day.fill('2031-03-31');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/finding-day.png`, fullPage: true });
    await save.click();
    await page.getByText('Answers saved: 1.').waitFor();
    await page.locator('dl').getByText('31 March 2031').waitFor();
    await page.getByText('Will be fixed by 31 March 2031. The date set until then: 31 January 2020.').waitFor();
    await page.goto(`${program.address}/findings?show=all&sort=due`);
    const later = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Later/ }) });
    await later.getByRole('link', { name: 'The side gate is dark.' }).waitFor();
    await later.getByText('31 March 2031').waitFor();
    assert.equal(await page.getByRole('heading', { name: /^Overdue/ }).count(), 0);
    for (const context of [keeper, cleo]) {
      const due = await context.newPage();
      await due.goto(`${program.address}/due`);
      await due.getByText('31 March 2031').waitFor();
      assert.equal(await due.getByText('31 January 2020').count(), 0);
      await due.close();
    }
    // Too late for who found it: the day that they had set counts again.
    const own = await cleo.newPage();
    own.setDefaultTimeout(PATIENCE);
    await own.goto(`${program.address}/findings?show=all`);
    await own.getByRole('link', { name: 'The side gate is dark.' }).click();
    await own.getByLabel('It is still there').check();
    await own.getByLabel('Why, or what was done').fill('That is too late.');
    await own.locator('form').getByRole('button', { name: 'Save', exact: true }).click();
    await own.getByText('Answers saved: 1.').waitFor();
    assert.equal(await own.locator('dl').getByText('31 March 2031').count(), 0);
    await own.close();
  });

  test('both pages hinder nobody, by day and by night, on a phone and on a large screen', async () => {
    const id = (await ofAll(keeper)).find((one) => one.version > 1).id;
    for (const [name, context] of [['keeper', keeper], ['adviser', cleo]]) {
      const look = await context.newPage();
      for (const [where, path] of [['list', '/findings?show=all'], ['one', `/findings/${id}`]]) {
        await look.goto(program.address + path);
        await look.getByText(/The side gate is dark|What has happened since/).first().waitFor();
        if (where === 'list') await look.getByRole('checkbox').first().check();
        await soundInEveryLook(look, `findings ${name} ${where}`);
      }
      await look.close();
    }
  });
});
