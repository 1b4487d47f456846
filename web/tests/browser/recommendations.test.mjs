// A seminar recommends something to a club: the secretariat writes it, the club answers, and the board shows it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

describe('recommendations', { timeout: 240_000 }, () => {
  let program;
  let browser;
  let secretariat;
  let club;
  let clubId;
  let authority;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }]));
    browser = await browse();
    authority = program.run('organisations', 'add', 'Secretariat', '--kind', 'authority');
    clubId = program.run('organisations', 'add', 'Harbour Club', '--kind', 'operator');
    const nora = program.run('members', 'add', authority, '--role', 'coordinator', '--name', 'Nora');
    const ulla = program.run('members', 'add', clubId, '--role', 'operator_manager', '--name', 'Ulla');
    const pageOf = async (member, name) => {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
      await signUp(context, program, member, name);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      return page;
    };
    secretariat = await pageOf(nora, 'nora');
    club = await pageOf(ulla, 'ulla');
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  test('the secretariat writes down a meeting with its agenda and those who took part', async () => {
    await secretariat.goto(`${program.address}/organisations/${authority}`);
    await secretariat.getByRole('button', { name: 'Write down a meeting' }).click();
    await secretariat.getByLabel('Title').fill('Seminar of doors');
    await secretariat.getByLabel('First day').fill('2026-10-05');
    await secretariat.getByLabel('Fields of work').selectOption({ label: 'Countering terrorism' });
    await secretariat.getByLabel('Agenda').fill('10:00 | Open doors\n14:00 | Who calls whom');
    await secretariat.getByLabel('Organisations that took part').fill('Harbour Club\nLeague of <b>Clubs</b>');
    await secretariat.getByLabel('Conclusions').fill('Doors open outwards.');
    await sound(secretariat, 'recommendations 1');
    await secretariat.getByRole('button', { name: 'Save', exact: true }).click();
    await secretariat.getByRole('link', { name: 'Seminar of doors' }).click();
    await secretariat.getByRole('link', { name: 'Harbour Club' }).waitFor();
    await secretariat.getByText('League of <b>Clubs</b>').waitFor();
    await secretariat.getByText('Open doors').waitFor();
  });

  test('it recommends something to the club, which is given it in the same act', async () => {
    await secretariat.goto(`${program.address}/organisations/${clubId}`);
    await secretariat.getByRole('button', { name: 'Make a recommendation' }).click();
    await secretariat.getByLabel('Out of this meeting').selectOption({ label: 'Seminar of doors' });
    await secretariat.getByLabel('Number').fill('1');
    await secretariat.getByLabel('What is recommended').fill('Name one safety officer for everybody present.');
    await secretariat.getByLabel('Report due by').fill('2020-01-31');
    await sound(secretariat, 'recommendations 2');
    await secretariat.getByRole('button', { name: 'Save', exact: true }).click();
    await secretariat.getByText('Name one safety officer for everybody present.').waitFor();
    await secretariat.getByText('Overdue', { exact: true }).waitFor();
  });

  test('the club reads it, answers and reports, and cannot confirm it', async () => {
    await club.goto(`${program.address}/recommendations`);
    await club.getByText('Of 1 recommendation:', { exact: false }).waitFor();
    await club.getByRole('link', { name: 'Recommendation 1' }).click();
    await club.getByText('Seminar of doors').waitFor();
    assert.equal(await club.getByRole('link', { name: 'Seminar of doors' }).count(), 0, 'the meeting itself was not shared');
    const carriedOut = club.getByLabel('Carried out');
    assert.deepEqual(await carriedOut.locator('option').allInnerTexts(), ['as it is', 'not begun', 'in progress', 'done, as the organisation says']);
    await club.getByLabel(/^Answer/).selectOption('accepted');
    await carriedOut.selectOption('done_by_own_words');
    await club.getByLabel('In your own words').fill('Named for the season.');
    await sound(club, 'recommendations 3');
    await club.getByRole('button', { name: 'Save', exact: true }).click();
    await club.getByText('Named for the season.').waitFor();
  });

  test('the board of the meeting says how many there are, and its report shows the words', async () => {
    await secretariat.goto(`${program.address}/recommendations`);
    await secretariat.getByText('accepted 1, accepted in part 0, noted 0, not answered yet 0', { exact: false }).waitFor();
    await secretariat.getByRole('link', { name: 'Recommendation 1' }).click();
    await secretariat.getByRole('link', { name: 'Seminar of doors' }).click();
    await secretariat.getByRole('link', { name: 'How its recommendations stand' }).click();
    await secretariat.getByRole('heading', { name: 'How recommendations stand' }).waitFor();
    await secretariat.getByRole('button', { name: 'Report on these recommendations' }).click();
    await secretariat.getByText('Name one safety officer for everybody present.').waitFor();
    await sound(secretariat, 'recommendations 4');
    const table = await secretariat.request.get(`${program.address}${await secretariat.getByRole('link', { name: 'Save as a table (CSV)' }).getAttribute('href')}`);
    assert.match(await table.text(), /Harbour Club.*Name one safety officer.*accepted/);
  });
});
