// The built program with a register of the invented country, and a browser that notes every request.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const parvis = process.env.PARVIS ?? new URL('../../../target/demo/parvis', import.meta.url).pathname;

function run(...args) {
  const done = spawnSync(parvis, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`parvis ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-browser-'));
  const data = join(folder, 'data');
  const extract = join(folder, 'invented-country.osm.pbf');
  run('invent', '--out', extract);
  run('--data', data, 'import', extract);
  run('invent', '--out', extract, '--year', '1');
  run('--data', data, 'import', extract);
  writeFileSync(join(folder, 'area.geojson'), JSON.stringify({ type: 'Feature', properties: { name: 'Everything' }, geometry: { type: 'Polygon', coordinates: [[[-31, 44], [-29, 44], [-29, 46], [-31, 46], [-31, 44]]] } }));
  const server = spawn(parvis, ['--data', data, 'serve', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk) => (log += chunk));
  const address = await new Promise((resolve, reject) => {
    server.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    server.once('exit', () => reject(new Error(log)));
  });
  return {
    address,
    folder,
    async stop() {
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true });
      return log;
    },
  };
}

export async function browse() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM?.includes('/') ? process.env.CHROMIUM : `/usr/bin/${process.env.CHROMIUM ?? 'chromium'}`,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
}
