import { expect, test } from 'vitest';
import { askers } from '../../src/visits/reasons';

test('a place of the queue names who asked for a visit to it, each once; nobody who asked another, or for another place', () => {
  const request = (from_name: string, more: object = {}) => ({ site: 'site_1', to: 'us', reason: 'asked' as const, from_name, ...more });
  expect(askers([request('Parish'), request('Parish'), request('School'), request('Others', { to: 'them' }), request('Far', { site: 'site_2' }), request('Law', { reason: 'duty' as const })], 'site_1', 'us')).toEqual(['Parish', 'School']);
});
