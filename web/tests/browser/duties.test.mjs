// Whether a law binds: asked and answered in the browser, without an account, and nothing of it kept.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

describe('duties', { timeout: 120_000 }, () => {
  let program;
  let browser;
  let page;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]));
    browser = await browse();
    page = await (await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' })).newPage();
    page.setDefaultTimeout(20_000);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const choose = (question, answer) => page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();

  test('a volunteer learns what the law asks of a church, why, and what would change it', async () => {
    await page.goto(`${program.address}/duties`);
    await page.getByRole('link', { name: /Terrorism \(Protection of Premises\) Act 2025/ }).click();
    await page.getByRole('heading', { level: 1, name: /Act 2025/ }).waitFor();
    const verdict = page.locator('.verdict');
    await verdict.getByText('It is unclear as yet').waitFor();
    assert.equal(await page.getByLabel('What is it wholly or mainly used for?').count(), 0, 'what does not matter yet is not asked');
    await choose('What do you ask about?', 'A place: a building that is used again and again');
    await choose('Is it a building, a part of one or a group of buildings?', 'Yes');
    await page.getByLabel('What is it wholly or mainly used for?').selectOption({ label: '9: place of worship' });
    await page.getByLabel(/How many people may be there/).fill('180');
    await choose('Is it one of these, which Schedule 2 leaves out?', 'None of them');
    await verdict.getByRole('heading', { name: 'As you describe it, the Act does not cover it' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: /How many people may be there.* 200 → The Act will cover this place, in the standard tier/ }).waitFor();
    await page.getByLabel(/How many people may be there/).fill('1200');
    await verdict.getByRole('heading', { name: 'The Act will cover this place, in the standard tier' }).waitFor();
    assert.ok(await page.getByText('It costs time, not equipment.').isVisible());
    assert.ok(await page.getByRole('cell', { name: 'Schedule 1, paragraphs 9 and 13 to 15' }).isVisible());
    // The same view for a colleague, from an address of which the part with the answers is never sent.
    assert.match(new URL(page.url()).hash, /people=1200/);
    await page.reload();
    await verdict.getByRole('heading', { name: 'The Act will cover this place, in the standard tier' }).waitFor();
  });

  test('an operator sees until when what is due', async () => {
    await page.goto(`${program.address}/duties/eu_2022_2557`);
    await choose('For whom do you ask?', 'For an operator');
    await choose('Did the State tell you that it identified you as a critical entity?', 'Yes');
    await page.getByLabel('On which day were you told?').fill('2026-07-17');
    await page.getByText('Until April 17, 2027 and again every 4 years').waitFor();
    assert.ok(await page.getByText('Until May 17, 2027').isVisible());
  });

  test('what does not fit is said, and nothing was kept', async () => {
    const answer = await page.request.post(`${program.address}/api/v1/duties/uk_2025_10`, { data: { answers: { people: 'many' } } });
    assert.equal(answer.status(), 422);
    assert.match((await answer.json()).message, /whole number/);
    assert.equal((await page.request.post(`${program.address}/api/v1/duties/nowhere`, { data: { answers: {} } })).status(), 404);
    assert.deepEqual(await page.context().cookies(), []);
  });
});
