// What each role comes for, done with only the screen: how many clicks, fields, pages and seconds it takes, each within its bound. The counts
// stand in docs/guide/README.md; WRITE=1 writes them there.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { arriveAs, home, withAdministrator } from './arrive.mjs';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { COLUMNS, counted, Steps, table, written } from './steps.mjs';

const guide = new URL('../../../docs/guide/README.md', import.meta.url);
const passphrase = 'otter lantern quay';

describe('the tasks of each role', { timeout: 600_000 }, () => {
  let program;
  let browser;
  let context;
  const rows = [];

  withWork((here) => ({ program, browser } = here), { each: () => context?.close(), emergencies: true });

  async function newContext(options = {}) {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
    context.setDefaultTimeout(PATIENCE);
  }
  async function arrive(role) {
    await newContext();
    return arriveAs(context, program.address, role);
  }
  function measured(who, task, bound, steps, says) {
    const row = { who, task, bound, says, ...steps.done() };
    rows.push(row);
    assert.ok(row.clicks <= bound, `${task}: ${row.clicks} clicks of ${bound}`);
  }

  test('a volunteer prints the quick look with two clicks a question and two more', async () => {
    const page = await arrive(undefined);
    await page.evaluate(() => (window.print = () => (window.printed = true)));
    const steps = new Steps(page);
    await steps.click(page.getByRole('link', { name: 'Look round' }));
    const results = page.getByRole('heading', { name: 'Results' });
    const place = page.locator('.progress');
    let asked = 0;
    for (; asked < 40; asked += 1) {
      await place.or(results).first().waitFor();
      if (await results.isVisible()) break;
      const [before, choice] = [await place.textContent(), page.locator('label.choice').first()];
      if (await choice.isVisible()) await steps.click(choice);
      else await steps.fill(page.locator('.question').locator('input, textarea').first(), '2');
      await steps.click(page.locator('.steps .primary'));
      await page.waitForFunction((last) => document.querySelector('.progress')?.textContent !== last, before);
    }
    await steps.click(page.getByRole('button', { name: 'Print' }));
    assert.ok(await page.evaluate(() => window.printed));
    assert.ok(asked > 10, `${asked} questions`);
    measured('Volunteer', `Look round and print the result (${asked} questions)`, 2 + 2 * asked, steps, '≤ 2 + 2 a question');
  });

  test('an adviser is at the first question of a given place after six clicks', async () => {
    const page = await arrive('adviser');
    const steps = new Steps(page);
    await steps.find('Azedrozov Sports Hall');
    await steps.click(page.getByRole('button', { name: 'Start a visit' }).first());
    await steps.click(page.locator('form.start').getByRole('button', { name: 'Start a visit' }));
    await steps.click(page.getByRole('link', { name: 'Take it with you' }));
    await steps.fill(page.getByLabel('Passphrase'), passphrase);
    await steps.fill(page.getByLabel('Enter it again'), passphrase);
    await steps.click(page.getByRole('button', { name: 'Take it with you' }));
    await page.getByText(/1 of \d+/).waitFor();
    measured('Adviser', 'From signing in to the first question about a given place', 6, steps);
  });

  test('an operator answers the most urgent finding with four clicks, and takes a mistaken answer back with one', async () => {
    const page = await arrive('operator_manager');
    const steps = new Steps(page);
    await steps.click(page.getByRole('link', { name: 'Answer findings' }));
    await page.getByRole('heading', { name: /Do first/ }).waitFor();
    await steps.click(page.getByRole('checkbox', { name: /^Select: / }).first());
    await steps.click(page.getByLabel('We will fix it'));
    await steps.fill(page.getByLabel('Who will see to it (role, no names)'), 'The caretaker, before the season begins.');
    await steps.click(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Answers saved: 1.').waitFor();
    measured('Operator', 'From signing in to the answer to the most urgent finding', 4, steps);
    const back = new Steps(page);
    await back.click(page.getByRole('button', { name: 'Undo' }));
    await page.getByText('Undone: 1.').waitFor();
    measured('Operator', 'Take back a mistaken answer', 2, back);
  });

  test('a coordinator sees with three clicks who was not visited in a district', async () => {
    const page = await arrive('coordinator');
    const steps = new Steps(page);
    await steps.click(page.getByRole('link', { name: 'Pirotivica' }));
    await steps.click(page.getByRole('button', { name: 'Show the places: Azezutura District' }));
    await page.getByRole('cell', { name: 'never visited' }).first().waitFor();
    measured('Coordinator', 'From signing in to the places of a district that were never visited', 3, steps);
  });

  test('an overseer sees with three clicks who read about a place', async () => {
    const page = await arrive('overseer');
    const steps = new Steps(page);
    await steps.find('Azedrozov Sports Hall');
    await steps.click(page.getByRole('link', { name: 'Who has read about this place' }));
    await page.getByText('Who has read about Azedrozov Sports Hall').waitFor();
    await page.getByText(/opened a visit at “Azedrozov Sports Hall”/).first().waitFor();
    measured('Overseer', 'From signing in to who has read about a given place', 3, steps);
  });

  test('an administrator has three invitations to hand on after eight clicks, and undoes the end of a membership with one', async (t) => {
    await newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const own = await withAdministrator(context);
    t.after(() => own.stop());
    const page = await home(context, own.address, 'Today');
    const steps = new Steps(page);
    await steps.click(page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Organisations' }));
    await steps.click(page.getByRole('link', { name: 'Advice service' }));
    for (const name of ['Ada', 'Ben', 'Cleo']) {
      await steps.fill(page.getByLabel('Name', { exact: true }), name);
      await steps.click(page.getByRole('button', { name: 'Add a member' }));
      await steps.click(page.getByRole('button', { name: new RegExp(`^Copy.*${name}`) }));
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\/welcome#/);
    }
    measured('Administrator', 'From signing in to three invitations, each copied', 8, steps);
    await page.getByRole('row', { name: /Ben/ }).getByRole('button', { name: 'End membership' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End membership' }).click();
    const back = new Steps(page);
    await back.click(page.locator('.message').getByRole('button', { name: 'Undo' }));
    await page.getByRole('row', { name: /Ben/ }).waitFor();
    measured('Administrator', 'Undo the end of a membership', 2, back);
  });

  test('the police have an emergency access after four clicks', async () => {
    const page = await arrive('adviser');
    const steps = new Steps(page);
    await steps.find('Azebrod House of Prayer');
    await steps.click(page.getByText('Start emergency access'));
    await steps.fill(page.getByLabel('Reason').last(), 'The fire brigade asks where the main tap is.');
    await steps.click(page.getByRole('button', { name: 'Start now, visible to everybody concerned' }));
    await page.getByText('You have access for 30 minutes.').waitFor();
    measured('Police', 'From signing in to emergency access at a given place', 4, steps);
  });

  test('an adviser deletes a visit begun by mistake with two clicks', async () => {
    const page = await arrive('adviser');
    await page.goto(`${program.address}/visits`);
    const steps = new Steps(page);
    await steps.click(page.getByRole('button', { name: 'Delete the draft: Azekozov Theatre' }));
    await steps.click(page.getByRole('button', { name: 'Delete the draft', exact: true }));
    await page.getByText('The draft has been deleted: Azekozov Theatre.').waitFor();
    measured('Adviser', 'Delete a visit begun by mistake', 2, steps);
  });

  test('the guide says what was measured', () => {
    assert.equal(rows.length, 10, 'every task was done');
    const text = table(rows);
    console.log(text);
    const said = readFileSync(guide, 'utf8');
    if (process.env.WRITE) return writeFileSync(guide, written(said, COLUMNS, text));
    assert.deepEqual(counted(text), counted(said));
  });
});
