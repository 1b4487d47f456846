// A walk starts on its device whatever answers in place of the server; home, the self-check and the plan do after one visit with network.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { settled } from './settled.mjs';
import { saved, signIn, takeAlong, town, unlock, walker, window } from './walker.mjs';

/** So long a start may wait for something that does not come, in milliseconds. */
const MOST = 3000;

/** So long a window stays open for what is new to be fetched, in milliseconds. */
const STAYS = 4000;

/** Notes how long what was waited for in vain was waited for: that does not depend on how busy the machine is. */
function noteWaits() {
  if (globalThis.waits) return;
  globalThis.waits = [];
  const later = globalThis.setTimeout.bind(globalThis);
  globalThis.setTimeout = (work, milliseconds = 0, ...more) => later((...of) => (globalThis.waits.push(milliseconds), work(...of)), milliseconds, ...more);
}

/** Another build of the interface: every file of it has another name, and is named so by the others. */
function newBuild(proxy) {
  proxy.path = (pathname) => pathname.replace('/assets/new-', '/assets/');
  proxy.rewrite = (pathname, body) => {
    if (/^\/(api|tiles)\//.test(pathname) || !/(^|\/)[^.]*$|\.(js|css|html)$/.test(pathname)) return body;
    const text = String(body).replaceAll(/[\w.-]+-[\w-]{8}\.(?:js|css|woff2|svg|png)/g, 'new-$&');
    return Buffer.from(pathname === '/service-worker.js' ? text.replaceAll('"revision":"', '"revision":"new') : text);
  };
}

describe('a walk starts', { timeout: 300_000 }, () => {
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
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
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

  /** The longest that the service worker waited since it was asked last. */
  const workerWaited = async () => {
    const waits = await Promise.all(context.serviceWorkers().map((worker) => worker.evaluate(() => globalThis.waits?.splice(0) ?? []).catch(() => [])));
    return Math.max(0, ...waits.flat());
  };

  /** A start, and how long it waited in vain; one that waits for the server for ever does not come to an end. */
  async function starts(path = `/walk/${visit}`) {
    for (const worker of context.serviceWorkers()) await worker.evaluate(noteWaits).catch(() => undefined);
    await workerWaited();
    const page = await window(context);
    await page.addInitScript(noteWaits);
    await page.goto(proxy.address + path, { waitUntil: 'commit', timeout: 30_000 });
    await page.getByRole('navigation').getByRole('link', { name: 'Visits' }).first().waitFor({ timeout: 30_000 });
    const waited = (await workerWaited()) + Math.max(0, ...(await page.evaluate(() => globalThis.waits)));
    return { page, waited };
  }

  for (const [mode, said] of [
    ['503', 'the server is being maintained'],
    ['404', 'something else stands at its address'],
    ['portal', 'a wireless network shows its sign-in page'],
    ['redirect', 'a wireless network leads to its sign-in page'],
    ['dead', 'the server hangs up'],
    ['silent', 'the server never answers'],
    ['slow', 'every answer takes long'],
  ]) {
    test(`where ${said}`, async () => {
      proxy.mode = mode;
      const { page, waited } = await starts();
      assert.ok(waited < MOST, `${waited} ms`);
      await unlock(page, proxy, visit);
      assert.ok(await page.getByRole('radio').first().isChecked());
      await page.close();
    });
  }

  test('and every page says what is along, and that nobody knows yet who is signed in', async () => {
    proxy.mode = 'dead';
    const { page } = await starts('/');
    await page.getByText('The server is not responding, so we cannot yet tell whether you are signed in. You can still open what is on this device.').waitFor();
    await page.getByRole('heading', { name: 'Visit on this device: Old Church' }).waitFor();
    await page.getByText('Answers not sent: 1. Photographs not sent: 0. Nobody else can see them yet.').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/home-offline.png`, fullPage: true });
    await page.getByRole('button', { name: 'Search the whole register' }).click();
    await page.getByRole('combobox', { name: 'Search the whole register' }).fill('old chu');
    await page.getByText('Some results may be missing: the server did not answer every request.').waitFor();
    assert.deepEqual(await page.getByRole('option').allInnerTexts(), ['Old Church\nOn this device']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/walk\//);
    await page.goBack();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.waitForURL(/\/walk\//);
    await page.getByRole('navigation').getByRole('link', { name: 'Visits' }).first().click();
    await page.getByText('The server is not responding, so we cannot yet tell whether you are signed in.').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/visits-offline.png`, fullPage: true });
    await page.getByRole('link', { name: /^Old Church: open \(send by / }).waitFor();
    proxy.mode = 'forward';
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByRole('button', { name: /Cleo.*account, language and colours/ }).waitFor();
    await page.close();
  });

  /** The addresses of what lies in the caches of the browser. */
  const cached = (page) =>
    page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)));
      return all.flat();
    });

  test('from what is public: nothing protected is in a cache, though all of it was shown', async () => {
    const fields = { says: 'A lock on the north door', function: 'delay', domain: 'physical', status: 'planned', answers_for: 'Caretaker' };
    const made = await context.request.post(`${proxy.address}/api/v1/sites/${here.site}/measures`, { headers: { origin: proxy.address }, data: { marking: 'amber', handling: 'ordinary', fields } });
    assert.ok(made.ok(), await made.text());
    const measure = (await made.json()).id;
    const page = await window(context);
    for (const path of ['/', `/sites/${here.site}`, `/sites/${here.site}?tab=measures`, '/visits', `/visits/${visit}`, '/measures', `/measures/${measure}`, '/account', '/organisations', '/surveys/quick_look']) {
      await page.goto(proxy.address + path);
      await settled(page);
    }
    const asked = await page.evaluate(async () => (await (await fetch('/api/v1/measures?purpose=own_work')).json()).lines.length);
    assert.equal(asked, 1, 'a list that holds the measure was asked for');
    const kept = await cached(page);
    await page.close();
    for (const path of ['/api/v1/words/fr', '/index.html', '/api/v1/surveys/quick_look', '/api/v1/measure-catalogue']) assert.ok(kept.includes(path), `${path} is not among ${kept.join()}`);
    const allowed = /^\/(index\.html|manifest\.webmanifest|icon[-\d]*\.(svg|png)|assets\/[^/]+|api\/v1\/(installation|words\/[a-z]+|measure-catalogue|(surveys|duties)(\/[^/]+)?))$/;
    assert.deepEqual(kept.filter((path) => !allowed.test(path)), []);
  });

  test('with the catalogue of measures, also without network', async () => {
    proxy.mode = 'dead';
    const { page } = await starts('/measures');
    await page.getByText('Every procedure also without power or telephone').waitFor();
    await page.close();
  });

  test('where a new build is there: the old one until all of the new one is here, then the new one, also without network', async () => {
    const entry = async (page) => new URL(await page.locator('script[type=module]').first().evaluate((script) => script.src)).pathname;
    const { page: first } = await starts();
    const old = await entry(first);
    // What a build before kept and should not have.
    await first.evaluate(async () => (await caches.open('parvis-public')).put('/api/v1/measures?purpose=own_work', new Response('{"lines":[]}')));
    assert.ok((await cached(first)).includes('/api/v1/measures'));
    await first.close();
    const fresh = old.replace('/assets/', '/assets/new-');
    newBuild(proxy);
    proxy.instead = ({ url }) => (url.startsWith(fresh) ? 'silent' : undefined);
    const { page: held, waited } = await starts();
    assert.ok(waited < MOST, `${waited} ms`);
    assert.equal(await entry(held), old);
    await held.close();
    proxy.instead = () => undefined;
    proxy.release();
    const until = Date.now() + 2 * PATIENCE;
    for (let found = old; found !== fresh; ) {
      assert.ok(Date.now() < until, 'the new build never came');
      const { page } = await starts();
      found = await entry(page);
      // One that is closed at once has nothing fetched.
      if (found !== fresh) await page.waitForTimeout(STAYS);
      await page.close();
    }
    proxy.mode = 'dead';
    const { page } = await starts();
    assert.equal(await entry(page), fresh);
    assert.ok(!(await cached(page)).includes('/api/v1/measures'), 'the new build removed it');
    await unlock(page, proxy, visit);
  });
});

