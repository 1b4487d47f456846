// Visits as a day's work: what is next is found, started, walked, checked and finished; a draft can go; nobody has to remember where they were.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { soundInEveryLook } from './sound.mjs';
import { townExtract } from './town.mjs';
import { passphrase, photograph, saved } from './walker.mjs';

describe('visits as a workplace', { timeout: 300_000 }, () => {
  let program;
  let browser;
  let context;
  let page;
  let visit;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Église Old' }, { amenity: 'school', name: 'Vall School' }, { amenity: 'school', name: 'Hill School' }]));
    browser = await browse();
    const advisers = program.run('organisations', 'add', 'Advisers', '--kind', 'adviser_service');
    for (const { id } of JSON.parse(program.run('sites', 'list', '--json')).sites) program.run('organisations', 'relate', advisers, '--relation', 'advises', '--site', id);
    const member = program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Cleo');
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    await signUp(context, program, member, 'cleo');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const titles = () => page.locator('.line .what a').allTextContents();
  const only = (count) => page.waitForFunction((wanted) => document.querySelectorAll('.line').length === wanted, count);
  const strip = () => page.locator('.strip');

  /** Nothing that hinders anybody and nothing that runs off the side, by day and by night, on a phone and on a large screen. */
  async function look(name) {
    await soundInEveryLook(page, `workplace ${name}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  }

  test('the queue is searched without regard to accents, narrowed to a category, and says when nothing matches', async () => {
    await page.goto(`${program.address}/visits`);
    await only(3);
    await page.getByLabel('Name, category or area').fill('eglise');
    await only(1);
    assert.deepEqual(await titles(), ['Église Old']);
    await page.getByLabel('Name, category or area').fill('nowhere');
    await page.getByText('No place in your list matches.').waitFor();
    await page.getByLabel('Name, category or area').fill('');
    await page.getByLabel(/^Category/).selectOption({ label: 'School' });
    await only(2);
    assert.match(page.url(), /category=education/, 'the address holds the filter');
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByText('The line joins the first places in the list').waitFor();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByLabel(/^Category/).selectOption('');
    await look('queue');
  });

  test('the survey for the kind of place is proposed and says for whom it is, and a draft that was begun by mistake is deleted after a question', async () => {
    await page.getByRole('button', { name: 'Start a visit: Hill School' }).click();
    await page.locator('form.start').getByText(/about \d+ min/).waitFor();
    assert.equal(await page.getByLabel('Survey').inputValue(), 'school');
    await page.locator('form.start').getByRole('button', { name: 'Start a visit' }).click();
    await strip().getByText('Next: walk round the place').waitFor();
    await page.goto(`${program.address}/visits`);
    await only(2);
    const remove = page.getByRole('button', { name: 'Delete the draft: Hill School' });
    await remove.click();
    await page.getByText('Delete the draft of the visit to Hill School?').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Keep the draft');
    await look('delete');
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await page.getByText('Delete the draft of the visit to Hill School?').waitFor({ state: 'detached' });
    await remove.click();
    await page.getByRole('button', { name: 'Delete the draft', exact: true }).click();
    await page.getByText('The draft has been deleted: Hill School.').waitFor();
    await only(3);
    const left = await (await context.request.get(`${program.address}/api/v1/visits`)).json();
    assert.deepEqual(left.lines, []);
  });

  test('a walk names its place before it is opened, shows what is saved, takes a photograph from its bar, and keeps a remark', async () => {
    await page.getByRole('button', { name: 'Start a visit: Église Old' }).click();
    await page.getByLabel('Survey').selectOption('quick_look');
    await page.locator('form.start').getByRole('button', { name: 'Start a visit' }).click();
    await strip().getByRole('link', { name: 'Take it with you' }).click();
    visit = new URL(page.url()).pathname.split('/').pop();
    await page.getByRole('heading', { name: 'Église Old' }).waitFor();
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByLabel('Enter it again').fill(passphrase);
    await page.getByRole('button', { name: 'Take it with you' }).click();
    await page.getByText('1 of 22').waitFor();
    await page.getByText('On this device · everything sent').waitFor();
    await page.getByRole('radio').first().check();
    await saved(page);
    await page.getByText(/^Saved \d+:\d+( [ap]m)? · not sent yet: 1$/).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Take photo' }).click();
    await (await chooser).setFiles(await photograph(page));
    await page.getByText('It is already on this device').waitFor();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByLabel('Where (in words)').fill('south door');
    await page.getByLabel('Remark').fill('The latch sticks.');
    await saved(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('2 of 22').waitFor();
    await page.getByRole('radio').first().check();
    await saved(page);
    await look('question');
  });

  test('all questions are seen at once with what is missing, and the next that is missing is one click away', async () => {
    await page.getByRole('button', { name: 'All questions' }).click();
    await page.getByRole('heading', { name: 'Questions answered: 2 of 22' }).waitFor();
    await page.getByText('Photographs: 1').waitFor();
    assert.equal(await page.locator('li.missing').count(), 20);
    await look('overview');
    await page.getByRole('button', { name: 'Only unanswered (20)' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.overview li').length === 20);
    await page.getByRole('button', { name: 'Next unanswered question: 3' }).click();
    await page.getByText('3 of 22').waitFor();
  });

  test('who opens the walk again is where they stopped', async () => {
    await page.goto(`${program.address}/walk/${visit}`);
    await page.getByRole('heading', { name: 'Église Old' }).waitFor();
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('2 of 22').waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    assert.equal(await page.getByLabel('Remark').inputValue(), 'The latch sticks.');
  });

  test('at twice the size nothing of the walk stays in the way of the question', async () => {
    await page.setViewportSize({ width: 640, height: 400 });
    const fixed = await page.evaluate(() => [...document.querySelectorAll('main .head, main .bar')].map((part) => getComputedStyle(part).position));
    assert.deepEqual(fixed, ['static', 'static']);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the visit says where it stands and what is still on this device, and finishing names what is missing', async () => {
    await page.goto(`${program.address}/visits/${visit}`);
    await strip().getByText('Not sent from this device yet. Answers: 2. Photographs: 1.').waitFor();
    await strip().getByRole('link', { name: 'Send everything, then remove' }).click();
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await strip().getByText('Next: continue the walk').waitFor();
    assert.equal(await strip().locator('[aria-current=step]').textContent().then((text) => /^Walked round\s2 of 22$/.test(text.trim())), true, 'with two answers the walk is not done');
    assert.match(await strip().getByRole('link', { name: 'Continue the walk' }).getAttribute('class'), /primary/);
    assert.doesNotMatch(await strip().getByRole('link', { name: 'Check and finish' }).getAttribute('class'), /primary/);
    await strip().getByText('2 of 22').waitFor();
    const panel = page.locator('.finish');
    await panel.getByText('Not answered: 20 of 22 questions').waitFor();
    await panel.getByText('and 14 more').waitFor();
    await panel.getByText('Is anything left on another device?').waitFor();
    await strip().getByRole('link', { name: 'Check and finish' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Finish the visit');
    await page.getByRole('heading', { name: /^Photographs/ }).scrollIntoViewIfNeeded();
    await page.getByRole('img', { name: 'south door' }).waitFor();
    await page.waitForFunction(() => document.querySelector('figure img')?.naturalWidth > 300);
    await page.getByRole('figure').getByText('Question 1.').waitFor();
    await look('draft');
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    const sure = page.getByRole('alertdialog', { name: 'Finish with 20 questions unanswered?' });
    await sure.getByText('It can be corrected later: you can change its text, stop sharing it, or withdraw it.').waitFor();
    await sure.getByRole('button', { name: 'Cancel' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Finish', 'the focus is where it was');
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Finish now' }).click();
    await page.getByText('Finished.').waitFor();
    await strip().getByRole('link', { name: 'Findings at this place' }).waitFor();
    await page.getByText('The latch sticks.').waitFor();
    await look('finished');
    const report = await context.request.get(`${program.address}/api/v1/visits/${visit}/report?language=en`);
    assert.equal(report.headers()['content-type'], 'application/pdf');
  });
});
