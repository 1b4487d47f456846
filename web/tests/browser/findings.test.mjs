// What was found comes to those who run the place: counted, in one list, and answered with words.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

const password = 'lantern gravel oboe thirst';

describe('findings of an operator', { timeout: 120_000 }, () => {
  let program;
  let browser;
  let page;
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
    const keeper = await signedIn(program.run('members', 'add', operators, '--role', 'operator_manager', '--name', 'Ulla'), 'ulla');
    cleo = await signedIn(program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Cleo'), 'cleo');
    for (const [title, says] of [['Old Church', 'The north door does not close.'], ['Old Church', 'The side gate is dark.'], ['Vall School', 'Nobody knows the alarm.']]) {
      const site = sites.find((one) => one.title === title).id;
      const fields = { says, whereabouts: '', evidence: '', severity: 'medium', confidence: 'medium', responsible: '', due_on: null };
      const made = await cleo.request.post(`${program.address}/api/v1/sites/${site}/findings`, { data: { marking: 'amber', handling: 'ordinary', fields } });
      assert.ok(made.ok(), await made.text());
      const until = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString();
      const given = await cleo.request.post(`${program.address}/api/v1/records/${(await made.json()).id}/given`, { data: { organisation: operators, purpose: 'own_work', until } });
      assert.ok(given.ok(), await given.text());
    }
    page = await keeper.newPage();
    page.setDefaultTimeout(10_000);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function signedIn(member, user_name) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
    const secret = program.run('members', 'link', member).split('#')[1];
    const accepted = await context.request.post(`${program.address}/api/v1/invitation/accept`, { data: { secret, user_name, password } });
    assert.ok(accepted.ok(), await accepted.text());
    return context;
  }

  test('they are counted beside their name, listed by place, and stay open when one comes back', async () => {
    await page.goto(program.address);
    const link = page.getByRole('navigation').getByRole('link', { name: /^Findings/ });
    await link.getByText('3').waitFor();
    await link.click();
    await page.getByText('Findings that nobody has answered yet: 3.').waitFor();
    const church = page.locator('section').filter({ has: page.getByRole('link', { name: 'Old Church' }) });
    await church.getByText('Findings: 2. Not answered: 2.').waitFor();
    await church.getByRole('button', { name: 'Show the findings' }).click();
    await church.getByRole('link', { name: 'The side gate is dark.' }).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/findings-dark.png`, fullPage: true });
    await church.getByRole('link', { name: 'The north door does not close.' }).click();
    await page.getByRole('heading', { name: 'The north door does not close.' }).waitFor();
    await page.goBack();
    await church.getByRole('link', { name: 'The side gate is dark.' }).waitFor();
  });

  test('nothing is said before something was chosen, and what was done is written down', async () => {
    await page.getByRole('link', { name: 'The north door does not close.' }).click();
    const say = page.locator('form').filter({ has: page.getByLabel('Status') }).getByRole('button');
    await say.waitFor();
    assert.ok(await say.isDisabled());
    await page.getByText('Advisers will see your answer, and so will everybody it shares this finding with.').waitFor();
    await page.getByLabel('Status').selectOption('treated');
    await say.click();
    assert.ok(await page.getByLabel('Why, or what was done').evaluate((field) => field.validity.valueMissing), 'it needs words');
    await page.getByLabel('Why, or what was done').fill('The lock was exchanged.');
    await say.click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: /^Findings/ }).getByText('2').waitFor();
  });

  test('who found it saves with one button what became of it, and who sees to it by when', async () => {
    const { lines } = await (await cleo.request.get(`${program.address}/api/v1/findings`)).json();
    const own = await cleo.newPage();
    own.setDefaultTimeout(10_000);
    await own.goto(`${program.address}/findings/${lines.find((line) => line.version > 1).id}`);
    const save = own.getByRole('button', { name: 'Save', exact: true });
    await save.waitFor();
    assert.equal(await save.count(), 1);
    assert.ok(await save.isDisabled(), 'nothing was typed yet');
    const facts = own.locator('dl');
    await own.getByLabel('Role responsible').fill('caretaker');
    await own.getByLabel('By when').fill('2031-05-31');
    await save.click();
    await own.getByText('Saved.').waitFor();
    await facts.getByText('caretaker').waitFor();
    await facts.getByText('31 May 2031').waitFor();
    assert.equal(await own.locator('ol li').count(), 1, 'nothing was said of what became of it');
    await own.getByLabel('Status').selectOption('verified');
    await own.getByLabel('Why, or what was done').fill('We tried the new lock.');
    await own.getByLabel('Role responsible').fill('head caretaker');
    await save.click();
    await facts.getByText('fixed and checked').waitFor();
    await facts.getByText('head caretaker').waitFor();
    assert.equal(await own.locator('ol li').count(), 2);
  });
});
