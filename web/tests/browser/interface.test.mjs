// The interface as people use it, in a real browser against the built program.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, start } from './program.mjs';
import { sound } from './sound.mjs';

describe('the interface', { timeout: 600_000 }, () => {
  let program;
  let browser;
  let page;
  let foreign;
  let complaints;

  before(async () => {
    program = await start();
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    const log = await program?.stop();
    assert.equal(log, '', 'the log of the server is clean');
  });
  beforeEach(async () => {
    await page?.context().close();
    page = await open();
  });

  async function open(options = {}) {
    foreign = [];
    complaints = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
    const opened = await context.newPage();
    opened.setDefaultTimeout(PATIENCE);
    opened.on('request', (request) => {
      const url = new URL(request.url());
      if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== new URL(program.address).origin) foreign.push(request.url());
    });
    opened.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    opened.on('pageerror', (error) => complaints.push(String(error)));
    return opened;
  }

  async function ready(path, heading) {
    await page.goto(program.address + path);
    await page.locator('h1').first().waitFor();
    if (heading) await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** A part of the page of a place. */
  const part = (name) => page.getByRole('navigation', { name: 'About this place' }).getByRole('link', { name }).click();

  function unsaid() {
    // A slow software renderer is the machine's affair, not the page's.
    return complaints.filter((text) => !/GPU stall|GL Driver Message|software WebGL|WebGL.*fallback/i.test(text));
  }

  test('shows the table and the map, asks nobody else, and complains of nothing', async () => {
    await ready('/places', 'Places');
    await page.locator('[data-ready=true]').waitFor();
    assert.equal(await page.locator('tbody tr').count(), 50);
    assert.match(await page.getByRole('status').first().textContent(), /Public places: 50 of 1,\d{3}/);
    assert.ok(await page.getByText('Invented country').isVisible());
    assert.deepEqual(foreign, []);
    assert.deepEqual(unsaid(), []);
  });

  test('an address that leads nowhere says what to do, and leads home', async () => {
    await ready('/nowhere', 'There is no page at this address.');
    await page.getByText('Check the address for typing mistakes').waitFor();
    await page.getByRole('link', { name: 'Go to the home page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Looking after a place where people gather' }).waitFor();
  });

  test('at twice the size a question of a survey is seen with all its answers', async () => {
    await page.context().close();
    page = await open({ viewport: { width: 640, height: 400 } });
    await ready('/surveys/quick_look', 'Quick look');
    const [last, bar] = [await page.locator('label.choice').last().boundingBox(), await page.getByRole('navigation').boundingBox()];
    assert.ok(last.y + last.height <= bar.y, `${last.y + last.height} is above ${bar.y}`);
  });

  test('filters by text and category, and the address brings the view back', async () => {
    await ready('/places', 'Places');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Category').selectOption({ index: 1 });
    await page.getByLabel('Search places', { exact: true }).fill('house');
    await page.waitForURL(/text=house/);
    await page.getByText(/Public places: \d+ of \d+/).waitFor();
    // The lines of before stand until those that were asked for are there.
    await page.waitForFunction(() => [...document.querySelectorAll('tbody a')].every((line) => /house/i.test(line.textContent)));
    const titles = await page.locator('tbody a').allTextContents();
    assert.ok(titles.length > 0, 'there are some');
    await page.reload();
    await page.locator('tbody a').first().waitFor();
    assert.deepEqual(await page.locator('tbody a').allTextContents(), titles);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.search.includes('text'));
    await page.getByLabel('Search places', { exact: true }).fill('nothing is called so');
    await page.getByText('No public places match these filters.').waitFor();
  });

  test('is used by keyboard alone', async () => {
    await lookAs(page.context(), program.address, 'coordinator');
    await ready('/', 'Today');
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'find');
    await page.keyboard.type('school');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/places\?text=school/);
    await page.locator('tbody tr').first().waitFor();
    await page.locator('tbody a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sites\/site_/);
    await page.getByRole('heading', { name: 'Key facts' }).waitFor();
    await page.locator('body').click({ position: { x: 5, y: 400 } });
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { level: 1, name: 'Areas' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
  });

  test('goes to a page with its title, its heading in focus and its entry current', async () => {
    await ready('/places', 'Places');
    await page.getByRole('navigation').getByRole('link', { name: 'Self-check' }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1' && document.activeElement.textContent === 'Self-check');
    assert.equal(await page.title(), 'Self-check – Parvis');
    assert.deepEqual(await page.locator('nav [aria-current=page]').allInnerTexts(), ['Self-check']);
    await page.getByRole('link', { name: 'Quick look' }).click();
    await page.waitForFunction(() => document.title === 'Quick look – Parvis');
    assert.deepEqual(await page.locator('nav [aria-current=page]').allInnerTexts(), ['Self-check']);
    await page.goBack();
    await page.waitForFunction(() => document.title === 'Self-check – Parvis' && document.activeElement?.tagName === 'H1');
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'find');
    assert.deepEqual(unsaid(), []);
  });

  test('says when a page cannot be loaded, and loads it when it can be', async () => {
    // What a service worker keeps can always be loaded.
    await page.context().close();
    page = await open({ serviceWorkers: 'block' });
    await lookAs(page.context(), program.address, 'coordinator');
    await page.route(/\/assets\/Areas-.*\.js/, (route) => route.abort());
    await ready('/places', 'Places');
    await page.getByRole('navigation').getByRole('link', { name: 'Areas' }).click();
    await page.getByRole('alert').getByText('This page could not be loaded.').waitFor();
    assert.equal(await page.title(), 'Areas – Parvis');
    await sound(page, 'a page that could not be loaded');
    await page.unroute(/\/assets\/Areas-.*\.js/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Areas' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
  });

  test('the table shows a place on the map and more places on demand', async () => {
    await ready('/places', 'Places');
    await page.locator('[data-ready=true]').waitFor();
    await page.getByRole('button', { name: /Show on the map/ }).first().click();
    await page.waitForURL(/site=site_/);
    await page.locator('.selected').getByRole('link', { name: 'Open' }).waitFor();
    await page.waitForURL(/map=1[5-9]/);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 100);
  });

  test('keeps what we say of a place, and refuses half a statement', async () => {
    await lookAs(page.context(), program.address, 'adviser');
    await ready('/?category=education', 'Places');
    await page.locator('tbody a').first().click();
    await part('Facts and sources');
    await page.getByRole('heading', { name: 'Our information' }).waitFor();
    await page.getByLabel('Status').selectOption('confirmed');
    await page.getByLabel('Operator').fill('Town of Nowhere');
    await page.getByLabel('Maximum number of people at one time').fill('240');
    await page.getByLabel('Source of this figure').selectOption('seats');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Our information' }).waitFor();
    assert.equal(await page.getByLabel('Operator').inputValue(), 'Town of Nowhere');
    assert.equal(await page.getByLabel('Maximum number of people at one time').inputValue(), '240');
    await page.getByLabel('Status').selectOption('not_a_site');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    assert.equal(await page.getByLabel('Reason').first().evaluate((input) => input.validity.valueMissing), true);
    await page.getByLabel('Status').selectOption('confirmed');
    assert.deepEqual(foreign, []);
  });

  test('adds an area from a file, draws one from corners, and removes both', async () => {
    await lookAs(page.context(), program.address, 'coordinator');
    await ready('/areas', 'Areas');
    await page.getByLabel('Add areas from a file (GeoJSON)').setInputFiles(`${program.folder}/area.geojson`);
    await page.getByText('Added.').waitFor();
    await page.getByRole('link', { name: 'Everything', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Draw an area on the map' }).click();
    await page.getByLabel('Corners').fill('-30.1, 44.9\n-29.9, 44.9\n-29.9, 45.1\n-30.1, 45.1');
    await page.getByLabel('Name of the area').fill('Quay quarter');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Quay quarter', exact: true }).click();
    await page.getByText(/Public places: \d+ of \d+|No public place/).first().waitFor();
    await ready('/areas', 'Areas');
    for (const name of ['Quay quarter', 'Everything']) {
      await page.getByRole('button', { name: `Remove ${name}` }).click();
      await page.getByRole('alertdialog', { name: `Remove ${name}?` }).getByRole('button', { name: `Remove ${name}` }).click();
      await page.getByText('Removed.').waitFor();
      await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' });
    }
    await page.getByLabel('Add areas from a file (GeoJSON)').setInputFiles({ name: 'x.geojson', mimeType: 'application/geo+json', buffer: Buffer.from('{"type":"Feature"}') });
    await page.getByRole('alert').getByText('This is not a GeoJSON file of areas.').waitFor();
  });

  test('speaks French when the browser asks for it, and keeps the language that was chosen', async () => {
    await page.context().close();
    page = await open({ locale: 'fr-CH' });
    await ready('/places', 'Lieux');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fr');
    await page.getByRole('button', { name: 'Filtres' }).click();
    assert.match(await page.getByLabel('Catégorie').textContent(), /Lieux de culte/);
    await page.getByRole('button', { name: /langue et couleurs/ }).click();
    await page.getByLabel('Langue').selectOption('ru');
    await page.getByRole('heading', { level: 1, name: 'Места' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Места' }).waitFor();
  });

  /** A browser that has only some kinds of canvas. */
  const onlyCanvas = (kinds) =>
    page.addInitScript((kinds) => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kinds.includes(kind) ? original.call(this, kind, ...rest) : null;
      };
    }, kinds);

  test('draws the same map without WebGL, by mouse and by keyboard', async () => {
    await onlyCanvas(['2d']);
    await ready('/places', 'Places');
    await page.locator('[data-ready=true]').waitFor();
    const colours = await page.evaluate(() => {
      const canvas = document.querySelector('.map canvas');
      const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      return new Set(pixels).size;
    });
    assert.ok(colours > 50, `${colours} colours on the canvas`);
    await page.getByRole('button', { name: /Show on the map/ }).first().click();
    await page.waitForURL(/map=1[5-9]/);
    const site = new URL(page.url()).searchParams.get('site');
    await page.goto(page.url().replace(/site=[^&]*/, ''));
    await page.locator('[data-ready=true]').waitFor();
    const box = await page.locator('.map canvas').boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(/site=site_/);
    assert.equal(new URL(page.url()).searchParams.get('site'), site, 'the disc in the middle is the place that was shown there');
    await page.locator('.map canvas').focus();
    await page.keyboard.press('+');
    await page.waitForURL(/map=1[6-9]/);
    const before = page.url();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => url.href !== before);
    await sound(page, 'a map without WebGL');
    assert.deepEqual(foreign, []);
    assert.deepEqual(unsaid(), []);
  });

  test('is complete without the map where the device cannot draw at all', async () => {
    await onlyCanvas([]);
    await ready('/places', 'Places');
    await page.getByText('This device cannot draw the map. The table shows everything.').waitFor();
    assert.equal(await page.locator('tbody tr').count(), 50);
    assert.deepEqual(unsaid(), []);
  });

  test('works at 200 % zoom', async () => {
    await page.context().close();
    page = await open({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    await ready('/places', 'Places');
    await page.locator('tbody tr').first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert.equal(wide, false);
  });
});
