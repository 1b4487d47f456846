// What suites about a guest on a phone begin with: a program with one place of worship, and a page; and how they end.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

/** `begin` takes the program, the browser and the page. In the end the log of the server is empty. */
export function withGuest(begin) {
  const here = {};
  before(async () => {
    here.program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]));
    here.browser = await browse();
    here.page = await (await here.browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } })).newPage();
    here.page.setDefaultTimeout(PATIENCE);
    begin(here);
  });
  after(async () => {
    await here.browser?.close();
    assert.equal(await here.program?.stop(), '', 'the log is clean');
  });
}
