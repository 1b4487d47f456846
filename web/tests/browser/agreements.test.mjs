// Agreements: proposed by one organisation, confirmed by the other, in force for both, and ended by either.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browse, signUp, startWith } from './program.mjs';
import { PATIENCE } from './patience.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

describe('agreements', { timeout: 240_000 }, () => {
  let program;
  let browser;
  const pages = {};
  const ids = {};

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall Hall School' }]));
    browser = await browse();
    for (const [name, kind, role] of [['Advisers', 'adviser_service', 'adviser'], ['Stadium', 'operator', 'operator_manager']]) {
      ids[name] = program.run('organisations', 'add', name, '--kind', kind);
      const member = program.run('members', 'add', ids[name], '--role', role, '--name', `Somebody of the ${name}`);
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
      await signUp(context, program, member, name.toLowerCase());
      pages[name] = await context.newPage();
      pages[name].setDefaultTimeout(PATIENCE);
    }
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  test('one proposes, and the other cannot confirm what says too little', async () => {
    const page = pages.Stadium;
    await page.goto(`${program.address}/organisations/${ids.Advisers}`);
    await page.getByRole('button', { name: 'Propose an agreement' }).click();
    const form = page.locator('form.fields');
    await form.getByLabel('Title').fill('Doors <b>before</b> the season');
    await form.getByLabel('Purpose', { exact: true }).fill('To look at doors together.');
    await form.getByLabel('Notes').selectOption('amber');
    await sound(page, 'agreements form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Doors <b>before</b> the season' }).click();
    await page.getByText('waiting for confirmation').waitFor();
    await page.getByText('the legal basis', { exact: true }).waitFor();
    const other = pages.Advisers;
    await other.goto(page.url());
    await other.getByText('To look at doors together.').waitFor();
    assert.equal(await other.getByRole('button', { name: 'Confirm the agreement' }).count(), 0);
    assert.equal(await other.getByRole('button', { name: 'Change', exact: true }).count(), 0);
  });

  test('what says enough is confirmed, is in force for both, and stands on both lists', async () => {
    const page = pages.Stadium;
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel('Legal basis').fill('Consent of both.');
    await page.getByLabel('How the other side was assessed', { exact: false }).fill('We have worked together for years.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Consent of both.').waitFor();
    const other = pages.Advisers;
    await other.reload();
    await other.getByRole('button', { name: 'Confirm the agreement' }).click();
    await other.getByText('in force', { exact: true }).waitFor();
    await sound(other, 'agreements page');
    await other.setViewportSize({ width: 390, height: 800 });
    await sound(other, 'agreements page on a phone');
    await other.setViewportSize({ width: 1280, height: 800 });
    for (const name of ['Advisers', 'Stadium']) {
      await pages[name].goto(`${program.address}/partners`);
      await pages[name].getByText('Stadium and Advisers').waitFor();
    }
  });

  test('either ends it, with a reason that both read', async () => {
    const other = pages.Advisers;
    await other.getByRole('button', { name: 'Show the agreements' }).click();
    await other.getByText('in force', { exact: true }).waitFor();
    await other.getByRole('link', { name: 'Doors <b>before</b> the season' }).click();
    await other.getByRole('button', { name: 'End the agreement' }).click();
    await other.getByLabel('Why? Both organisations can read this.', { exact: false }).fill('The season is over.');
    await other.locator('form').getByRole('button', { name: 'End the agreement' }).click();
    await other.getByText('The season is over.').waitFor();
    const page = pages.Stadium;
    await page.getByRole('link', { name: 'Stadium and Advisers' }).click();
    await page.getByText('The season is over.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Change', exact: true }).count(), 0);
  });
});
