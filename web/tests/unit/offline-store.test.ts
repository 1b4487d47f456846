import { expect, test } from 'vitest';
import { upgradeBundle } from '../../src/visits/offline-store';

type Bundle = Parameters<typeof upgradeBundle>[0];

test('a visit that was taken along with one language still opens', () => {
  const before = { until: '2026-12-01T00:00:00Z', survey: { key: 'quick_look', language: 'de' } } as unknown as Bundle;
  expect(upgradeBundle(before).surveys).toEqual([before.survey]);
  expect(upgradeBundle(before).photographs).toEqual([]);
});

test('a visit that was taken along with every language stays as it is', () => {
  const now = { surveys: [{ language: 'en' }, { language: 'de' }], photographs: [{ attachment: 'file_1' }] } as unknown as Bundle;
  expect(upgradeBundle(now)).toEqual(now);
});
