// What becomes of a visit and of what was found after it was finished, and words that are wider than a screen.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { settled } from './settled.mjs';
import { atHome, next, photograph, results, saved, take, takeAlong, town, walker, window } from './walker.mjs';

const shots = process.env.SHOTS;
const word = 'x'.repeat(200);

describe('after a visit', { timeout: 240_000 }, () => {
  let here;
  let context;
  let visit;

  before(async () => {
    here = await town();
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));
  afterEach(() => context?.close());

  /** A picture at both widths, in both colours. */
  async function shot(page, name) {
    if (!shots) return;
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      for (const theme of ['light', 'dark']) {
        await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
        await page.screenshot({ path: `${shots}/${name}-${width}-${theme}.png`, fullPage: true });
      }
    }
    await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
    await page.setViewportSize({ width: 390, height: 844 });
  }
  const post = async (path, data = {}) => {
    const answer = await context.request.post(`${here.proxy.address}/api/v1/${path}`, { headers: { origin: here.proxy.address }, data });
    if (!answer.ok()) throw new Error(await answer.text());
    return answer.json();
  };

  test('its words are corrected with a reason, and the earlier ones stay in the history', async () => {
    ({ context, visit } = await walker(here));
    const page = await takeAlong(context, here.proxy, visit);
    await page.getByRole('radio').first().check();
    await page.getByLabel('Where (in words)').fill('north door');
    await saved(page);
    await take(page, await photograph(page));
    await next(page);
    await results(page);
    await page.getByLabel('Other remarks').fill('The caretaker is Ms K7QXJ.');
    await saved(page);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Finish now' }).click();
    await page.getByRole('button', { name: 'Finish', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Correct the text' }).click();
    const save = page.getByRole('button', { name: 'Save correction' });
    assert.ok(await save.isDisabled(), 'nothing was changed yet');
    await page.getByLabel('Other remarks').fill('The caretaker showed us round.');
    assert.ok(await save.isDisabled(), 'it has a reason');
    await page.getByLabel('Where (in words)').fill('south door');
    await page.getByLabel('Why it is corrected').fill('A name and the wrong door.');
    await shot(page, 'correcting');
    await save.click();
    await page.getByText('Corrected. Everybody the visit is shared with').waitFor();
    await page.getByText('Cleo, Advisers: A name and the wrong door.').waitFor();
    assert.equal(await page.getByText('K7QXJ').count(), 0);
    await page.getByRole('button', { name: 'Show the earlier text' }).click();
    await page.getByText('The caretaker is Ms K7QXJ.').waitFor();
    await shot(page, 'corrected');
    const home = await atHome(context, here.proxy, visit);
    assert.equal(home.content.remarks, 'The caretaker showed us round.');

    // What was found is shown with the photograph of the answer it rests on.
    const { lines: found } = await (await context.request.get(`${here.proxy.address}/api/v1/sites/${here.site}/findings?purpose=own_work`)).json();
    await page.goto(`${here.proxy.address}/findings/${found[0].id}`);
    const picture = page.getByRole('img', { name: 'Photograph 1 from the visit' });
    await picture.waitFor();
    await page.waitForFunction(() => document.querySelector('figure img')?.naturalWidth > 300);
    await page.getByText('south door').waitFor();
    await shot(page, 'finding');
  });

  test('a word of 200 letters breaks, and no page runs off the side of a phone', async () => {
    ({ context, visit } = await walker(here));
    const { address } = here.proxy;
    const questions = JSON.parse(here.program.run('surveys', 'show', 'quick_look', '--json')).asks;
    const point = { answer: '1', whereabouts: word, position: null, photos: [] };
    const answers = { [questions[0].key]: { points: [point], at: '2026-11-25T08:00:00Z', seen: 0, settles: false } };
    const words = questions.find((one) => one.kind === 'text').key;
    answers[words] = { points: [{ ...point, answer: word }], at: '2026-11-25T08:00:00Z', seen: 0, settles: false };
    await post(`visits/${visit}/answers`, { device: 'tablet', answers, remarks: word });
    const site = await (await context.request.get(`${address}/api/v1/sites/${here.site}`)).json();
    const changed = await context.request.patch(`${address}/api/v1/sites/${here.site}`, { headers: { origin: address }, data: { version: site.version, own_name: word } });
    assert.ok(changed.ok(), await changed.text());
    const note = await post(`subjects/${here.site}/notes`, { text: word, marking: 'amber', handling: 'ordinary', state: 'current' });
    const finding = await post(`sites/${here.site}/findings`, { marking: 'amber', handling: 'ordinary', fields: { says: word, whereabouts: word, evidence: word, severity: 'low', confidence: 'low', responsible: word, due_on: null } });
    const page = await window(context);
    const off = [];
    async function look(path) {
      await page.goto(address + path);
      await settled(page);
      await page.locator('h1').first().waitFor();
      const wide = await page.evaluate(() => {
        // What stands in a region that scrolls by itself may be wider than it.
        const inside = (element) => element.closest('.scroll, nav, .hidden-visually, .skip, canvas, .maplibregl-map');
        const main = document.querySelector('main');
        const over = [...main.querySelectorAll('*')].filter((element) => !inside(element) && element.getBoundingClientRect().right > window.innerWidth + 1);
        return [document.documentElement.scrollWidth > window.innerWidth, main.scrollWidth > main.clientWidth, over.length > 0 && over.at(-1).outerHTML.slice(0, 200)];
      });
      if (wide.some(Boolean)) off.push(`${path}: ${wide}`);
      await shot(page, `wide${path.split('?')[0].replaceAll('/', '_')}`);
    }
    await look(`/visits/${visit}`);
    await post(`visits/${visit}/finish`);
    await post(`visits/${visit}/correction`, { version: (await atHome(context, here.proxy, visit)).version, why: word, remarks: `${word}y`, points: [] });
    const paths = [`/visits/${visit}`, `/sites/${here.site}`, `/sites/${here.site}?tab=facts`, `/notes/${note.id}`, `/findings/${finding.id}`, `/walk/${visit}`];
    for (const path of [...paths, '/', '/visits', '/coverage', '/agreement', '/findings', '/notes', '/areas', '/imports', '/assess', '/duties/uk_2025_10', '/surveys/quick_look', '/organisations', '/emergencies', '/account']) await look(path);
    assert.deepEqual(off, []);
    // The name of a place that was given does not come back to the others of this test.
    const again = await (await context.request.get(`${address}/api/v1/sites/${here.site}`)).json();
    await context.request.patch(`${address}/api/v1/sites/${here.site}`, { headers: { origin: address }, data: { version: again.version, own_name: null } });
  });
});
