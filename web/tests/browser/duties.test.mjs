// Whether a law binds: asked and answered in the browser, without an account, and nothing of it kept.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
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
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const choose = (question, answer) => page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  const tick = (use) => page.getByRole('group', { name: /What is the place used for/ }).getByLabel(use, { exact: true }).check();

  test('a volunteer learns what the law asks of a church, why, and what would change it', async () => {
    await page.goto(`${program.address}/duties`);
    await page.getByRole('link', { name: /Terrorism \(Protection of Premises\) Act 2025/ }).click();
    await page.getByRole('heading', { level: 1, name: /Act 2025/ }).waitFor();
    const verdict = page.locator('.verdict');
    await verdict.getByText('Not clear yet').waitFor();
    assert.equal(await page.getByRole('group', { name: /What is the place used for/ }).count(), 0, 'what does not matter yet is not asked');
    await choose('What are you asking about?', 'A place that is used again and again');
    await choose('Is there a building?', 'Yes');
    await tick('9: place of worship');
    await page.getByLabel(/How many people may reasonably be expected/).fill('180');
    await choose('Is it one of these, which Schedule 2 excludes?', 'None of them');
    await verdict.getByRole('heading', { name: 'As you describe it, the Act asks nothing of you here' }).waitFor();
    assert.ok(await page.getByText('Ask again if you control a part of a larger place or event').isVisible(), 'nobody is told that nothing is owed elsewhere');
    assert.ok(await page.getByText('Regulations may lower the figures').isVisible());
    await page.getByLabel(/How many people may reasonably be expected/).fill('1200');
    await choose('How much of it do you control?', /We run it for this use/);
    await verdict.getByRole('heading', { name: 'This place is within the Act, in the standard tier, and you are responsible for it' }).waitFor();
    assert.ok(await page.getByText('It costs time, not equipment.').isVisible());
    assert.ok(await page.getByRole('cell', { name: /^section 2\(4\), Schedule 1 · read/ }).isVisible(), 'each condition with its paragraph and the day on which it was read');
    assert.ok(await page.getByText('No date set yet:').isVisible());
    assert.ok(await page.getByText('The date from which this applies is not known yet').first().isVisible());
    assert.ok(await page.getByText('The regulations that set the time and the form were not found.').isVisible(), 'what was not verified says so');
    // A second use: the principal one decides, and only those that were ticked can be it.
    await tick('6: hall for hire, exhibition hall or conference centre');
    const principal = page.getByRole('group', { name: 'Which of these is the principal use?' });
    await principal.getByRole('radio').nth(2).waitFor();
    assert.equal(await principal.getByRole('radio').count(), 3);
    await choose('Which of these is the principal use?', '6: hall for hire, exhibition hall or conference centre');
    await verdict.getByRole('heading', { name: /in the enhanced tier, and you are responsible/ }).waitFor();
    await choose('How much of it do you control?', /We have some control/);
    await verdict.getByRole('heading', { name: 'You must co-operate with those who are responsible for this place' }).waitFor();
    await choose('How much of it do you control?', /We run it for this use/);
    await choose('Which of these is the principal use?', '9: place of worship');
    await verdict.getByRole('heading', { name: 'This place is within the Act, in the standard tier, and you are responsible for it' }).waitFor();
    // The same view for a colleague, from an address of which the part with the answers is never sent.
    assert.match(new URL(page.url()).hash, /people=1200/);
    await page.reload();
    await verdict.getByRole('heading', { name: 'This place is within the Act, in the standard tier, and you are responsible for it' }).waitFor();
  });

  test('an operator sees until when what is due', async () => {
    await page.goto(`${program.address}/duties/eu_2022_2557`);
    await choose('On whose behalf are you asking?', 'For an entity, public or private, such as an authority or a company');
    await choose('Has the State notified you that it has identified you as a critical entity?', 'Yes');
    await page.getByLabel('In which sector of the Annex?').selectOption({ label: '3: banking' });
    await choose('Does the law of your State apply Chapters III and IV to this sector nevertheless?', 'No');
    await page.getByRole('heading', { name: /Chapters III and IV put no obligations on your sector/ }).waitFor();
    await page.getByLabel('In which sector of the Annex?').selectOption({ label: '1: energy' });
    await page.getByLabel('On which day were you notified?').fill('2090-07-17');
    await page.getByText('By 17 April 2091 and again every 4 years').waitFor();
    assert.ok(await page.getByText('Applies from 17 May 2091').first().isVisible());
  });

  test('for a place of the register, what is known of it is filled in, and is to be checked', async () => {
    const site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
    await page.goto(`${program.address}/duties/uk_2025_10?site=${site}`);
    await page.getByText('Some answers were filled in from what is known of this place.').waitFor();
    assert.ok(await page.getByRole('group', { name: 'What are you asking about?' }).getByLabel('A place that is used again and again', { exact: true }).isChecked());
    await choose('Is there a building?', 'Yes');
    assert.ok(await page.getByRole('group', { name: /What is the place used for/ }).getByLabel('9: place of worship', { exact: true }).isChecked());
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByText('Some answers were filled in from what is known of this place.').waitFor({ state: 'detached' });
  });

  test('what does not fit is said, and nothing was kept', async () => {
    const answer = await page.request.post(`${program.address}/api/v1/duties/uk_2025_10`, { data: { answers: { people: 'many' } } });
    assert.equal(answer.status(), 422);
    assert.match((await answer.json()).message, /whole number/);
    assert.equal((await page.request.post(`${program.address}/api/v1/duties/nowhere`, { data: { answers: {} } })).status(), 404);
    assert.deepEqual(await page.context().cookies(), []);
  });

  test('what was answered is printed as a statement, and nothing of it is kept', async () => {
    const before = program.run('journal', 'show', '--json');
    const download = page.waitForEvent('download');
    await page.goto(`${program.address}/duties/uk_2025_10#subject=premises&building=yes&use=worship&people=900&excluded=no&control=responsible`);
    await page.getByText('Nothing is saved on the server.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Statement (PDF)' }).click();
    assert.match((await download).suggestedFilename(), /^statement-of-duties-.*\.pdf$/);
    assert.equal((await readFile(await (await download).path())).subarray(0, 5).toString(), '%PDF-');
    await page.getByText('The PDF is ready.').waitFor();
    assert.equal(program.run('journal', 'show', '--json'), before);
  });
});
