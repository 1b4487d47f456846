import { afterEach, expect, test, vi } from 'vitest';
import { Problem } from '../../src/api/client';
import { stored } from '../../src/lib/stored';
import { keepPaper, nameOf, saveReport, usualPaper } from '../../src/visits/report';

afterEach(() => vi.unstubAllGlobals());

test('a report is saved under the name of place and day, in any script', () => {
  expect(nameOf(`attachment; filename="visit-2026-11-25.pdf"; filename*=UTF-8''%E6%9D%B1%E4%BA%AC%202026%2D11%2D25%2Epdf`)).toBe('東京 2026-11-25.pdf');
  expect(nameOf(`attachment; filename*=UTF-8''%E6%`)).toBe(null);
  expect(nameOf(null)).toBe(null);
});

test.each([
  ['an empty failure', new Response(null, { status: 500 }), 'report_not_made'],
  ['a failure of the server', Response.json({ error: 'internal', message: '' }, { status: 500 }), 'report_not_made'],
  ['a page of something else', new Response('<html>', { status: 502 }), 'report_not_made'],
  ['a session that ended', Response.json({ error: 'sign_in_needed', message: '' }, { status: 401 }), 'sign_in_needed'],
])('%s is said on the page', async (_, answer, key) => {
  vi.stubGlobal('fetch', () => Promise.resolve(answer));
  await expect(saveReport('/')).rejects.toMatchObject({ key });
});

test('what a document is made from is sent along', async () => {
  const asked = vi.fn(() => Promise.resolve(Response.json({ error: 'not_found', message: '' }, { status: 404 })));
  vi.stubGlobal('fetch', asked);
  await expect(saveReport('/api/v1/findings/print', { findings: ['a'] })).rejects.toMatchObject({ key: 'not_found' });
  const [address, how] = asked.mock.calls[0] as unknown as [string, RequestInit];
  expect([address, how.method, how.body]).toEqual(['/api/v1/findings/print', 'POST', '{"findings":["a"]}']);
  expect(how.headers).toMatchObject({ 'Content-Type': 'application/json' });
  await expect(saveReport('/')).rejects.toBeInstanceOf(Problem);
  expect((asked.mock.calls[1] as unknown as [string, RequestInit])[1].method).toBeUndefined();
});

test('no answer is said on the page', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(saveReport('/')).rejects.toBeInstanceOf(Problem);
});

test('the paper is that of the country of the browser until somebody chooses another, which stays', () => {
  expect(usualPaper(['en-US', 'en'])).toBe('letter');
  expect(usualPaper(['en-GB', 'en-US'])).toBe('a4');
  expect(usualPaper(['de', 'de-AT'])).toBe('a4');
  expect(usualPaper([])).toBe('a4');
  keepPaper('letter');
  expect(usualPaper(['de-AT'])).toBe('letter');
  stored.set('report-paper', 'parchment');
  expect(usualPaper(['de-AT'])).toBe('a4');
});
