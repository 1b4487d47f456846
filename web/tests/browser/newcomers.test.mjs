// What somebody who has only the screen stumbled over when each role was walked: it stays mended.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { browse, openAs, startWithWork } from './program.mjs';
import { settled } from './settled.mjs';

const HALL = 'Azedrozov Sports Hall';

describe('a newcomer', { timeout: 300_000 }, () => {
  let program;
  let browser;
  let opened;

  before(async () => {
    program = await startWithWork();
    browser = await browse();
  });
  afterEach(async () => {
    assert.deepEqual(opened?.faults, []);
    await opened?.context.close();
  });
  after(async () => {
    await browser?.close();
    await program?.stop();
  });
  const open = async (options) => (opened = await openAs(browser, program, options)).page;
  const box = (what) => what.boundingBox();
  /** Opens the page of the hall by its name alone: what is found alone needs no choosing. */
  async function toHall(page) {
    await page.keyboard.press('/');
    await page.keyboard.type(HALL.toLowerCase());
    // At once: what is pressed while the search is still running counts when it has ended.
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: HALL }).waitFor();
  }

  test('sees the four doors in whole rows, and no boxes for what a guest cannot do', async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.locator('.doors > li').nth(3).waitFor();
    const tops = await page.locator('.doors > li').evaluateAll((doors) => doors.map((door) => Math.round(door.getBoundingClientRect().top)));
    assert.deepEqual([tops[0] === tops[1], tops[2] === tops[3], tops[1] < tops[2]], [true, true, true], String(tops));
    await toHall(page);
    await page.goto(`${program.address}/places`);
    await page.getByRole('rowheader').first().waitFor();
    assert.equal(await page.getByRole('table').getByRole('checkbox').count(), 0, 'nothing can be done with what a guest would select');
    assert.equal(await page.getByText(/Changed by the import/).count(), 0);
  });

  test('goes on with a survey where a question is left, names the place for the paper, and takes an erasure back', async () => {
    const page = await open({ path: '/surveys/quick_look', viewport: { width: 390, height: 844 } });
    for (let place = 1; place <= 2; place += 1) {
      await page.getByText(`${place} of 22`).waitFor();
      await page.locator('label.choice').first().click();
      await page.getByText('Saved in this browser.').waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.goto(program.address);
    await page.getByText('Questions answered: 2 of 22.').waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByText('3 of 22').waitFor();
    await page.getByRole('button', { name: 'See the results' }).click();
    await page.getByLabel('Name of your place').fill('Chapel of the Mill');
    await page.reload();
    assert.equal(await page.getByLabel('Name of your place').inputValue(), 'Chapel of the Mill');
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^Place: Chapel of the Mill · Printed on \d/).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Erase all answers' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Erase all answers' }).click();
    await page.getByText('All answers have been erased.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Your answers are back.').waitFor();
    await page.getByRole('button', { name: 'See the results' }).click();
    assert.equal(await page.getByLabel('Name of your place').inputValue(), 'Chapel of the Mill');
  });

  test('is shown of a law what the answers settle, and the rest where it is asked for', async () => {
    const page = await open({ path: '/duties/uk_2025_10' });
    const rest = page.getByText(/^Conditions still open: \d+$/);
    await rest.waitFor();
    assert.equal(await page.getByRole('table').count(), 0);
    await page.getByLabel('A place that is used again and again').check();
    await page.getByRole('cell', { name: 'You are asking about a place' }).waitFor();
    await rest.click();
    await page.getByRole('cell', { name: 'Not known' }).first().waitFor();
  });

  test('who advises opens findings with their tab, and is asked before a request is declined', async () => {
    const page = await open({ role: 'adviser' });
    await page.getByText('Where to go next').waitFor();
    await page.getByText(/^School · \S/).first().waitFor();
    await toHall(page);
    const tabs = page.locator('nav.tabs');
    await tabs.getByRole('link', { name: 'Findings' }).first().click();
    await page.locator('#content a[href^="/findings/"]').first().waitFor();
    await tabs.getByRole('link', { name: 'Visits' }).first().click();
    await page.getByText('Stadium company has asked Protective advice service for a visit.').waitFor();
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('alertdialog', { name: 'Decline this request?' }).getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stadium company has asked Protective advice service for a visit.').waitFor();
  });

  test('who helps to run a place is told who answers', async () => {
    const page = await open({ role: 'operator_contributor', path: '/findings' });
    await page.getByText('Only managers of your organisation can answer findings.').waitFor();
    await page.locator('#content a[href^="/findings/"]').first().click();
    await page.getByRole('heading', { name: 'Waiting for your manager’s answer' }).waitFor();
  });

  test('who runs a place reaches the own organisation from the menu, and asks those who advise', async () => {
    const page = await open({ role: 'operator_manager' });
    await page.getByRole('button', { name: /Mira Falk operator manager \(account, language and colours\)/ }).click();
    await page.getByRole('link', { name: 'My organisation' }).click();
    await page.getByRole('button', { name: 'Add a member' }).waitFor();
    await toHall(page);
    await page.locator('nav.tabs').getByRole('link', { name: 'Visits' }).click();
    await page.getByRole('button', { name: 'Ask for a visit' }).first().click();
    assert.equal(await page.getByLabel('From whom').evaluate((choice) => choice.selectedOptions[0].text), 'Protective advice service');
    await page.getByLabel('Why').getByRole('option', { name: 'No special reason' }).waitFor({ state: 'attached' });
  });

  for (const locale of ['en-GB', 'de-DE', 'ru-RU'])
    test(`on a phone sees every part of a place and every set of findings (${locale})`, async () => {
      const page = await open({ role: 'adviser', locale, viewport: { width: 390, height: 844 } });
      const site = (await (await page.context().request.get(`${program.address}/api/v1/sites?text=Azedrozov%20Sports%20Hall`)).json()).sites[0].id;
      for (const [path, parts] of [[`/sites/${site}?tab=facts`, 7], ['/findings', 3]]) {
        await page.goto(program.address + path);
        const tabs = page.locator('nav.tabs a');
        await tabs.first().waitFor();
        await settled(page);
        const boxes = await tabs.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right, height }) => ({ left, right, height })));
        assert.ok(boxes.length >= parts, `${boxes.length}`);
        for (const { left, right, height } of boxes) assert.ok(left >= 0 && right <= 390 && height >= 44, JSON.stringify({ left, right, height }));
      }
    });

  test('on a phone has what was selected above the bar of the page, and Save in sight on a small screen', async () => {
    const page = await open({ role: 'operator_manager', path: '/findings', viewport: { width: 390, height: 844 } });
    const first = page.getByRole('checkbox', { name: /^Select: / }).first();
    await first.check();
    const [bar, foot] = [await box(page.locator('div.chosen')), await box(page.getByRole('navigation', { name: 'Main navigation' }))];
    assert.ok(bar.y + bar.height <= foot.y, `${bar.y + bar.height} is above ${foot.y}`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByText('Choose an answer first.').waitFor();
    const save = await box(page.getByRole('button', { name: 'Save', exact: true }));
    assert.ok(save.y + save.height <= 800, `${save.y}`);
  });
});
