// The adviser's walk: from signing in to the printed report, without network in between; then the coordinator's coverage.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, start } from './program.mjs';
import { sound } from './sound.mjs';

const passphrase = 'otter lantern quay';

describe('visits', { timeout: 300_000 }, () => {
  let program;
  let browser;
  let context;
  let page;
  let site;
  let visit;

  before(async () => {
    program = await start();
    browser = await browse();
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 412, height: 870 } });
    await lookAs(context, program.address, 'adviser');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const saved = () => page.getByText('Saved on this device.').waitFor();
  const next = () => page.getByRole('button', { name: 'Next' }).click();
  async function unlock() {
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText(/\d of 22|What you found/).first().waitFor();
  }

  test('the queue says why a place is next, and a visit is begun from it', async () => {
    await page.goto(`${program.address}/visits`);
    await page.getByText('No visit that you are allowed to see').first().waitFor();
    await page.getByText(/of [\d,]+ places/).waitFor();
    await page.getByRole('button', { name: /^Start a visit: / }).first().click();
    await page.getByRole('heading', { name: /^Start a visit: / }).waitFor();
    await sound(page, 'queue');
    const survey = page.getByLabel('Survey');
    const kind = (await page.locator('.line').first().locator('.what .hint').textContent()).split(' · ')[0].trim();
    const first = { 'Place of worship': 'place_of_worship', School: 'school', Station: 'station' }[kind] ?? '';
    assert.ok(first === '' || (await survey.inputValue()) === first, `${kind} is offered ${await survey.inputValue()}`);
    await survey.selectOption('quick_look');
    await page.locator('form.start').getByRole('button', { name: 'Start a visit' }).click();
    await page.getByRole('link', { name: 'Take it with you' }).waitFor();
    visit = new URL(page.url()).pathname.split('/').pop();
    site = (await page.getByRole('link', { name: 'Go to the place' }).getAttribute('href')).split('/').pop();
  });

  test('a visit is taken along and walked without network, through a killed tab and a wrong passphrase', async () => {
    await page.getByRole('link', { name: 'Take it with you' }).click();
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByLabel('Enter it again').fill(passphrase);
    await sound(page, 'passphrase');
    await page.getByRole('button', { name: 'Take it with you' }).click();
    await page.getByText('1 of 22').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.getByLabel('Only one.').or(page.getByRole('radio').first()).first().check();
    await saved();
    await next();
    await page.getByRole('radio').first().check();
    await saved();
    await page.getByLabel('Where (in words)').fill('north door');
    await page.getByRole('button', { name: 'Add another point' }).click();
    await page.getByRole('radio').nth(1).check();
    await saved();
    // Where it is, on the outline: tapped, then moved with the buttons.
    await page.getByRole('button', { name: 'Show it on the outline' }).click();
    await page.getByRole('img', { name: 'Outline of the place' }).scrollIntoViewIfNeeded();
    const outline = await page.getByRole('img', { name: 'Outline of the place' }).boundingBox();
    await page.mouse.click(outline.x + outline.width / 2, outline.y + outline.height / 4);
    const north = async () => Number((await page.getByText(/^[\d,]+ m north of the middle/).textContent()).match(/[\d,]+/)[0].replace(',', ''));
    const tapped = await north();
    await page.getByRole('button', { name: 'Move the point north' }).click();
    await page.waitForFunction((before) => !document.body.innerText.includes(`${before} m north`), tapped);
    assert.ok((await north()) > tapped, 'the button moves it on');
    await sound(page, 'outline');
    // A photograph with a place in it; a face in it is covered.
    const picture = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 3000;
      canvas.height = 2000;
      const context = canvas.getContext('2d');
      for (let x = 0; x < 3000; x += 10) {
        context.fillStyle = `hsl(${x % 360} 80% 50%)`;
        context.fillRect(x, 0, 10, 2000);
      }
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
      return [...new Uint8Array(await blob.arrayBuffer())];
    });
    const exif = Buffer.from('Exif\0\0MM\0*GPS-K7QXJ');
    const file = Buffer.concat([Buffer.from(picture.slice(0, 2)), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, Buffer.from(picture.slice(2))]);
    await page.locator('input[type=file]').setInputFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: file });
    const canvas = page.locator('canvas');
    await canvas.waitFor();
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    // A slow phone: what was covered becomes a picture only after “Keep” was pressed.
    await page.evaluate(() => {
      const { toBlob } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.toBlob = function (done, ...rest) {
        HTMLCanvasElement.prototype.toBlob = toBlob;
        setTimeout(() => toBlob.call(this, done, ...rest), 1500);
      };
    });
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 90);
    await page.mouse.up();
    const colours = await canvas.evaluate((of, at) => {
      const data = of.getContext('2d').getImageData(at[0], at[1], 60, 1).data;
      return new Set(Array.from({ length: 60 }, (_, index) => `${data[index * 4]},${data[index * 4 + 1]},${data[index * 4 + 2]}`)).size;
    }, [Math.round(canvasScale(box, 40)), Math.round(canvasScale(box, 50))]);
    assert.ok(colours < 15, `what was covered is a few squares, not a picture (${colours} colours)`);
    const keep = page.getByRole('button', { name: 'Keep', exact: true });
    await keep.click();
    await page.getByRole('img', { name: 'Photograph 1' }).waitFor();
    await keep.waitFor({ state: 'hidden' });
    await sound(page, 'walk');
    // The tab is killed; nothing but the passphrase opens what it left.
    await page.close();
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${program.address}/visits`);
    await page.getByRole('link', { name: /: open \(send by / }).click();
    await page.getByLabel('Passphrase').fill('another phrase');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('This is not the passphrase.').waitFor();
    await unlock();
    // It goes on at the question at which the tab was killed.
    await page.getByText('2 of 22').waitFor();
    await page.getByRole('button', { name: 'north door' }).waitFor();
    await page.getByRole('button', { name: 'Point 2' }).click();
    await page.getByRole('img', { name: 'Photograph 1' }).waitFor();
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('parvis');
          request.onsuccess = () => {
            const all = request.result.transaction('answers').objectStore('answers').getAll();
            all.onsuccess = () => resolve(all.result.map((row) => String.fromCharCode(...new Uint8Array(row.sealed.data))).join(''));
          };
        }),
    );
    assert.ok(left.length > 0 && !left.includes('north door'), 'what lies in the browser is sealed');
  });

  test('results are computed and printed without network', async () => {
    await page.getByRole('button', { name: 'See the results' }).or(page.getByRole('button', { name: /results/i })).first().click();
    await page.getByRole('heading', { name: 'What you found' }).waitFor();
    await page.getByLabel('Other remarks').fill('The caretaker showed us round.');
    await sound(page, 'walk-results');
    // Those who run the place read another language: the words and the survey are here in it.
    await page.getByRole('button', { name: /language and colours/ }).click();
    await page.getByLabel('Language').selectOption('de');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Was Sie festgestellt haben' }).or(page.getByRole('heading', { level: 2 })).first().waitFor();
    const german = JSON.parse(program.run('surveys', 'show', 'quick_look', '--json', '--language', 'de'));
    await page.getByText(german.asks[0].ask).first().waitFor({ state: 'attached' });
    const pdf = await page.pdf({ format: 'A4' });
    await page.getByRole('button', { name: /Sprache und Farben/ }).click();
    await page.getByLabel('Sprache').selectOption('en');
    await page.keyboard.press('Escape');
    assert.ok(pdf.length > 10_000, 'a report leaves with the owner before the network is back');
  });

  test('it comes home in pieces, and where another device disagrees, both answers are shown and one is chosen', async () => {
    const question = JSON.parse(program.run('surveys', 'show', 'quick_look', '--json')).asks[0].key;
    await context.setOffline(false);
    // Meanwhile a second device of the same adviser answered the first question otherwise.
    const answer = await context.request.post(`${program.address}/api/v1/visits/${visit}/answers`, {
      data: { device: 'phone', answers: { [question]: { points: [{ answer: '3' }], at: new Date().toISOString(), seen: 0 } } },
    });
    assert.ok(answer.ok(), await answer.text());
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByText('Two devices disagree. Which is right?').waitFor();
    await page.getByRole('alert').getByText('The visit stays on this device until you have chosen').waitFor();
    await page.locator('main .head').getByRole('link', { name: 'Two devices disagree on 1 answer: choose' }).click();
    assert.match(await page.evaluate(() => document.activeElement.className), /conflict/, 'the head leads to the choice');
    const kept = await (await context.request.get(`${program.address}/api/v1/visits/${visit}`)).json();
    assert.equal(kept.content.walk.conflicts[question].length, 1, 'nothing is lost');
    await sound(page, 'conflict');
    await page.locator('.conflict button').last().click();
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('button', { name: 'Finish' }).or(page.getByRole('alert')).first().waitFor();
    assert.deepEqual(await page.getByRole('alert').allTextContents(), []);
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    const home = await (await context.request.get(`${program.address}/api/v1/visits/${visit}`)).json();
    assert.deepEqual(home.content.walk.conflicts, {});
    assert.equal(home.content.remarks, 'The caretaker showed us round.');
    assert.ok(Object.values(home.content.walk.answers).some((one) => one.points.length === 2 && one.points[0].whereabouts === 'north door'));
    assert.equal(home.attachments.length, 1);
    const photo = await (await context.request.get(`${program.address}/api/v1/records/${visit}/attachments/${home.attachments[0].id}`)).body();
    assert.ok(photo.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])) && !photo.includes('K7QXJ'), 'the photograph says nothing of where it was taken');
    const bags = await page.evaluate(() => indexedDB.databases().then(() => new Promise((resolve) => {
      const request = indexedDB.open('parvis');
      request.onsuccess = () => {
        const all = request.result.transaction('photos').objectStore('photos').count();
        all.onsuccess = () => resolve(all.result);
      };
    })));
    assert.equal(bags, 0, 'nothing of it stays on the device');
  });

  test('the visit is finished, its findings are there, and its report is an accessible PDF', async () => {
    // The authority is given nothing unless somebody says so.
    const authority = page.getByRole('group', { name: 'Share the visit with the authority, for planning' }).getByRole('checkbox').first();
    assert.equal(await authority.isChecked(), false);
    await authority.check();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Finish now' }).click();
    await page.getByText('Finished.').waitFor();
    const seers = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Who can see this' }) });
    await seers.getByText(/: .+ \(\d+/).first().waitFor();
    const looked = page.getByRole('region', { name: 'What was seen, and where' });
    await looked.getByText('north door').waitFor();
    await page.getByText(/m north of the middle of the place/).waitFor();
    await sound(page, 'visit');
    const report = await context.request.get(`${program.address}/api/v1/visits/${visit}/report?language=de`);
    assert.equal(report.headers()['content-type'], 'application/pdf');
    assert.ok((await report.body()).includes('<pdfuaid:part>1</pdfuaid:part>'));
    await page.goto(`${program.address}/sites/${site}?tab=findings`);
    const finding = page.locator('a[href^="/findings/"]').first();
    await finding.waitFor();
    await sound(page, 'site');
    await finding.click();
    await page.getByLabel('The risk is accepted').check();
    await page.getByLabel('Why, or what was done').fill('It is a listed building.');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByRole('listitem').getByText('It is a listed building.').waitFor();
    await sound(page, 'finding');
  });

  test('the coverage of the coordinator changes', async () => {
    const coordinator = await browser.newContext({ locale: 'en-GB' });
    await lookAs(coordinator, program.address, 'coordinator');
    const other = await coordinator.newPage();
    other.setDefaultTimeout(PATIENCE);
    await other.goto(`${program.address}/coverage`);
    await other.getByText(/^Places visited: 1 of [\d,]+/).waitFor();
    await other.getByRole('button', { name: /^Show the places: / }).first().click();
    const behind = other.getByRole('region', { name: /^Places behind these numbers/ });
    await behind.getByText('never visited').first().waitFor();
    if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/coverage.png`, fullPage: true });
    const findings = await (await coordinator.request.get(`${program.address}/api/v1/findings?purpose=planning`)).json();
    assert.deepEqual(findings.lines, [], 'what was found did not go to the authority');
    await coordinator.close();
  });

  test('the visit is withdrawn, and erased, on its page', async () => {
    await page.goto(`${program.address}/visits/${visit}`);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.locator('.message').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText(/withdrawn ·/).waitFor();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await sound(page, 'visit-withdrawn');
    await page.getByRole('button', { name: 'Erase now' }).click();
    await page.waitForURL(/\/sites\//);
    assert.equal((await context.request.get(`${program.address}/api/v1/visits/${visit}?purpose=own_work`)).status(), 404);
  });
});

/** Pixels of the picture that lie under so many pixels of the screen. */
function canvasScale(box, pixels) {
  return (pixels * 2048) / box.width;
}
