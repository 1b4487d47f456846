// Measures at a place: from a finding to a plan, changed on its own page, with who sees it said before it is written.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

describe('measures at a place', { timeout: 180_000 }, () => {
  let program;
  let browser;
  let page;
  let finding;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }]));
    browser = await browse();
    const site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
    const operator = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    program.run('organisations', 'relate', operator, '--relation', 'operates', '--site', site);
    const ulla = program.run('members', 'add', operator, '--role', 'operator_manager', '--name', 'Ulla');
    finding = JSON.parse(program.run('findings', '--as', ulla, 'add', site, 'The north door does not lock.', '--json')).id;
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await signUp(context, program, ulla, 'ulla');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  test('a finding leads to a form that names it, and who will see the measure stands there before it is saved', async () => {
    await page.goto(`${program.address}/findings/${finding}`);
    await page.getByRole('link', { name: 'Plan a measure for this' }).click();
    await page.getByText('1 finding', { exact: false }).first().waitFor();
    await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('rooms_locked');
    await page.getByLabel('Role responsible (no names)').fill('Caretaker');
    await page.getByLabel('Review on').fill('2099-05-31');
    await page.getByText('Nobody else can see that it exists.').waitFor();
    await sound(page, 'site-measures 1');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('next date: 31 May 2099').waitFor();
    await page.getByText('planned', { exact: true }).waitFor();
  });

  test('on its page it goes live with a reason, which stands in its history, and leads back to the finding', async () => {
    await page.locator('ul.rows a').first().click();
    await page.locator('h1 + p').filter({ hasText: 'TLP' }).waitFor();
    assert.match(await page.locator('h1 + p').innerText(), /^TLP:AMBER · \S.* · \d+ \w+ \d{4}$/, 'neither the state that every measure has, nor signs without blanks');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('combobox', { name: 'Status' }).selectOption('live');
    await page.getByLabel('Why, or what was done').fill('Fitted and tried.');
    await sound(page, 'site-measures 2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Fitted and tried.').waitFor();
    await page.getByText('live', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: 'Finding 1' }).click();
    await page.getByRole('heading', { name: 'The north door does not lock.' }).waitFor();
  });

  test('the search finds it among the records, by the place and by what it is', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('vall measure');
    await page.getByRole('option', { name: /^Vall School.*Measure dated/ }).click();
    await page.getByText('Fitted and tried.').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'The north door does not lock.' }).waitFor();
  });

  test('what observes people is planned and does not go live, and the page says why', async () => {
    await page.getByRole('link', { name: 'Plan a measure for this' }).click();
    await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('camera_doors');
    await page.getByText('It may run only while its rights record is live.', { exact: false }).waitFor();
    await page.getByLabel('Role responsible (no names)').fill('Security');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('ul.rows li').nth(1).waitFor();
    await page.getByRole('link', { name: 'A camera at the doors, with a sign' }).first().click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('combobox', { name: 'Status' }).selectOption('live');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('This measure observes people.', { exact: false }).waitFor();
  });
});
