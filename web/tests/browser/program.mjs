// The built program with a register of the invented country, and a browser that notes every request.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PATIENCE } from './patience.mjs';
import { proxyTo } from './proxy.mjs';

const parvis = process.env.PARVIS ?? new URL('../../../target/demo/parvis', import.meta.url).pathname;

function run(...args) {
  const done = spawnSync(parvis, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`parvis ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

async function serve(folder, data, options) {
  const server = spawn(parvis, ['--data', data, 'serve', '--listen', '127.0.0.1:0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk) => (log += chunk));
  const address = await new Promise((resolve, reject) => {
    server.stdout.once('data', (chunk) => resolve(String(chunk).split('\n')[0].trim()));
    server.once('exit', () => reject(new Error(log)));
  });
  // While one writes the interface it comes from a folder, and nothing is compiled.
  const proxy = process.env.WEB_DIST ? await proxyTo(address) : undefined;
  return {
    address: proxy?.address ?? address,
    folder,
    run: (...args) => run('--data', data, ...args).trim(),
    async stop() {
      await proxy?.stop();
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true });
      return log;
    },
  };
}

/** The demonstration: an invented country, imported twice, and its organisations. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-browser-'));
  const data = join(folder, 'data');
  const extract = join(folder, 'invented-country.osm.pbf');
  run('invent', '--out', extract);
  run('--data', data, 'import', extract);
  run('invent', '--out', extract, '--year', '1');
  run('--data', data, 'import', extract);
  writeFileSync(join(folder, 'area.geojson'), JSON.stringify({ type: 'Feature', properties: { name: 'Everything' }, geometry: { type: 'Polygon', coordinates: [[[-31, 44], [-29, 44], [-29, 46], [-31, 46], [-31, 44]]] } }));
  return serve(folder, data, ['--demonstration']);
}

/** The demonstration with two years of invented work of every role; a copy of `DEMONSTRATION` where that names the folder of one made today. */
export async function startWithWork() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-browser-'));
  const data = join(folder, 'data');
  if (process.env.DEMONSTRATION) cpSync(process.env.DEMONSTRATION, data, { recursive: true });
  else run('--data', data, 'demonstrate');
  return serve(folder, data, ['--demonstration']);
}

/** Of finished visits one in ten is drawn to be rated a second time; what a test finds must not hang on that. */
const NOTHING_DRAWN = '[visits]\nsecond_rating_percent = 0\n';

/** An installation with one extract of our own, without accounts; `files` are laid into its data folder. */
export async function startWith(extract, settings = '', files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-browser-'));
  const [data, file] = [join(folder, 'data'), join(folder, 'town.osm.pbf')];
  writeFileSync(file, extract);
  mkdirSync(data);
  writeFileSync(join(data, 'parvis.toml'), settings.includes('[visits]') ? settings : `${settings}\n${NOTHING_DRAWN}`);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, name), text);
  run('--data', data, 'import', file);
  return serve(folder, data, []);
}

/** Signs the browser in to a demonstration as a member with this role. */
export async function lookAs(context, address, role) {
  const members = await (await context.request.get(`${address}/api/v1/demonstration`)).json();
  const member = members.find((one) => one.member.role === role).member.id;
  const answer = await context.request.post(`${address}/api/v1/demonstration`, { data: { member } });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** What a member signs in with here. */
export const password = 'lantern gravel oboe thirst';

/** A member of an own installation sets up the account with a link, and is signed in to this browser. */
export async function signUp(context, program, member, user_name) {
  const secret = program.run('members', 'link', member).split('#')[1];
  const accepted = await context.request.post(`${program.address}/api/v1/invitation/accept`, { data: { secret, user_name, password } });
  if (!accepted.ok()) throw new Error(await accepted.text());
  return context;
}

/** A page of a demonstration in a browser of its own, as somebody with this role or as a guest; `faults` are refused requests and errors of scripts. */
export async function openAs(browser, program, { role, path = '/', ...options }) {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  if (role) await lookAs(context, program.address, role);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${new URL(response.url()).pathname}`));
  await page.goto(program.address + path);
  await page.locator('#content h1').waitFor();
  return { context, page, faults };
}

// Of two lists of features Chromium takes the last: what Playwright switches off stands here again. A process kept in reserve for each context is
// started and ended without use.
const WITHOUT = [
  'SpareRendererForSitePerProcess', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades',
  'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning',
];

export async function browse() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM?.includes('/') ? process.env.CHROMIUM : `/usr/bin/${process.env.CHROMIUM ?? 'chromium'}`,
    // WebGL alone is drawn by SwiftShader; composing whole pages by it took two fifths of the suites' processor time.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--enable-unsafe-swiftshader', `--disable-features=${WITHOUT}`],
  });
}
