// The walk in Firefox: what a device keeps, and what its protection against fingerprinting does to photographs.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, describe, test } from 'node:test';
// First, before anything loads Playwright.
import { firefox } from './firefox.mjs';
import { atHome, next, photograph, results, saved, takeAlong, town, unlock, walker, window } from './walker.mjs';

const missing = existsSync('/usr/bin/firefox-esr') ? false : 'firefox-esr is not installed';

describe('the walk in Firefox', { timeout: 240_000, skip: missing }, () => {
  let here;
  let protectedBrowser;
  after(async () => {
    await protectedBrowser?.close();
    assert.equal(await here?.stop(), '', 'the log is clean');
  });

  test('keeps each letter, is one in two windows, starts without a server, and comes home', async () => {
    here = await town(firefox);
    const { proxy } = here;
    const { context, visit } = await walker(here);
    const a = await takeAlong(context, proxy, visit);
    await a.getByRole('radio').first().check();
    await a.getByLabel('Where (in words)').pressSequentially('north door');
    await a.waitForTimeout(1000);
    await a.close({ runBeforeUnload: false });
    proxy.mode = 'dead';
    const b = await window(context);
    await unlock(b, proxy, visit);
    assert.equal(await b.getByLabel('Where (in words)').inputValue(), 'north door');
    const c = await window(context);
    await unlock(c, proxy, visit);
    proxy.mode = 'forward';
    await c.getByRole('radio').nth(1).check();
    await saved(c);
    await b.waitForFunction(() => document.querySelectorAll('input[type=radio]')[1].checked);
    await take(b);
    await next(b);
    await b.getByRole('radio').nth(1).check();
    await saved(b);
    await results(c);
    await c.getByRole('button', { name: 'Send everything, then remove' }).click();
    await c.getByRole('button', { name: 'Finish' }).waitFor();
    await b.getByText('Another window has sent this visit').waitFor();
    const home = await atHome(context, proxy, visit);
    assert.equal(Object.keys(home.content.walk.answers).length, 2);
    assert.equal(home.attachments.length, 1);
    await context.close();
  });

  async function take(page) {
    await page.locator('input[type=file]').setInputFiles(await photograph(page));
    await page.getByText('It is already on this device').waitFor();
    await page.getByRole('button', { name: /^Keep/ }).click();
    await page.getByText('It is already on this device').waitFor({ state: 'detached' });
  }

  test('notices that a protected canvas gives back noise, and keeps the photograph as it was taken', async () => {
    const { proxy } = here;
    const { context: open } = await walker(here);
    const plain = await window(open);
    await plain.goto(proxy.address);
    const picture = await photograph(plain, 30);
    await open.close();
    protectedBrowser = await firefox({ 'privacy.resistFingerprinting': true });
    const { context, visit } = await walker({ ...here, browser: protectedBrowser }, { locale: undefined, viewport: null });
    const page = await takeAlong(context, proxy, visit);
    await page.locator('input[type=file]').setInputFiles(picture);
    await page.getByText('This browser alters pictures').waitFor();
    await page.getByRole('button', { name: 'Keep as it is' }).click();
    await page.getByRole('radio').first().check();
    await saved(page);
    await results(page);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    const [file] = (await atHome(context, proxy, visit)).attachments;
    assert.ok(file.size > 3000, 'the picture itself came home');
    await context.close();
  });
});
