// The quick look: a walk round in the browser, without an account; the answers stay in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { drawn } from './settled.mjs';
import { townExtract } from './town.mjs';

describe('surveys', { timeout: 120_000 }, () => {
  let program;
  let browser;
  let page;
  const sent = [];

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]));
    browser = await browse();
    page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 360, height: 740 } })).newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => request.method() !== 'GET' && sent.push(new URL(request.url()).pathname));
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const next = () => page.getByRole('button', { name: 'Next' }).click();
  const finding = (text) => page.getByRole('listitem').filter({ hasText: text });

  test('a volunteer walks round, sees what to mend first, and what mending would change', async () => {
    await page.goto(`${program.address}/assess`);
    await page.getByRole('link', { name: 'Quick look' }).click();
    await page.getByText('1 of 22').waitFor();
    await page.getByLabel('Two or more, leading in different directions.').check();
    await page.getByText('Saved in this browser.').waitFor();
    await next();
    await page.getByText('Answer for the weakest point you find.').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Go to the way out that is used least. Does it open from inside at once, without a key? Is it clear on both sides?', 'a screen reader goes on with the question');
    await page.getByLabel('It is locked, or cannot be reached.').check();
    await next();
    await page.getByRole('radio', { name: 'Yes' }).check();
    // A flat battery, a closed page: what was answered is still there, and where one was.
    await page.reload();
    await page.getByText('3 of 22').waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Yes' }).isChecked());
    await page.goBack();
    await page.getByText('2 of 22').waitFor();
    await page.goForward();
    await page.getByText('3 of 22').waitFor();
    await page.getByRole('button', { name: 'See the results' }).click();
    await finding('A way out is locked or cannot be reached.').waitFor();
    const whole = page.getByRole('row').filter({ hasText: 'Total' });
    assert.match(await whole.textContent(), /63\.0.*\d–\d/, '(28 · 100 + 27 · 0 + 18 · 100) / 73, and how far it can still move');
    await page.getByText('Confidential. This shows where a place is weak.').first().waitFor();
    await page.getByLabel(/^Clear the way out/).check();
    await finding('A way out is locked or cannot be reached.').waitFor({ state: 'detached' });
    assert.match(await whole.textContent(), /100\.0/);
  });

  test('home counts the questions as the survey does', async () => {
    const look = page.url();
    await page.goto(program.address);
    await page.getByText('Questions answered: 3 of 22.').waitFor();
    await page.goto(look);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
  });

  test('answers go home in a file and come back from it, and nothing else is taken for one', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    const kept = readFileSync(await file.path(), 'utf8');
    assert.equal(JSON.parse(kept).answers.exits, '3');
    assert.match(JSON.parse(kept).handling, /^Confidential/, 'what is saved says how it is to be handled');
    await page.getByRole('button', { name: 'Erase all answers' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Erase all answers' }).click();
    await page.getByText('1 of 22').waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem('survey:quick_look')), null);
    for (const wrong of ['', '[]', 'null', '{"survey":"other","answers":{}}', kept.replace('quick_look', 'x')]) {
      await page.getByLabel('Open a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(wrong) });
      await page.getByText('This file does not contain answers to this survey.').waitFor();
    }
    await page.getByLabel('Open a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(kept) });
    await page.getByText('Opened. It has replaced your earlier answers.').waitFor();
    assert.ok(await page.getByLabel('Two or more, leading in different directions.').isChecked());
  });

  test('every question is seen with all its answers on a short screen, as at 200 % zoom', async () => {
    const { asks } = await (await page.request.get(`${program.address}/api/v1/surveys/quick_look?language=en`)).json();
    for (const [width, height] of [[640, 400], [640, 512], [360, 640]]) {
      await page.setViewportSize({ width, height });
      await page.goto(`${program.address}/surveys/quick_look?at=${asks[0].key}`);
      await page.getByText('1 of 22').waitFor();
      const hidden = [];
      for (let place = 2; place <= 22; place += 1) {
        await next();
        await page.getByText(`${place} of 22`).waitFor();
        await drawn(page);
        const seen = await page.evaluate(() => {
          const bar = document.querySelector('.frame > nav').getBoundingClientRect();
          const whole = [...document.querySelectorAll('.question legend, .question .choice')].map((part) => part.getBoundingClientRect());
          return { from: Math.min(...whole.map((part) => part.top)), to: Math.max(...whole.map((part) => part.bottom)), end: Math.min(bar.top < 1 ? Infinity : bar.top, innerHeight) };
        });
        if (Number.isFinite(seen.from) && (seen.from < 0 || seen.to > seen.end)) hidden.push({ place, ...seen });
      }
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/short-${width}-${height}.png` });
      assert.deepEqual(hidden, [], `${width} × ${height}`);
    }
    await page.setViewportSize({ width: 360, height: 740 });
  });

  test('nothing was kept on the server', async () => {
    assert.deepEqual(sent, [], 'what it amounts to was computed in the browser');
    assert.doesNotMatch(program.run('journal', 'show', '--json', '--last', '1000'), /survey/);
    const refused = await page.request.post(`${program.address}/api/v1/surveys/quick_look`, { data: { answers: { exits: ['many'] } } });
    assert.equal(refused.status(), 422);
    assert.match((await refused.json()).message, /a step from 1 to 3/);
  });
});
