// The tasks of each role (tasks.test.mjs) with the keyboard alone: nothing is clicked, and no script puts the focus anywhere. After every press
// the focus is seen, and the presses are counted, each task within its bound. The counts stand in docs/guide/README.md; WRITE=1 writes them there.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { arriveAs, home, withAdministrator } from './arrive.mjs';
import { goThrough, Keys } from './keys.mjs';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { settled } from './settled.mjs';
import { counted, tableOf, written } from './steps.mjs';

const guide = new URL('../../../docs/guide/README.md', import.meta.url);
const passphrase = 'otter lantern quay';
const COLUMNS = ['Who', 'Task with the keyboard alone', 'Presses', 'Bound', 'Fields'];

describe('with the keyboard alone', { timeout: 900_000 }, () => {
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
    const page = await arriveAs(context, program.address, role);
    await settled(page);
    return [page, new Keys(page)];
  }
  function measured(who, task, bound, keys, says = `≤ ${bound}`) {
    rows.push({ who, task, says, ...keys });
    assert.ok(keys.presses <= bound, `${task}: ${keys.presses} presses of ${bound}`);
  }

  test('a volunteer prints the quick look', async () => {
    const [page, keys] = await arrive(undefined);
    await page.evaluate(() => (window.print = () => (window.printed = true)));
    await keys.to(page.getByRole('link', { name: 'Look round' }));
    await keys.go('Enter', page.locator('.progress'));
    const results = page.getByRole('heading', { name: 'Results' });
    let asked = 0;
    for (; asked < 40; asked += 1) {
      await page.locator('.progress').or(results).first().waitFor();
      if (await results.isVisible()) break;
      const before = await page.locator('.progress').textContent();
      const choice = page.locator('label.choice input').first();
      if (await choice.isVisible()) {
        await keys.to(choice);
        await keys.press('Space');
      } else {
        await keys.to(page.locator('.question').locator('input, textarea').first());
        await keys.type('2');
      }
      await keys.to(page.locator('.steps .primary'));
      await keys.press('Enter');
      await page.waitForFunction((last) => document.querySelector('.progress')?.textContent !== last, before);
    }
    await keys.to(page.getByRole('button', { name: 'Print' }));
    await keys.press('Enter');
    assert.ok(await page.evaluate(() => window.printed));
    assert.ok(asked > 10, `${asked} questions`);
    measured('Volunteer', `Look round and print the result (${asked} questions)`, 5 * asked + 20, keys, '≤ 20 + 5 a question');
  });

  test('an adviser comes to the first question about a given place', async () => {
    const [page, keys] = await arrive('adviser');
    await keys.find('Azedrozov Sports Hall');
    await keys.to(page.getByRole('button', { name: 'Start a visit' }).first());
    await keys.press('Enter');
    await keys.to(page.locator('form.start').getByRole('button', { name: 'Start a visit' }));
    await keys.go('Enter', page.getByRole('link', { name: 'Take it with you' }));
    await keys.to(page.getByRole('link', { name: 'Take it with you' }));
    await keys.go('Enter', page.getByLabel('Passphrase'));
    await keys.to(page.getByLabel('Passphrase'));
    await keys.type(passphrase);
    await keys.press('Tab');
    await keys.type(passphrase);
    await keys.go('Enter', page.getByText(/1 of \d+/));
    await keys.to(page.getByRole('radio').first());
    measured('Adviser', 'From signing in to the first question about a given place', 24, keys);
  });

  test('an operator answers the most urgent finding, and takes the answer back', async () => {
    const [page, keys] = await arrive('operator_manager');
    await keys.to(page.getByRole('link', { name: 'Answer findings' }));
    await keys.go('Enter', page.getByRole('heading', { name: /Do first/ }));
    await keys.to(page.getByRole('checkbox', { name: /^Select: / }).first());
    await keys.go('Enter', page.getByRole('heading', { name: 'Answer 1 finding' }));
    await keys.to(page.getByRole('radio').first());
    await keys.to(page.getByLabel('We will fix it'), 'ArrowDown', 6);
    await keys.press('Space');
    await keys.to(page.getByLabel('Who will see to it (role, no names)'));
    await keys.type('The caretaker, before the season begins.');
    await keys.to(page.getByRole('button', { name: 'Save', exact: true }));
    await keys.go('Enter', page.getByText('Answers saved: 1.'));
    measured('Operator', 'From signing in to the answer to the most urgent finding', 48, keys);
    const back = new Keys(page);
    await back.to(page.getByRole('button', { name: 'Undo' }));
    await back.go('Enter', page.getByText('Undone: 1.'));
    measured('Operator', 'Take back a mistaken answer', 3, back);
  });

  test('a coordinator sees who was not visited in a district', async () => {
    const [page, keys] = await arrive('coordinator');
    await keys.to(page.getByRole('link', { name: 'Pirotivica' }));
    const district = page.getByRole('button', { name: 'Show the places: Azezutura District' });
    await keys.go('Enter', district);
    await keys.to(district);
    await keys.go('Enter', page.getByRole('cell', { name: 'never visited' }).first());
    measured('Coordinator', 'From signing in to the places of a district that were never visited', 48, keys);
  });

  test('an overseer sees who read about a place', async () => {
    const [page, keys] = await arrive('overseer');
    await keys.find('Azedrozov Sports Hall');
    await keys.to(page.getByRole('link', { name: 'Who has read about this place' }));
    await keys.go('Enter', page.getByText('Who has read about Azedrozov Sports Hall'));
    measured('Overseer', 'From signing in to who has read about a given place', 10, keys);
  });

  test('an administrator has three invitations to hand on, and undoes the end of a membership', async (t) => {
    await newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const own = await withAdministrator(context);
    t.after(() => own.stop());
    const page = await home(context, own.address, 'Today');
    await settled(page);
    const keys = new Keys(page);
    await keys.verb('n', page.getByRole('heading', { level: 1, name: 'Organisations' }));
    const service = page.getByRole('link', { name: 'Advice service' });
    await service.waitFor();
    await keys.to(service);
    const name = page.getByLabel('Name', { exact: true });
    await keys.go('Enter', name);
    await keys.to(name);
    for (const [at, who] of ['Ada', 'Ben', 'Cleo'].entries()) {
      if (at > 0) await keys.to(name);
      await keys.type(who);
      const copy = page.getByRole('button', { name: new RegExp(`^Copy.*${who}`) });
      await keys.go('Enter', copy);
      await keys.to(copy, 'Shift+Tab');
      await keys.press('Enter');
      await page.getByText('Copied').first().waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\/welcome#/);
    }
    measured('Administrator', 'From signing in to three invitations, each copied', 32, keys);
    const ends = page.getByRole('row', { name: /Ben/ }).getByRole('button', { name: 'End membership' });
    await keys.to(ends);
    const yes = page.getByRole('alertdialog').getByRole('button', { name: 'End membership' });
    await keys.go('Enter', yes);
    await keys.press('Escape');
    await page.locator('dialog[role=alertdialog]').waitFor({ state: 'detached' });
    assert.ok(await ends.evaluate((one) => one === document.activeElement), 'who leaves a dialog is where it was opened');
    await keys.go('Enter', yes);
    await keys.to(yes);
    await keys.go('Enter', page.locator('.message').getByRole('button', { name: 'Undo' }));
    const back = new Keys(page);
    await back.to(page.locator('.message').getByRole('button', { name: 'Undo' }));
    await back.go('Enter', page.getByRole('row', { name: /Ben/ }).getByRole('button', { name: 'End membership' }));
    measured('Administrator', 'Undo the end of a membership', 3, back);
  });

  test('the police have an emergency access', async () => {
    const [page, keys] = await arrive('adviser');
    await keys.find('Azebrod House of Prayer');
    await keys.to(page.locator('summary', { hasText: 'Start emergency access' }));
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.type('The fire brigade asks where the main tap is.');
    await keys.go('Enter', page.getByText('You have access for 30 minutes.'));
    measured('Police', 'From signing in to emergency access at a given place', 14, keys);
  });

  test('an adviser deletes a visit begun by mistake', async () => {
    const [page, keys] = await arrive('adviser');
    await keys.verb('v', page.getByRole('button', { name: 'Delete the draft: Azekozov Theatre' }));
    await keys.to(page.getByRole('button', { name: 'Delete the draft: Azekozov Theatre' }));
    await keys.press('Enter');
    await keys.to(page.getByRole('button', { name: 'Delete the draft', exact: true }));
    await keys.go('Enter', page.getByText('The draft has been deleted: Azekozov Theatre.'));
    measured('Adviser', 'Delete a visit begun by mistake', 16, keys);
  });

  /** The pages that each role comes for. */
  const PAGES = {
    coordinator: ['/', '/coverage', '/organisations', '/relations', '/requests', '/emergencies', '/imports', '/account', '/areas'],
    adviser: ['/visits', '/notes', '/agreement'],
    operator_manager: ['/', '/findings', '/measures', '/readings'],
    overseer: ['/', '/distribution', '/journal'],
    guest: ['/', '/assess', '/plan', '/help', '/sign-in', '/surveys/quick_look'],
  };
  for (const [role, paths] of Object.entries(PAGES)) {
    test(`every stop of the pages of the ${role} is reached, seen and marked, on a large screen, on a phone and at 200 % zoom`, async () => {
      await newContext();
      const page = await arriveAs(context, program.address, role === 'guest' ? undefined : role);
      for (const path of paths) {
        await page.goto(program.address + path);
        await page.locator('#content h1').waitFor();
        for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }, { width: 640, height: 400 }]) {
          await page.setViewportSize(viewport);
          await goThrough(page, `${path} at ${viewport.width}`);
        }
      }
    });
  }

  test('menus, panels and lists that open are left with Escape, and give the focus back', async () => {
    const [page, keys] = await arrive('adviser');
    const [menu, help] = [page.getByRole('button', { name: /account, language and colours/ }), page.getByRole('button', { name: 'Help for this page' })];
    const here = (button) => button.evaluate((one) => one === document.activeElement);
    await keys.to(help);
    await keys.go('Enter', page.locator('#help-beside'));
    await keys.press('Escape');
    assert.ok(await here(help), 'help');
    await keys.to(menu);
    await keys.go('Enter', page.getByLabel('Language'));
    await keys.press('Tab', 3);
    await keys.press('Escape');
    assert.ok(await here(menu), 'the menu');
    await keys.press('/');
    await keys.type('school');
    await page.getByRole('option').first().waitFor();
    await keys.press('Escape', 2);
    assert.ok(await here(menu), 'the search');
    await keys.press('Enter');
    const list = page.getByRole('button', { name: 'Shortcuts' });
    await keys.to(list);
    await keys.go('Enter', page.getByRole('heading', { name: 'Keyboard shortcuts' }));
    await keys.press('Escape');
    assert.ok(await here(menu), 'the list of keys');
    await keys.verb('m', page.locator('tbody tr').first());
    const columns = page.locator('summary', { hasText: 'Columns' });
    await keys.to(columns);
    await keys.go('Enter', page.getByRole('checkbox', { name: 'Category' }));
    await keys.press('Tab', 2);
    await keys.press('Escape');
    assert.ok(await here(columns), 'the columns');
  });

  test('the guide says what was measured', () => {
    assert.equal(rows.length, 10, 'every task was done');
    const text = tableOf(COLUMNS, rows.map(({ who, task, presses, says, fields }) => [who, task, presses, says, fields]));
    console.log(text);
    const said = readFileSync(guide, 'utf8');
    if (process.env.WRITE) return writeFileSync(guide, written(said, COLUMNS, text));
    assert.deepEqual(counted(text, COLUMNS, 'Presses'), counted(said, COLUMNS, 'Presses'));
  });
});
