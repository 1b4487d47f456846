import { expect, test, vi } from 'vitest';

const head = (id: string, continues?: string) => ({ id, subject: 'site_1', subject_title: 'Old Church', owner_name: 'Advisers', basis: 'given', state: 'current', created_at: '2026-03-01T10:00:00Z', changed_at: '2026-03-01T10:00:00Z', version: 1, may: ['respond'], waits_for: 'answer', ...(continues && { continues }) });
/** The second visit found the first finding again. */
const lines = [head('finding_1'), head('finding_2', 'finding_1'), head('finding_3')];
const GET = (path: string) => Promise.resolve({ data: path === '/api/v1/findings' ? { lines, next: null } : path === '/api/v1/imports' ? [] : { lines: [], next: null } });
vi.mock('../../src/api/client', async (original) => ({ ...(await original<object>()), api: { GET } }));
const { setMe } = await import('../../src/lib/me.svelte');
const { desk, loadDesk } = await import('../../src/home/desk.svelte');
const { findingsAt, shared } = await import('../../src/home/desk');
const { waitingFindings } = await import('../../src/records/findings.svelte');

test('what two visits found is counted once at home, as beside the rail', async () => {
  setMe({ role: 'operator_manager', may: [], member: 'member_1', organisation: { id: 'org_1', kind: 'operator' } } as never);
  await loadDesk();
  expect(waitingFindings('answer')).toBe(2);
  expect(findingsAt(desk().findings, 'site_1')).toEqual({ all: 2, unanswered: 2 });
  expect(shared(desk()).map(({ kind, count }) => [kind, count])).toEqual([['finding', 2]]);
});
