// Takes all pictures of the documents anew: those of the guides, with the guide's test, and those of printed plans, from the documents that
// `cargo build --profile demo --workspace --example documents` makes. Needs pdftoppm, pdftotext and ImageMagick; look at every picture afterwards.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const run = (command, args, options = {}) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26, ...options });

/** The pages of a document, as text. */
const texts = (pdf) => run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);

/** The first page that says all of this, counted from one. */
function pageWith(pdf, ...words) {
  const at = texts(pdf).findIndex((text) => words.every((word) => text.includes(word)));
  if (at < 0) throw new Error(`${pdf}: no page says ${words.join(', ')}`);
  return at + 1;
}

/** Pages beside and above each other, each with a thin frame. */
function picture(name, pages, columns, folder, { dpi, quality }) {
  const files = pages.map(([pdf, page], at) => {
    const file = join(folder, `${name}-${at}`);
    run('pdftoppm', ['-r', String(dpi), '-png', '-singlefile', '-f', String(page), '-l', String(page), pdf, file]);
    return `${file}.png`;
  });
  run('montage', [...files, '-bordercolor', '#b5b5ad', '-border', '1', '-geometry', '+6+6', '-tile', `${columns}x`, '-background', 'white', '-quality', String(quality), join(root, `docs/pictures/${name}.webp`)]);
}

/** `node tools/pictures.mjs guides`, `… documents FOLDER` (of those documents that lie there), or without a word both. */
const [what, given] = process.argv.slice(2);
if (what !== 'documents') run('node', ['--test', 'tests/browser/guide.test.mjs'], { cwd: join(root, 'web'), env: { ...process.env, WRITE: '1' }, stdio: 'inherit' });
if (what !== 'guides') {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-pictures-'));
  const documents = given ?? folder;
  if (!given) run(join(root, 'target/demo/examples/documents'), [folder]);
  const pdf = (name) => join(documents, `${name}.pdf`);
  const isThere = (...names) => names.every((name) => existsSync(pdf(name)));
  const shape = { dpi: 62, quality: 70 };
  if (isThere('plan-en', 'plan-de')) {
    const pages = ['plan-en', 'plan-de'].map(pdf).flatMap((plan) => [1, 3, pageWith(plan, '100 m')].map((page) => [plan, page]));
    picture('site-plan', pages, 3, folder, shape);
  }
  if (isThere('cards-a5-en', 'cards-a5-de')) {
    const [english, german] = [pdf('cards-a5-en'), pdf('cards-a5-de')];
    const [card, karte] = [pageWith(english, 'Evacuation', 'Gate steward'), pageWith(german, 'Türen schließen', 'Ordnungskraft am Tor')];
    picture('action-cards', [[english, card], [english, card + 1], [german, karte], [german, karte + 1]], 4, folder, { dpi: 72, quality: 70 });
  }
  if (isThere('pages-en', 'pages-de')) {
    const [english, german] = [pdf('pages-en'), pdf('pages-de')];
    picture('volunteer-pages', [[english, 1], [english, 3], [german, 2], [german, 4]], 4, folder, shape);
  }
  for (const name of ['findings', 'duties', 'rights']) {
    const [english, german] = [`${name}-en`, `${name}-de`];
    if (isThere(english, german)) picture(`document-${name}`, [english, german].map((one) => [pdf(one), 1]), 2, folder, { dpi: 78, quality: 70 });
  }
  rmSync(folder, { recursive: true });
}
