// What was answered on a device is never lost: through killed windows, two windows, sessions that end, refusals and wrong clocks.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { atHome, next, passphrase, password, photograph, results, saved, signIn, take, takeAlong, town, unlock, walker, window } from './walker.mjs';

describe('nothing is lost on a device', { timeout: 600_000 }, () => {
  let here;
  let context;
  let visit;
  let proxy;

  before(async () => {
    here = await town();
    ({ proxy } = here);
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));
  afterEach(async () => {
    proxy.instead = () => undefined;
    proxy.mode = 'forward';
    await context?.close();
  });
  const begin = async (options) => {
    ({ context, visit } = await walker(here, options));
    return takeAlong(context, proxy, visit);
  };
  async function killed(page) {
    const session = await context.newCDPSession(page);
    await Promise.race([session.send('Page.crash').catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500))]);
    await page.close();
  }
  const rows = (page, store) =>
    page.evaluate(
      (store) =>
        new Promise((resolve) => {
          const request = indexedDB.open('parvis');
          request.onsuccess = () => {
            const count = request.result.transaction(store).objectStore(store).count();
            count.onsuccess = () => resolve((request.result.close(), count.result));
          };
        }),
      store,
    );

  /** What tells the sealing of the one photograph in the store from the next. */
  const sealing = (page) =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('parvis');
          request.onsuccess = () => {
            const all = request.result.transaction('photos').objectStore('photos').getAll();
            all.onsuccess = () => resolve((request.result.close(), all.result.map((row) => row.sealed.iv.join()).join(';')));
          };
        }),
    );

  test('every keystroke is kept within a second, also when the window is killed', async () => {
    let page = await begin();
    await page.getByRole('radio').first().check();
    await page.getByLabel('Where (in words)').pressSequentially('north door, behind the bins');
    await page.waitForTimeout(1000);
    await killed(page);
    page = await window(context);
    await unlock(page, proxy, visit);
    assert.equal(await page.getByLabel('Where (in words)').inputValue(), 'north door, behind the bins');
    await results(page);
    await page.getByLabel('Other remarks').pressSequentially('The caretaker showed us round.');
    await page.waitForTimeout(1000);
    await killed(page);
    page = await window(context);
    await unlock(page, proxy, visit, 'end');
    assert.equal(await page.getByLabel('Other remarks').inputValue(), 'The caretaker showed us round.');
  });

  test('a photograph is kept when it is taken, and goes home only once it was looked through', async () => {
    let page = await begin();
    await page.getByRole('radio').first().check();
    await take(page, await photograph(page), false);
    await next(page);
    await page.getByText('2 of 22').waitFor();
    await killed(page);
    page = await window(context);
    await unlock(page, proxy, visit, 'end');
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByText('Photographs still to check: 1.').waitFor();
    assert.deepEqual((await atHome(context, proxy, visit)).attachments ?? [], [], 'what nobody looked through stays here');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'Check' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    const home = await atHome(context, proxy, visit);
    assert.equal(home.attachments.length, 1);
    assert.deepEqual(Object.values(home.content.walk.answers)[0].points[0].photos, [home.attachments[0].name], 'it belongs to the question at which it was taken');
  });

  test('what is covered on a photograph stays covered when the window is killed before it is kept', async () => {
    let page = await begin();
    await take(page, await photograph(page), false);
    const uncovered = await sealing(page);
    await page.getByRole('button', { name: 'Cover the upper half' }).click();
    // Kept is what lies in the store: then another sealing stands there.
    for (let tries = 0; (await sealing(page)) === uncovered && tries < 100; tries += 1) await page.waitForTimeout(200);
    assert.notEqual(await sealing(page), uncovered, 'what was covered is kept without being asked to');
    await killed(page);
    page = await window(context);
    await unlock(page, proxy, visit);
    await page.getByRole('button', { name: 'Check' }).click();
    /** How many colours stand in a line of the picture, counted from its top. */
    const colours = (y) =>
      page.locator('canvas').evaluate((canvas, y) => {
        const { data } = canvas.getContext('2d').getImageData(0, y, canvas.width, 1);
        return new Set(Array.from({ length: canvas.width }, (_, x) => `${data[x * 4] >> 4},${data[x * 4 + 1] >> 4},${data[x * 4 + 2] >> 4}`)).size;
      }, y);
    // The canvas is there before its picture: that is there once its lower half, which nobody covered, has its stripes.
    for (let tries = 0; (await colours(400).catch(() => 0)) < 12 && tries < 100; tries += 1) await page.waitForTimeout(200);
    assert.ok((await colours(400)) >= 12, 'the lower half is as it was');
    assert.ok((await colours(60)) < 12, `${await colours(60)} colours`);
  });

  test('what there is no room for hinders nothing else: an answer is kept beside a photograph that is not', async () => {
    let page = await begin();
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...of) {
        if (this.name === 'photos') throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, of);
      };
    });
    await page.locator('input[type=file]').setInputFiles(await photograph(page));
    await page.getByText('could not be saved').first().waitFor();
    await page.getByRole('radio').nth(1).check();
    await page.getByLabel('Where (in words)').fill('north door');
    await page.waitForFunction(() => new Promise((resolve) => {
      const request = indexedDB.open('parvis');
      request.onsuccess = () => {
        const count = request.result.transaction('answers').objectStore('answers').count();
        count.onsuccess = () => resolve((request.result.close(), count.result > 0));
      };
    }));
    await page.waitForTimeout(1000);
    await killed(page);
    page = await window(context);
    await unlock(page, proxy, visit);
    assert.equal(await page.getByLabel('Where (in words)').inputValue(), 'north door', 'the last letter as well');
    assert.ok(await page.getByRole('radio').nth(1).isChecked());
  });

  test('two windows of one visit are one: each shows what the other kept, and nothing is unpacked that is not home', async () => {
    const a = await begin();
    const b = await window(context);
    await unlock(b, proxy, visit);
    await a.getByRole('radio').nth(0).check();
    await saved(a);
    await b.waitForFunction(() => document.querySelectorAll('input[type=radio]')[0].checked);
    await b.getByRole('radio').nth(1).check();
    await saved(b);
    await a.waitForFunction(() => document.querySelectorAll('input[type=radio]')[1].checked);
    await results(a);
    await a.getByRole('button', { name: 'Send what is ready' }).click();
    await a.getByText('Sent.').waitFor();
    await b.getByText('everything sent').waitFor();
    await next(b);
    await b.getByRole('radio').nth(1).check();
    await saved(b);
    await a.getByText('not sent yet: 1').waitFor();
    await a.getByRole('button', { name: 'Send everything, then remove' }).click();
    await a.getByRole('button', { name: 'Finish' }).waitFor();
    await b.getByText('Another window has sent this visit').waitFor();
    const home = await atHome(context, proxy, visit);
    assert.equal(Object.keys(home.content.walk.answers).length, 2, 'the answers of both windows are home');
    assert.deepEqual(home.content.walk.conflicts, {});
    assert.equal(await rows(a, 'bags'), 0);
  });

  test('two windows that change one answer at the same time keep both: a text that is typed takes back no step, nor a step the text', async () => {
    const a = await begin();
    const b = await window(context);
    await unlock(b, proxy, visit);
    const [typed, shown] = [a, b].map((page) => page.getByLabel('Where (in words)'));
    const step = (page) => page.locator('input[type=radio]:checked').getAttribute('value');
    const both = async (text, value) => {
      await Promise.all([a, b].map((page) => page.waitForFunction(([text, value]) => document.querySelector('input[maxlength="2000"]').value === text && document.querySelector('input[type=radio]:checked')?.value === value, [text, value])));
      await a.waitForTimeout(500);
      for (const [page, where] of [[a, typed], [b, shown]]) assert.deepEqual([await where.inputValue(), await step(page)], [text, value]);
    };
    // The first answer there is, at the pace of a machine.
    await Promise.all([typed.pressSequentially('north door, left of the tower', { delay: 15 }), b.getByRole('radio').nth(1).check().then(() => b.getByRole('radio').nth(0).check())]);
    await both('north door, left of the tower', '1');
    // One that stands, at the pace of a person.
    await Promise.all([typed.pressSequentially(', behind bins', { delay: 100 }), a.waitForTimeout(600).then(() => b.getByRole('radio').nth(2).check())]);
    await both('north door, left of the tower, behind bins', '3');
    for (let step = 0; step < 3; step += 1) await Promise.all([typed.fill(`door ${step}`), b.getByRole('radio').nth(step).check()]);
    await both('door 2', '3');
    await a.close();
    await results(b);
    await b.getByRole('button', { name: 'Send what is ready' }).click();
    await b.getByText('Sent.').waitFor();
    const { answers, conflicts } = (await atHome(context, proxy, visit)).content.walk;
    const [{ points }] = Object.values(answers);
    assert.deepEqual([points.length, points[0].answer, points[0].whereabouts, conflicts], [1, '3', 'door 2', {}]);
  });

  test('where a window cannot hear the other, both answers stay until a person says which holds', async () => {
    ({ context, visit } = await walker(here));
    await context.addInitScript(() => {
      delete window.BroadcastChannel;
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    });
    const a = await takeAlong(context, proxy, visit);
    const b = await window(context);
    await unlock(b, proxy, visit);
    await a.getByRole('radio').nth(0).check();
    await saved(a);
    await b.getByRole('radio').nth(1).check();
    await saved(b);
    await results(b);
    await b.getByText('Two devices disagree. Which is right?').waitFor();
    await b.getByRole('button', { name: 'Send everything, then remove' }).click();
    await b.getByText('The visit stays on this device until you have chosen which a').waitFor();
    assert.equal(await rows(b, 'bags'), 1, 'nothing is unpacked before that');
    await b.locator('.conflict button').last().click();
    await b.getByRole('button', { name: 'Send everything, then remove' }).click();
    await b.getByRole('button', { name: 'Finish' }).waitFor();
  });

  test('a session that ended asks for the password there, and sending goes on', async () => {
    const page = await begin();
    await page.getByRole('radio').first().check();
    await saved(page);
    await results(page);
    await context.clearCookies();
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByText('Your session has ended. Your answers are safe').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/walk-signed-out.png`, fullPage: true });
    await page.getByLabel('User name').fill('cleo');
    await page.getByLabel('Password').fill(password);
    await page.locator('form').getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    assert.equal(Object.keys((await atHome(context, proxy, visit)).content.walk.answers).length, 1);
  });

  test('who signs in comes back to where they were', async () => {
    ({ context, visit } = await walker(here));
    await context.clearCookies();
    const page = await window(context);
    await page.goto(`${proxy.address}/visits/${visit}`);
    await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('User name').fill('cleo');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Old Church' }).waitFor();
    assert.equal(new URL(page.url()).pathname, `/visits/${visit}`);
  });

  test('a photograph that is refused is named, hinders none of the others, and finishing warns of it', async () => {
    const page = await begin();
    await page.getByRole('radio').first().check();
    for (const hue of [0, 120, 240]) await take(page, await photograph(page, hue));
    let refused = '';
    proxy.instead = ({ method, url }) => {
      if (method !== 'POST' || !url.includes('/attachments')) return undefined;
      const name = new URL(url, 'http://x').searchParams.get('name');
      refused ||= name;
      return name === refused ? { status: 422, type: 'application/json', body: JSON.stringify({ error: 'invalid', message: 'this photograph is damaged' }) } : undefined;
    };
    await results(page);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('alert').getByText('this photograph is damaged').waitFor();
    await page.getByRole('alert').getByText(refused).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/walk-refused.png`, fullPage: true });
    assert.equal((await atHome(context, proxy, visit)).attachments.length, 2, 'the others are home');
    await page.goto(`${proxy.address}/visits/${visit}`);
    await page.getByText('Answers not sent: 0. Photographs not sent: 1.').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Finish', exact: true }).isDisabled());
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/finish-waiting.png`, fullPage: true });
  });

  test('an answer that is refused is named, and the others go home', async () => {
    const page = await begin();
    for (let question = 0; question < 3; question += 1) {
      await page.getByRole('radio').nth(1).check();
      await saved(page);
      await next(page);
    }
    const questions = JSON.parse(here.program.run('surveys', 'show', 'quick_look', '--json')).asks;
    // The pack of the server no longer has the second question.
    await page.route('**/answers', async (route) => {
      const sent = route.request().postDataJSON();
      if (!(questions[1].key in sent.answers)) return route.continue();
      return route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify({ error: 'invalid', message: 'no such question' }) });
    });
    await results(page);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('alert').getByText(questions[1].ask).waitFor();
    assert.deepEqual(Object.keys((await atHome(context, proxy, visit)).content.walk.answers).sort(), [questions[0].key, questions[2].key].sort());
    assert.equal(await rows(page, 'bags'), 1, 'what was refused stays here');
  });

  test('what something in between says it took is not believed: only what the register holds goes from the device', async () => {
    const page = await begin();
    await page.getByRole('radio').first().check();
    await take(page, await photograph(page));
    // A network that answers everything that is sent with an empty yes.
    proxy.instead = ({ method }) => (method === 'POST' ? { status: 200, type: 'application/json', body: '{}' } : undefined);
    await results(page);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('alert').getByText('The server is not responding').waitFor();
    assert.equal(await rows(page, 'photos'), 1);
    // What was said to be home and is not there any more, as after a backup was brought back, is sent once more.
    proxy.instead = () => undefined;
    await page.getByRole('button', { name: 'Send what is ready' }).click();
    await page.getByText('Sent.').waitFor();
    const [file] = (await atHome(context, proxy, visit)).attachments;
    const gone = await context.request.delete(`${proxy.address}/api/v1/records/${visit}/attachments/${file.id}`, { headers: { origin: proxy.address } });
    assert.ok(gone.ok());
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    assert.equal((await atHome(context, proxy, visit)).attachments.length, 1);
  });

  test('a store that the browser closed or emptied is opened again, and what waits is written anew', async () => {
    let page = await begin();
    await page.getByRole('radio').first().check();
    await saved(page);
    await next(page);
    await page.evaluate(() => new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase('parvis');
      gone.onsuccess = resolve;
      gone.onerror = reject;
    }));
    await page.getByRole('radio').nth(1).check();
    await saved(page);
    await page.waitForTimeout(500);
    await killed(page);
    page = await window(context);
    await unlock(page, proxy, visit, 'end');
    await page.getByText('not sent yet: 2').waitFor();
  });

  test('a browser that does not promise to keep what is here is said so, and one that does is not', async () => {
    for (const promise of [false, true]) {
      ({ context, visit } = await walker(here));
      await context.addInitScript((promise) => {
        navigator.storage.persisted = async () => false;
        navigator.storage.persist = async () => promise;
      }, promise);
      const page = await takeAlong(context, proxy, visit);
      if (!promise) await page.getByText('This browser may delete what is saved here').waitFor();
      assert.equal(await page.getByText('This browser may delete what is saved here').count(), promise ? 0 : 1);
      if (!promise) await context.close();
    }
  });

  test('a clock that is wrong shuts nobody out of their own answers, and sending takes the visit along again', async () => {
    let page = await begin();
    await page.getByRole('radio').first().check();
    await saved(page);
    await page.close();
    const ahead = 9 * 24 * 3600 * 1000;
    await context.addInitScript((ahead) => {
      const { now } = Date;
      const Original = Date;
      globalThis.Date = class extends Original {
        constructor(...of) {
          super(...(of.length === 0 ? [now() + ahead] : of));
        }
        static now = () => now() + ahead;
      };
    }, ahead);
    await context.setOffline(true);
    page = await window(context);
    await unlock(page, proxy, visit);
    await page.getByText('By this device’s clock, the time for this visit has run out.').waitFor();
    assert.ok(await page.getByRole('radio').first().isChecked());
    await next(page);
    await page.getByRole('radio').nth(1).check();
    await saved(page);
    await context.setOffline(false);
    await results(page);
    // The register says that it ran out, too.
    let refused = 0;
    proxy.instead = ({ url }) => (url.endsWith('/answers') && refused++ === 0 ? { status: 410, type: 'application/json', body: JSON.stringify({ error: 'expired', message: '' }) } : undefined);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    assert.equal(refused, 2);
    assert.equal(Object.keys((await atHome(context, proxy, visit)).content.walk.answers).length, 2);
  });

  test('a visit that was finished meanwhile still shows its answers, and says that nothing more is taken in', async () => {
    const page = await begin();
    await page.getByRole('radio').first().check();
    await saved(page);
    await results(page);
    await page.getByRole('button', { name: 'Send what is ready' }).click();
    await page.getByText('Sent.').waitFor();
    const finished = await context.request.post(`${proxy.address}/api/v1/visits/${visit}/finish`, { headers: { origin: proxy.address }, data: {} });
    assert.ok(finished.ok(), await finished.text());
    await page.getByRole('button', { name: 'Back to the questions' }).click();
    await next(page);
    await page.getByRole('radio').first().check();
    await saved(page);
    await results(page);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByText('This visit is finished, so nothing can be added to it.').waitFor();
    assert.equal(await rows(page, 'bags'), 1);
  });

  test('a draft is deleted only after a second look, here and on the device', async () => {
    const page = await begin();
    await page.getByRole('radio').first().check();
    await saved(page);
    await page.goto(`${proxy.address}/visits/${visit}`);
    await page.getByRole('button', { name: 'Delete the draft' }).click();
    await page.getByText('They cannot be recovered.').waitFor();
    assert.equal(await rows(page, 'bags'), 1);
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.waitForURL(/\/visits$/);
    assert.equal(await rows(page, 'answers'), 0);
    assert.equal((await context.request.get(`${proxy.address}/api/v1/visits/${visit}?purpose=own_work`)).status(), 404);
  });

  test('a position belongs to the question for which it was asked', async () => {
    ({ context, visit } = await walker(here));
    await context.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = (found) => (globalThis.found = () => found({ coords: { longitude: 9.01, latitude: 47 } }));
    });
    const page = await takeAlong(context, proxy, visit);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Record where I am' }).click();
    await page.getByText('Finding out where you are').waitFor();
    await next(page);
    await page.getByText('2 of 22').waitFor();
    await page.evaluate(() => globalThis.found());
    await page.getByText('Your position has been recorded with the question where you asked for it.').waitFor();
    await page.getByRole('button', { name: 'Record where I am' }).waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Recorded. Record again' }).waitFor();
  });

  test('a canvas that gives back noise is noticed: the photograph is kept as it was taken, without place and time', async () => {
    ({ context, visit } = await walker(here));
    const page = await takeAlong(context, proxy, visit);
    const picture = await photograph(page, 30);
    await page.close();
    await context.addInitScript(() => {
      const original = CanvasRenderingContext2D.prototype.getImageData;
      CanvasRenderingContext2D.prototype.getImageData = function (...of) {
        const image = original.apply(this, of);
        for (let at = 0; at < image.data.length; at += 1) image.data[at] = (at * 7919) % 256;
        return image;
      };
      HTMLCanvasElement.prototype.toBlob = function (done) {
        done(new Blob([new Uint8Array(100)], { type: 'image/jpeg' }));
      };
    });
    const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0GPS-K7QXJ');
    const marked = Buffer.concat([picture.buffer.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, picture.buffer.subarray(2), Buffer.from('film-K7QXJ')]);
    const again = await window(context);
    await unlock(again, proxy, visit);
    let sent = '';
    again.on('request', (request) => (sent += request.url().includes('/attachments') && request.method() === 'POST' ? request.postDataBuffer()?.toString('latin1') : ''));
    await again.locator('input[type=file]').setInputFiles({ ...picture, buffer: marked });
    await again.getByText('This browser alters pictures').waitFor();
    await again.getByRole('button', { name: 'Keep as it is' }).click();
    await again.getByRole('radio').first().check();
    await saved(again);
    await results(again);
    await again.getByRole('button', { name: 'Send everything, then remove' }).click();
    await again.getByRole('button', { name: 'Finish' }).waitFor();
    const [file] = (await atHome(context, proxy, visit)).attachments;
    const photo = await (await context.request.get(`${proxy.address}/api/v1/records/${visit}/attachments/${file.id}`)).body();
    assert.ok(photo.length > 5000, 'the picture itself is there');
    assert.ok(!sent.includes('K7QXJ'), 'what the camera wrote beside it did not leave the device');
  });

  test('the passphrase is given twice, can be shown, and the warning stands before it', async () => {
    ({ context, visit } = await walker(here));
    const page = await window(context);
    await page.goto(`${proxy.address}/walk/${visit}`);
    await page.getByText('Nobody can recover this passphrase.').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/passphrase.png`, fullPage: true });
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByLabel('Enter it again').fill('otter lantern quai');
    await page.getByRole('button', { name: 'Take it with you' }).click();
    await page.getByText('The two do not match.').waitFor();
    await page.getByLabel('Show what I type').check();
    assert.equal(await page.getByLabel('Passphrase').getAttribute('type'), 'text');
    await page.getByLabel('Enter it again').fill(passphrase);
    await page.getByRole('button', { name: 'Take it with you' }).click();
    await page.getByText('1 of 22').waitFor();
    await signIn(context, proxy);
    await page.goto(`${proxy.address}/visits`);
    await page.getByRole('link', { name: /^Old Church: open \(send by / }).click();
    await page.getByRole('heading', { name: 'Old Church' }).waitFor();
  });
});
