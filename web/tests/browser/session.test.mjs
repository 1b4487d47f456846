// A session that ends while somebody works: what they typed stays, they sign in over the page, and what they did goes on.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { signUp } from './program.mjs';
import { settled } from './settled.mjs';
import { sound } from './sound.mjs';
import { password, signIn, town, window } from './walker.mjs';

describe('a session that ends', { timeout: 300_000 }, () => {
  let here;
  let context;
  let page;

  before(async () => {
    here = await town();
    const service = JSON.parse(here.program.run('organisations', 'list', '--json')).lines.find((one) => one.name === 'Advisers').id;
    const other = here.program.run('members', 'add', service, '--role', 'adviser', '--name', 'Otto');
    await signUp(await here.browser.newContext(), here.program, other, 'otto');
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));
  afterEach(() => context?.close());

  async function at(tab) {
    context = await here.browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await signIn(context, here.proxy);
    page = await window(context);
    await page.goto(`${here.proxy.address}/sites/${here.site}?tab=${tab}`);
  }
  const dialog = () => page.getByRole('dialog', { name: 'Your session has ended' });
  async function enter(who) {
    await dialog().getByLabel('User name').fill(who);
    await dialog().getByLabel('Password').fill(password);
    await dialog().getByRole('button', { name: 'Sign in', exact: true }).click();
  }
  async function kept(what) {
    await signIn(context, here.proxy);
    const answer = await (await context.request.get(`${here.proxy.address}/api/v1/${what}`)).json();
    return answer.lines ?? answer;
  }
  async function note(text) {
    await page.getByRole('button', { name: 'Write a note' }).click();
    await page.getByLabel('Text').fill(text);
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().waitFor();
  }

  test('keeps a note that was typed, and saves it once when the same person has signed in over the page', async () => {
    await at('notes');
    await note('The side door sticks.');
    await sound(page, 'session-ended');
    assert.equal(await page.getByLabel('Text').inputValue(), 'The side door sticks.');
    await enter('cleo');
    await page.getByText('Saved.').waitFor();
    assert.equal(await dialog().count(), 0);
    assert.equal((await kept(`subjects/${here.site}/notes?purpose=own_work`)).length, 1);
  });

  test('leaves what was typed where it is when nobody signs in, and offers it again', async () => {
    await at('findings');
    await page.getByRole('button', { name: 'Write a finding' }).click();
    await page.getByLabel('What was found, in one sentence').fill('The gate stays open at night.');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('What you typed is still here.').waitFor();
    assert.equal(await page.getByLabel('What was found, in one sentence').inputValue(), 'The gate stays open at night.');
    await page.locator('#content').getByRole('button', { name: 'Sign in' }).click();
    await enter('cleo');
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    assert.equal((await kept(`sites/${here.site}/findings?purpose=own_work`)).length, 1);
  });

  test('keeps what was changed about a place', async () => {
    await at('facts');
    await page.getByLabel('Name to use instead of the one in the source').fill('Old Church by the mill');
    await context.clearCookies();
    await page.locator('form').filter({ has: page.getByLabel('Name to use instead of the one in the source') }).getByRole('button', { name: 'Save' }).click();
    await enter('cleo');
    await page.getByText('Saved.').first().waitFor();
    assert.equal((await kept(`sites/${here.site}`)).own_name, 'Old Church by the mill');
  });

  test('sends nothing in the name of somebody else', async () => {
    await at('notes');
    const before = (await kept(`subjects/${here.site}/notes?purpose=own_work`)).length;
    await note('Only Cleo wrote this.');
    await enter('otto');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    assert.equal((await kept(`subjects/${here.site}/notes?purpose=own_work`)).length, before);
  });

  test('never shows that there is nothing where only the session is gone', async () => {
    await at('overview');
    await page.setViewportSize({ width: 1280, height: 900 });
    await settled(page);
    await context.clearCookies();
    for (const list of ['/findings', '/notes', '/visits']) {
      await page.locator(`nav a[href="${list}"]`).first().click();
      await dialog().waitFor();
      await dialog().getByRole('button', { name: 'Cancel' }).click();
      await page.locator('#content').getByRole('button', { name: 'Sign in' }).first().waitFor();
    }
  });

  test('saves nothing in the name of somebody who signed in meanwhile in another window', async () => {
    await at('notes');
    const before = (await kept(`subjects/${here.site}/notes?purpose=own_work`)).length;
    await page.getByRole('button', { name: 'Write a note' }).click();
    await page.getByLabel('Text').fill('Written by Cleo, saved by Cleo.');
    await signIn(context, here.proxy, 'otto');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().waitFor();
    await enter('cleo');
    await page.getByText('Saved.').waitFor();
    assert.equal((await kept(`subjects/${here.site}/notes?purpose=own_work`)).length, before + 1);
  });
});
