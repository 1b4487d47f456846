// What was typed and not saved is not lost without a word: leaving it asks, by a link, by Back and by closing the window.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { sound } from './sound.mjs';
import { signIn, town, window } from './walker.mjs';

describe('text that is not saved', { timeout: 300_000 }, () => {
  let here;
  let context;
  let page;

  before(async () => {
    here = await town();
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));
  afterEach(() => context?.close());

  const dialog = () => page.getByRole('alertdialog', { name: 'You have not saved what you typed.' });
  const text = () => page.getByLabel('Text');
  const rail = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first();
  /** A note is being written at a place that was opened from the register. */
  async function write(words) {
    context = await here.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    await signIn(context, here.proxy);
    page = await window(context);
    await page.goto(`${here.proxy.address}/places`);
    await page.getByRole('link', { name: 'Old Church' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Old Church' }).waitFor();
    await page.locator('main').getByRole('link', { name: /^Notes/ }).click();
    await page.getByRole('button', { name: 'Write a note' }).click();
    await text().fill(words);
  }

  test('stays or is given up when a link is chosen, as the reader says', async () => {
    await write('The side door sticks.');
    await rail('Visits').click();
    await dialog().waitFor();
    await sound(page, 'unsaved');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/unsaved.png` });
    await dialog().getByRole('button', { name: 'Stay' }).click();
    await dialog().waitFor({ state: 'detached' });
    assert.equal(await text().inputValue(), 'The side door sticks.');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Visits/, 'the focus is where it was');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    assert.equal(await text().inputValue(), 'The side door sticks.');
    await rail('Visits').click();
    await dialog().waitFor();
    // Nobody is so quick, but a machine that lags takes two keys at once.
    await page.evaluate((link) => {
      [...document.querySelectorAll('dialog[open] button')].at(-1).click();
      link.click();
    }, await rail('Visits').elementHandle());
    await dialog().getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { level: 1, name: 'Visits' }).waitFor();
    await rail('Places').click();
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
    assert.equal(await dialog().count(), 0, 'what was given up is not asked for again');
  });

  test('is not lost by Back, and Back goes where it would have gone', async () => {
    await write('The side door sticks.');
    await page.goBack();
    await page.goForward();
    assert.equal(await dialog().count(), 0, 'another tab of the same page keeps it');
    const address = page.url();
    await page.evaluate(() => history.go(-2));
    await dialog().getByRole('button', { name: 'Stay' }).click();
    await page.waitForFunction((address) => location.href === address, address);
    assert.equal(await text().inputValue(), 'The side door sticks.');
    await page.evaluate(() => history.go(-2));
    await dialog().getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Old Church' }).waitFor();
  });

  test('is not lost by signing out', async () => {
    await write('The side door sticks.');
    await page.getByRole('button', { name: /account, language/ }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await dialog().getByRole('button', { name: 'Stay' }).click();
    assert.equal(await text().inputValue(), 'The side door sticks.');
    assert.equal((await context.request.get(`${here.proxy.address}/api/v1/visits?purpose=own_work`)).status(), 200, 'nobody signed out');
  });

  test('is asked about by the browser when the window is closed', async () => {
    await write('The side door sticks.');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    assert.equal(question.type(), 'beforeunload');
    await question.dismiss();
    assert.equal(await text().inputValue(), 'The side door sticks.');
  });

  test('asks no more once it is saved, and still does where saving was refused', async () => {
    await write('The side door sticks.');
    await page.route('**/api/v1/subjects/*/notes*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await rail('Visits').click();
    await dialog().getByRole('button', { name: 'Stay' }).click();
    await page.unroute('**/api/v1/subjects/*/notes*');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await rail('Visits').click();
    await page.getByRole('heading', { level: 1, name: 'Visits' }).waitFor();
    assert.equal(await dialog().count(), 0);
  });

  test('is not what is typed into a filter or a search', async () => {
    await write('');
    await rail('Places').click();
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
    await page.locator('#content').getByRole('searchbox').or(page.locator('#content input[type=text]')).first().fill('Church');
    await page.getByRole('combobox', { name: /^Search/ }).fill('zz');
    await rail('Visits').click();
    await page.getByRole('heading', { level: 1, name: 'Visits' }).waitFor();
    assert.equal(await dialog().count(), 0);
  });
});
