import { expect, test, vi } from 'vitest';

vi.mock('../../src/lib/words.svelte', () => ({ t: (key: string) => key }));
const { setMe } = await import('../../src/lib/me.svelte');
const { firstStep } = await import('../../src/lib/steps');
const { match } = await import('../../src/routes');

test.each([
  ['operator_manager', '/places?mine=only'],
  ['community_member', '/places?mine=only'],
  ['adviser', '/visits'],
  ['coordinator', '/places'],
  ['overseer', '/places'],
])('where nothing is yet, %s is led to where their work begins', (role, href) => {
  setMe({ role, may: [], member: 'member_1', organisation: { id: 'org_1' } } as never);
  expect(firstStep().href).toBe(href);
  expect(match(href.split('?')[0] ?? '').route.title).not.toBe('not-found');
});
