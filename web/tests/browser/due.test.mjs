// What is due: grouped by day, with its way to the record; a calendar that somebody subscribes to; and an empty list that teaches.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

/** So many days from now, as a day in UTC. */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the due list', { timeout: 180_000 }, () => {
  let program;
  let browser;
  let page;
  let ulla;
  let site;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }]));
    browser = await browse();
    site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
    const operator = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    program.run('organisations', 'relate', operator, '--relation', 'operates', '--site', site);
    ulla = program.run('members', 'add', operator, '--role', 'operator_manager', '--name', 'Ulla');
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await signUp(context, program, ulla, 'ulla');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  test('an empty list says what will stand there', async () => {
    await page.goto(`${program.address}/due`);
    await page.getByText('Nothing is due.').waitFor();
    await page.getByText('appear here automatically', { exact: false }).waitFor();
    await sound(page, 'due 1');
  });

  test('what is overdue comes first, a line leads to its record, and one kind can be shown alone', async () => {
    const measure = (says, ...days) => program.run('measures', 'add', '--as', ulla, site, '--says', says, '--function', 'delay', '--domain', 'physical', '--status', 'planned', '--answers-for', 'Caretaker', ...days);
    measure('A lock', '--since', day(3), '--review-on', day(200));
    measure('A gate', '--since', day(20));
    const finding = { marking: 'amber', handling: 'ordinary', fields: { says: 'The north door jams.', severity: 'high', confidence: 'high', due_on: day(-10) } };
    const answer = await page.context().request.post(`${program.address}/api/v1/sites/${site}/findings`, { data: finding });
    assert.equal(answer.status(), 201);
    await page.reload();
    await page.getByRole('heading', { name: 'Overdue' }).waitFor();
    const headings = await page.locator('section h2').allTextContents();
    assert.deepEqual(headings, ['Overdue', 'Within 7 days', 'Within 30 days', 'Later']);
    await page.getByText('10 days overdue').waitFor();
    await page.getByText('in 3 days').waitFor();
    assert.equal(await page.getByText('The north door jams.').count(), 0, 'the list says nothing of any record');
    await sound(page, 'due 2');
    await page.getByRole('combobox', { name: 'Show' }).selectOption('measure');
    await page.getByRole('heading', { name: 'Overdue' }).waitFor({ state: 'detached' });
    assert.equal(await page.locator('ul.rows > li').count(), 3);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('');
    await page.getByRole('link', { name: 'Put a finding right: Vall School' }).click();
    await page.getByRole('heading', { name: 'The north door jams.' }).waitFor();
  });

  test('the home page shows what is due soon and leads to all of it', async () => {
    await page.goto(program.address);
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Due', exact: true }) });
    await section.getByText('3 of 3').waitFor();
    await section.getByRole('link', { name: 'Show everything that is due' }).click();
    await page.getByRole('heading', { level: 1, name: 'Due' }).waitFor();
  });

  test('a calendar has an address of its own, which names no place and ends when it is revoked', async () => {
    await page.getByRole('link', { name: 'Show it in my calendar' }).click();
    const calendar = page.locator('#calendar');
    const password = calendar.getByLabel('Password', { exact: false });
    await calendar.getByRole('button', { name: 'Create a calendar address' }).waitFor();
    if (await password.count()) await password.fill('lantern gravel oboe thirst');
    await calendar.getByRole('button', { name: 'Create a calendar address' }).click();
    await calendar.getByText('It is shown only once.', { exact: false }).waitFor();
    const address = await calendar.locator('code').innerText();
    await sound(page, 'due 3');
    // As a program elsewhere asks: without a cookie.
    const asked = await fetch(address);
    const file = await asked.text();
    assert.match(asked.headers.get('content-type'), /^text\/calendar/);
    assert.match(file, new RegExp(`DTSTART;VALUE=DATE:${day(-10).replaceAll('-', '')}\r\nSUMMARY:Put a finding right\r\n`));
    assert.equal(file.includes('Vall School') || file.includes('north door'), false);
    const again = await fetch(address, { headers: { 'if-none-match': asked.headers.get('etag') } });
    assert.equal(again.status, 304);
    await page.getByRole('row', { name: 'Calendar' }).getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('This token no longer works.').waitFor();
    assert.equal((await fetch(address)).status, 401);
  });
});
