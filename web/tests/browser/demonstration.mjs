// What suites about the demonstration begin with: a program with two years of invented work, and a browser; and how they end.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { browse, startWithWork } from './program.mjs';

/** `begin` takes the program and the browser, `each` clears up after every test. In the end the log of the server is empty; with `emergencies` it may say
 * that an emergency access was opened. */
export function withWork(begin, { each, emergencies = false } = {}) {
  const here = {};
  before(async () => {
    here.program = await startWithWork();
    here.browser = await browse();
    begin(here);
  });
  if (each) afterEach(each);
  after(async () => {
    await here.browser?.close();
    const log = ((await here.program?.stop()) ?? '').split('\n').filter((line) => line && !(emergencies && line.includes('an emergency access was opened')));
    assert.deepEqual(log, [], 'the log of the server says nothing else');
  });
}
