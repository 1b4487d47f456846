// Notes about what is no place: an area, an organisation, the installation.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, start } from './program.mjs';
import { sound } from './sound.mjs';

describe('a note about', { timeout: 300_000 }, () => {
  let program;
  let browser;
  let page;
  let authority;
  let area;

  before(async () => {
    program = await start();
    browser = await browse();
    authority = JSON.parse(program.run('organisations', 'list', '--json')).lines.find((one) => one.kind === 'authority').id;
    area = JSON.parse(program.run('areas', 'list', '--json')).areas.find((one) => one.level === 6);
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await lookAs(context, program.address, 'coordinator');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function write(text) {
    await page.getByRole('button', { name: 'Write a note' }).click();
    await page.getByLabel('Text').fill(text);
    await page.getByLabel('Status').selectOption('current');
    await page.getByText('Nobody else can see that it exists.').waitFor();
    await sound(page, 'the form of a note');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    // The list tells that it is there; its page what it says, and of what.
    await page.locator('#content table tbody a').first().click();
    await page.getByText(text).first().waitFor();
  }

  test('the installation is written by the authority that answers for it, and a form is offered to no other', async () => {
    await page.goto(`${program.address}/installation`);
    await page.getByText('No authority has been named yet.').waitFor();
    await page.getByRole('heading', { name: 'Notes' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Write a note' }).count(), 0);
    program.run('organisations', 'name-lead', authority);
    await page.reload();
    await write('The exercise is in May.');
    await page.getByRole('link', { name: 'This installation', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'This installation' }).waitFor();
  });

  test('an area is written on its page, which the list of areas leads to, and leads back to it', async () => {
    program.run('organisations', 'relate', authority, '--relation', 'leads', '--area', area.id);
    await page.goto(`${program.address}/areas`);
    await page.getByRole('link', { name: `Notes about ${area.name}`, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: area.name }).waitFor();
    await write('The bridge is closed.');
    await page.getByRole('link', { name: area.name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: area.name }).waitFor();
  });

  test('an organisation is written by those who belong to it', async () => {
    await page.goto(`${program.address}/organisations/${authority}`);
    await write('We are two fewer in August.');
  });
});
