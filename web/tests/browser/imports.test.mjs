// What imports brought, as a coordinator looks at it: two places that may be one, and an import that is undone as a whole.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

const schools = Array.from({ length: 11 }, (_, number) => ({ amenity: 'school', name: `School ${number + 1}` }));
const BEFORE = townExtract([{ amenity: 'place_of_worship', name: 'St. Anna' }, ...schools]);
/** In the same spot an object with another name: nobody but a person can say whether it is the same place. */
const AFTER = townExtract([{ amenity: 'place_of_worship', name: 'Holy Cross' }, ...schools], [101, ...schools.map((_, number) => number + 2)]);

describe('a coordinator', { timeout: 120_000 }, () => {
  let program;
  let browser;
  let page;

  before(async () => {
    program = await startWith(BEFORE);
    const file = join(program.folder, 'town.osm.pbf');
    writeFileSync(file, AFTER);
    program.run('import', file);
    browser = await browse();
    const authority = program.run('organisations', 'add', 'Authority', '--kind', 'authority');
    const member = program.run('members', 'add', authority, '--role', 'coordinator', '--name', 'Ada');
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    await signUp(context, program, member, 'ada');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${program.address}/imports`);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  const churches = () => JSON.parse(program.run('sites', 'list', '--category', 'worship', '--json')).sites.map((site) => [site.title, site.vanished]);
  const shot = (name) => (process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : undefined);

  test('says of two places whether they are one, and takes either answer back', async () => {
    await page.getByRole('heading', { name: 'Same place?' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'St. Anna' });
    await row.getByText('Holy Cross').first().waitFor();
    await row.getByText('0 m').waitFor();
    await shot('same-place');
    const two = [['Holy Cross', false], ['St. Anna', true]];
    assert.deepEqual(churches(), two);

    await row.getByRole('button', { name: /^Yes/ }).click();
    await page.getByRole('status').filter({ hasText: 'Same place' }).waitFor({ state: 'attached' });
    assert.deepEqual(churches(), [['Holy Cross', false]]);
    await page.getByRole('button', { name: /^Undo this answer/ }).click();
    await page.getByRole('status').filter({ hasText: 'Your answer has been undone. You can answer again.' }).waitFor({ state: 'attached' });
    assert.deepEqual(churches(), two);

    await row.getByRole('button', { name: /^No/ }).click();
    await page.getByRole('status').filter({ hasText: 'Two places' }).waitFor({ state: 'attached' });
    await row.getByRole('button', { name: /^Yes/ }).waitFor({ state: 'detached' });
    assert.deepEqual(churches(), two);
    await row.getByRole('button', { name: /^Undo this answer/ }).click();
    await row.getByRole('button', { name: /^Yes/ }).waitFor();
  });

  test('sees what undoing the last import would do before it is undone, and is told when it is', async () => {
    const undo = page.getByRole('button', { name: 'Undo the import of town.osm.pbf' });
    await undo.click();
    const would = page.locator('section').filter({ hasText: 'Undo the last import of town?' });
    await would.getByText('What people have added since the import stays.').waitFor();
    await would.getByText('Places that it added and that will be removed: 1').waitFor();
    await would.getByText('Places that will come back: 1').waitFor();
    await shot('undo-import');
    await would.getByRole('button', { name: 'Cancel' }).click();
    await would.waitFor({ state: 'detached' });
    assert.equal(churches().length, 2, 'nothing happened yet');

    await undo.click();
    await would.getByRole('button', { name: 'Undo the import', exact: true }).click();
    await page.getByText('The import is undone.').waitFor();
    await page.getByRole('row').filter({ hasText: '(Undone)' }).waitFor();
    await undo.waitFor({ state: 'detached' });
    assert.deepEqual(churches(), [['St. Anna', false]]);
  });
});
