import { expect, test } from 'vitest';
import { signAddress } from '../../src/notices/notices';

test('the address on a sign is short: no scheme, and the code', () => {
  expect(signAddress('k3m7p2qx', 'https://parvis.example')).toBe('parvis.example/n/k3m7p2qx');
  expect(signAddress('k3m7p2qx', 'http://127.0.0.1:8433')).toBe('127.0.0.1:8433/n/k3m7p2qx');
});
