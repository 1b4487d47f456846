import { expect, test } from 'vitest';
import { onwardsFrom, signInFrom } from '../../src/lib/onwards';

const at = (address: string) => new URL(address, 'http://parvis.example');

test('who signs in comes back to where they were', () => {
  const page = at(signInFrom(at('/visits/visit_1?for=planning')));
  expect(page.pathname).toBe('/sign-in');
  expect(onwardsFrom(page)).toBe('/visits/visit_1?for=planning');
  expect(onwardsFrom(at(signInFrom(at('/'))))).toBe('/');
  expect(onwardsFrom(at(signInFrom(at('/sign-in?to=/notes'))))).toBe('/');
  expect(onwardsFrom(at('/walk/visit_1?at=end'))).toBe('/walk/visit_1?at=end');
});

test('nobody is led elsewhere', () => {
  for (const to of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', '/sign-in?to=/sign-in', '', '/\t/evil.example']) {
    const onwards = onwardsFrom(at(`/sign-in?to=${encodeURIComponent(to)}`));
    expect(onwards.startsWith('/') && new URL(onwards, 'http://parvis.example').origin === 'http://parvis.example', `${to}: ${onwards}`).toBe(true);
    expect(onwards).toBe('/');
  }
});
