// A walk starts on its device whatever answers in place of the server.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { saved, takeAlong, town, unlock, walker, window } from './walker.mjs';

/** So long a start may take, in milliseconds. */
const MOST = 3000;

describe('a walk starts', { timeout: 180_000 }, () => {
  let here;
  let context;
  let visit;
  let proxy;

  before(async () => {
    here = await town();
    ({ proxy } = here);
    ({ context, visit } = await walker(here));
    const page = await takeAlong(context, proxy, visit);
    await page.getByRole('radio').first().check();
    await saved(page);
    await page.waitForFunction(async () => (await caches.open('parvis-interface')).match('/'));
    await page.close();
  });
  afterEach(() => {
    proxy.mode = 'forward';
    proxy.release();
    proxy.instead = () => undefined;
    proxy.path = (pathname) => pathname;
    proxy.rewrite = (_pathname, body) => body;
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));

  async function starts(path = `/walk/${visit}`) {
    const page = await window(context);
    const began = Date.now();
    await page.goto(proxy.address + path, { waitUntil: 'commit' });
    await page.getByRole('navigation').getByRole('link', { name: 'Visits' }).waitFor({ timeout: 20_000 });
    const took = Date.now() - began;
    return { page, took };
  }

  for (const [mode, said] of [
    ['503', 'the server is being maintained'],
    ['404', 'something else stands at its address'],
    ['portal', 'a wireless network shows its sign-in page'],
    ['redirect', 'a wireless network leads to its sign-in page'],
    ['dead', 'the server hangs up'],
    ['silent', 'the server never answers'],
  ]) {
    test(`where ${said}`, async () => {
      proxy.mode = mode;
      const { page, took } = await starts();
      assert.ok(took < MOST, `${took} ms`);
      await unlock(page, proxy, visit);
      assert.ok(await page.getByRole('radio').first().isChecked());
      await page.close();
    });
  }

  test('and every page says what is along, and that nobody knows yet who is signed in', async () => {
    proxy.mode = 'dead';
    const { page } = await starts('/');
    await page.getByRole('alert').getByRole('link', { name: 'What you took with you opens without a network connection.' }).first().click();
    await page.getByText('The server is not responding, so we cannot yet tell whether you are signed in.').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/visits-offline.png`, fullPage: true });
    await page.getByRole('link', { name: /^Old Church: open; / }).waitFor();
    proxy.mode = 'forward';
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByRole('link', { name: 'Cleo' }).waitFor();
    await page.close();
  });

  test('where a new build is there: the old one until all of the new one is here, then the new one, also without network', async () => {
    const entry = async (page) => new URL(await page.locator('script[type=module]').first().evaluate((script) => script.src)).pathname;
    const { page: first } = await starts();
    const old = await entry(first);
    await first.close();
    const fresh = old.replace('/assets/index-', '/assets/index-new-');
    proxy.path = (pathname) => (pathname === fresh ? old : pathname);
    proxy.rewrite = (pathname, body) => (pathname === '/' || pathname.startsWith('/walk/') || pathname === '/interface-files.json' ? Buffer.from(String(body).replaceAll(old.slice(1), fresh.slice(1))) : body);
    proxy.instead = ({ url }) => (url.startsWith(fresh) ? 'silent' : undefined);
    const { page: held, took } = await starts();
    assert.ok(took < MOST, `${took} ms`);
    assert.equal(await entry(held), old);
    await held.close();
    proxy.instead = () => undefined;
    proxy.release();
    await assert.doesNotReject(async () => {
      for (let tries = 0; tries < 20; tries += 1) {
        const { page } = await starts();
        const found = await entry(page);
        await page.close();
        if (found === fresh) return;
      }
      throw new Error('the new build never came');
    });
    proxy.mode = 'dead';
    const { page } = await starts();
    assert.equal(await entry(page), fresh);
    await unlock(page, proxy, visit);
  });
});
