// A town on both sides of 180 degrees, on the map: drawn by WebGL and, where that is absent, on a canvas.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

describe('a town on both sides of 180 degrees', { timeout: 240_000 }, () => {
  let program;
  let browser;

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }, { amenity: 'school', name: 'Vall School' }, { amenity: 'school', name: 'Hill School' }], undefined, 1_799_985_000));
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const longitude = (page) => Number(new URL(page.url()).searchParams.get('map')?.split('/')[2]);

  for (const [how, kinds] of [['by WebGL', ['2d', 'webgl2', 'webgl', 'bitmaprenderer']], ['on a canvas', ['2d']]]) {
    test(`is seen whole and gone through in both directions, ${how}`, async () => {
      const page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })).newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.addInitScript((kinds) => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return kinds.includes(kind) ? original.call(this, kind, ...rest) : null;
        };
      }, kinds);
      // East and west of 180 degrees: each place lies where a click in the middle of its map finds it.
      for (const title of ['Old Church', 'Hill School']) {
        await page.goto(`${program.address}/places?text=${encodeURIComponent(title)}`);
        await page.locator('[data-ready=true]').waitFor();
        await page.getByRole('button', { name: /Show on the map/ }).first().click();
        await page.waitForURL(/map=1[5-9]/);
        const site = new URL(page.url()).searchParams.get('site');
        await page.goto(page.url().replace(/site=[^&]*/, ''));
        await page.locator('[data-ready=true]').waitFor();
        const box = await page.locator('.map canvas').first().boundingBox();
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await page.waitForURL(/site=site_/);
        assert.equal(new URL(page.url()).searchParams.get('site'), site, title);
      }
      // The last one lies east of 180 degrees; the first is found by going on to the west.
      assert.ok(longitude(page) < -179.99, page.url());
      for (let step = 0; step < 30 && longitude(page) < 0; step++) {
        await page.locator('.map canvas').first().press('ArrowLeft');
        await page.waitForTimeout(300);
      }
      assert.ok(longitude(page) > 179.9, page.url());
      await page.context().close();
    });
  }
});