describe('after one visit with network, and nothing put on the device,', { timeout: 300_000 }, () => {
  let here;
  let proxy;

  before(async () => {
    here = await town();
    ({ proxy } = here);
  });
  afterEach(() => {
    proxy.mode = 'forward';
    proxy.release();
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));

  /** A browser that looked at the home page once, as a guest or as the adviser, until what the next start needs was kept. */
  async function visitor(user_name) {
    const context = await here.browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    if (user_name) await signIn(context, proxy, user_name);
    const page = await window(context);
    await page.goto(proxy.address);
    await page.locator('#content h1').waitFor();
    const isKept = async () => {
      const [packs, kept] = [await (await fetch('/api/v1/duties')).json(), await (await caches.open('parvis-public')).keys()];
      const paths = kept.map((one) => new URL(one.url).pathname);
      return navigator.serviceWorker.controller && paths.includes('/api/v1/surveys/quick_look') && packs.every(({ key }) => paths.includes(`/api/v1/duties/${key}`));
    };
    for (const until = Date.now() + 60_000; !(await page.evaluate(isKept)); ) {
      assert.ok(Date.now() < until, 'what the next start needs is kept');
      await page.waitForTimeout(200);
    }
    await page.close();
    return context;
  }
  async function anew(context, path = '/') {
    const page = await window(context);
    await page.addInitScript(noteWaits);
    await page.goto(proxy.address + path, { waitUntil: 'commit', timeout: 30_000 });
    await page.locator('#content h1').waitFor();
    return page;
  }
  const away = 'The server is not responding, so we cannot yet tell whether you are signed in.';

  test('a guest opens home, answers the quick look and goes on with it, and writes the plan', async () => {
    const context = await visitor();
    proxy.mode = 'dead';
    let page = await anew(context);
    await page.getByText(away).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/guest-offline.png`, fullPage: true });
    await page.getByRole('link', { name: 'Look round' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('2 of 22').waitFor();
    await page.close();
    page = await anew(context);
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByText('2 of 22').waitFor();
    await page.close();
    page = await anew(context);
    await page.getByRole('link', { name: /^Write (our|the) plan/ }).first().click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('1 of 14').waitFor();
    await context.close();
  });

  test('a guest answers what a law asks, is told what is missing, and reads it once the network is back', async () => {
    const context = await visitor();
    proxy.mode = 'dead';
    const page = await anew(context);
    await page.getByRole('link', { name: 'Find out' }).click();
    await page.locator('#content a[href="/duties/uk_2025_10"]').click();
    await page.getByText('The server is not responding. It works out what follows from your answers.').waitFor();
    await page.getByRole('radio').first().check();
    assert.match(page.url(), /#\w+=/, 'the answer stands in the address');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/law-offline.png`, fullPage: true });
    assert.equal(await page.locator('.standing').count(), 0);
    proxy.mode = 'forward';
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.locator('.standing').waitFor();
    assert.equal(await page.getByText('It works out what follows from your answers.').count(), 0);
    assert.ok(await page.getByRole('radio').first().isChecked());
    await context.close();
  });

  test('an adviser opens home, is told what it cannot know, and sees it once the network is back', async () => {
    const context = await visitor('cleo');
    proxy.mode = 'dead';
    const page = await anew(context);
    await page.getByText(away).waitFor();
    await page.getByText('As soon as it responds, this page shows what is waiting for you. Places and records need the server too.').waitFor();
    assert.equal(await page.getByText('Old Church').count(), 0, 'nothing of the register');
    proxy.mode = 'forward';
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByRole('button', { name: /Cleo.*account, language and colours/ }).waitFor();
    await page.getByText('Old Church').first().waitFor();
    await context.close();
  });

  test('home does not wait for a server that never answers', async () => {
    const context = await visitor();
    proxy.mode = 'silent';
    const page = await anew(context);
    await page.getByText(away).waitFor();
    const waited = Math.max(0, ...(await page.evaluate(() => globalThis.waits)));
    assert.ok(waited < MOST, `${waited} ms`);
    await context.close();
  });
});
