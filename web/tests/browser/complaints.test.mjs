// A complaint about a camera: sent without an account and without a script, by keyboard, on a phone; answered on the page of the rights record; read with the code.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { cameraAnswers } from './camera.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

describe('a complaint about a camera', { timeout: 240_000 }, () => {
  let program;
  let browser;
  let guest;
  let owner;
  let record;
  let code;
  let secret;
  let number;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }]));
    browser = await browse();
    const site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
    const operator = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    program.run('organisations', 'relate', operator, '--relation', 'operates', '--site', site);
    const member = (name) => program.run('members', 'add', operator, '--role', 'operator_manager', '--name', name);
    const [ulla, otto] = [member('Ulla'), member('Otto')];
    const file = (name, content) => {
      writeFileSync(join(program.folder, name), JSON.stringify(content));
      return join(program.folder, name);
    };
    const rights = (...args) => JSON.parse(program.run('rights', ...args, '--json'));
    record = rights('add', '--as', ulla, site, '--title', 'A camera at the doors').id;
    rights('answer', '--as', ulla, record, '--version', '1', '--from', file('answers.json', cameraAnswers()));
    for (const [who, step, version] of [[ulla, 'screen', '2'], [ulla, 'assess', '3'], [ulla, 'consult', '4'], [otto, 'decide', '5'], [ulla, 'start', '6']]) rights('step', '--as', who, record, step, '--version', version);
    const words = { ...rights('notice', '--as', ulla, record).proposed, questions: 'office@keepers.example' };
    code = rights('publish', '--as', ulla, record, '--from', file('words.json', words)).code;
    // Without script: what everybody can use is all there is.
    const plain = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    guest = await plain.newPage();
    guest.setDefaultTimeout(PATIENCE);
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await signUp(context, program, ulla, 'ulla');
    owner = await context.newPage();
    owner.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  test('the public page of the camera leads to the form, which is sound with script, in the dark and on a wide screen', async () => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${program.address}/n/${code}`);
    await page.getByRole('link', { name: 'Send a complaint about this measure' }).click();
    await page.getByRole('heading', { name: 'Complaint about a measure that observes people' }).waitFor();
    await sound(page, 'complaints 1');
    for (const [how, width, colorScheme] of [['dark', 390, 'dark'], ['wide', 1920, 'light']]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await sound(page, `complaints 1 ${how}`);
    }
    await page.getByRole('link', { name: 'Русский' }).click();
    await page.getByRole('heading', { name: 'Жалоба на меру' }).waitFor();
    await sound(page, 'complaints 1 ru');
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

  test('somebody without an account and without script complains by keyboard alone and gets a number and a code', async () => {
    await guest.goto(`${program.address}/complain/${code}?language=en`);
    await guest.getByText('An answer is due within 30 days.').waitFor();
    await guest.getByLabel('What is your complaint?').focus();
    await guest.keyboard.type('It films my window, <b>day</b> and night.');
    await guest.keyboard.press('Tab');
    assert.equal(await guest.evaluate(() => document.activeElement?.id).catch(() => 'reach'), 'reach');
    await guest.keyboard.press('Tab');
    await guest.keyboard.press('Enter');
    await guest.getByRole('heading', { name: 'Your complaint has been received' }).waitFor();
    secret = await guest.locator('code').textContent();
    number = await guest.locator('.receipt strong').textContent();
    assert.match(secret, /^[0-9a-z]{4}(-[0-9a-z]{4}){4}$/);
    assert.match(number, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    if (process.env.SHOTS) await guest.screenshot({ path: `${process.env.SHOTS}/complaints-2.png`, fullPage: true });
    // Loaded again, it is the same complaint.
    await guest.reload();
    assert.equal(await guest.locator('code').textContent(), secret);
  });

  test('those who answer find it under what is due, read it, say once that it takes longer, and answer', async () => {
    await owner.goto(`${program.address}/due`);
    await owner.getByRole('link', { name: 'Answer a complaint about a measure' }).click();
    await owner.getByText('1 complaint is waiting for an answer.').waitFor();
    assert.equal(await owner.getByText('It films my window').count(), 0, 'nothing is opened before somebody asks');
    await owner.getByRole('button', { name: 'Show the complaints' }).click();
    await owner.getByText('It films my window, <b>day</b> and night.').waitFor();
    await owner.getByRole('heading', { name: number }).waitFor();
    await owner.getByRole('button', { name: `Reply ${number}` }).click();
    await owner.getByLabel('Say that the answer takes longer').check();
    await owner.getByLabel('What the person who complained reads').fill('We ask the supplier.');
    await sound(owner, 'complaints 3');
    await owner.getByRole('button', { name: 'Save', exact: true }).click();
    await owner.getByText('Saved. The answer can be read with the code.').waitFor();
    await owner.getByRole('button', { name: `Reply ${number}` }).click();
    assert.equal(await owner.getByLabel('Say that the answer takes longer').count(), 0, 'once');
    assert.equal(await owner.getByLabel('Which role answers').inputValue(), 'Head of the building');
    await owner.getByLabel('What the person who complained reads').fill('We turned it away from your window.');
    await owner.setViewportSize({ width: 390, height: 844 });
    await sound(owner, 'complaints 4');
    await owner.getByRole('button', { name: 'Save', exact: true }).click();
    await owner.getByText('1 has been answered.').waitFor();
    await owner.emulateMedia({ colorScheme: 'dark' });
    await sound(owner, 'complaints 5');
    await owner.goto(`${program.address}/due`);
    await owner.getByRole('heading', { name: 'Due' }).waitFor();
    assert.equal(await owner.getByText('Answer a complaint about a measure').count(), 0);
  });

  test('the person who complained reads the answer with the code, and nobody without it', async () => {
    await guest.goto(`${program.address}/complaint?language=en`);
    await guest.getByLabel('Your code').fill('0000-0000-0000-0000-0000');
    await guest.getByRole('button', { name: 'Show the answer' }).click();
    await guest.getByText('There is no complaint with this code.').waitFor();
    await guest.getByLabel('Your code').fill(secret.toUpperCase());
    await guest.getByRole('button', { name: 'Show the answer' }).click();
    await guest.getByText('We turned it away from your window.').waitFor();
    await guest.getByText('We ask the supplier.').waitFor();
    assert.ok(!guest.url().includes(secret.slice(0, 4)), 'the code stands in no address');
    if (process.env.SHOTS) await guest.screenshot({ path: `${process.env.SHOTS}/complaints-6.png`, fullPage: true });
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${program.address}/complaint?language=de`);
    await page.getByLabel('Ihr Code').fill(secret);
    await page.getByRole('button', { name: 'Antwort anzeigen' }).click();
    await page.getByText('We turned it away from your window.').waitFor();
    await sound(page, 'complaints 7');
    await context.close();
  });
});
