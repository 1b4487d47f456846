// An adviser with a visit, in a browser that reaches the program through a proxy that can misbehave.
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { proxyTo } from './proxy.mjs';
import { townExtract } from './town.mjs';

export const password = 'lantern gravel oboe thirst';
export const passphrase = 'otter lantern quay';

/** A town with one church, an adviser, and the proxy through which the browser goes. */
export async function town(launch = browse) {
  const program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]));
  const site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
  const service = program.run('organisations', 'add', 'Advisers', '--kind', 'adviser_service');
  program.run('organisations', 'relate', service, '--relation', 'advises', '--site', site);
  const member = program.run('members', 'add', service, '--role', 'adviser', '--name', 'Cleo');
  const secret = program.run('members', 'link', member).split('#')[1];
  const accepted = await fetch(`${program.address}/api/v1/invitation/accept`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret, user_name: 'cleo', password }) });
  if (!accepted.ok) throw new Error(await accepted.text());
  const proxy = await proxyTo(program.address);
  const browser = await launch();
  return {
    program,
    proxy,
    browser,
    site,
    async stop() {
      await browser.close();
      await proxy.stop();
      return program.stop();
    },
  };
}

/** A browser of the adviser's own, signed in, with a visit that was just begun. */
export async function walker({ browser, proxy, site }, options = {}, survey = 'quick_look') {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, ...options });
  await signIn(context, proxy);
  const headers = { origin: proxy.address };
  const begun = await context.request.post(`${proxy.address}/api/v1/sites/${site}/visits`, { headers, data: { survey, marking: 'amber', handling: 'ordinary' } });
  if (!begun.ok()) throw new Error(await begun.text());
  return { context, visit: (await begun.json()).id };
}

export async function signIn(context, proxy, user_name = 'cleo') {
  const answer = await context.request.post(`${proxy.address}/api/v1/sign-in`, { headers: { origin: proxy.address }, data: { user_name, password } });
  if (!answer.ok()) throw new Error(await answer.text());
}

export async function window(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** Takes the visit along in a new window, at its first question. */
export async function takeAlong(context, proxy, visit) {
  const page = await window(context);
  await page.goto(`${proxy.address}/walk/${visit}`);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByLabel('Enter it again').fill(passphrase);
  await page.getByRole('button', { name: 'Take it with you' }).click();
  await page.getByText('1 of 22').waitFor();
  // Until then it needs the network to start: its files are still being fetched.
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));
  return page;
}

/** Opens what was taken along. */
export async function unlock(page, proxy, visit, at = '') {
  await page.goto(`${proxy.address}/walk/${visit}${at && `?at=${at}`}`);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText(/\d of 22|What you found/).first().waitFor();
}

export const saved = (page) => page.getByText('Saved on this device.').waitFor();
export const next = (page) => page.getByRole('button', { name: 'Next' }).click();
export const results = (page) => page.getByRole('button', { name: 'See the results' }).click();

/** A visit as the register has it. */
export async function atHome(context, proxy, visit) {
  const answer = await context.request.get(`${proxy.address}/api/v1/visits/${visit}?purpose=own_work`);
  if (!answer.ok()) throw new Error(await answer.text());
  return answer.json();
}

/** A photograph of stripes, as a camera would give it. */
export async function photograph(page, hue = 0) {
  const bytes = await page.evaluate(async (hue) => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d');
    for (let x = 0; x < 640; x += 10) {
      context.fillStyle = `hsl(${(hue + x) % 360} 80% 50%)`;
      context.fillRect(x, 0, 10, 480);
    }
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, hue);
  return { name: `door-${hue}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

/** Takes a photograph, at the point that is shown; kept with `Keep` where it is said to be looked through. */
export async function take(page, picture, keep = true) {
  await page.locator('input[type=file]').setInputFiles(picture);
  await page.getByText('It is already on this device').waitFor();
  if (keep) {
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('It is already on this device').waitFor({ state: 'detached' });
  }
}
