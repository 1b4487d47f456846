import { describe, expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { group, hasWords, helpPages, linksNamed, matches, organisationAddress, placesNamed, SHOWN } from '../../src/lib/find';

describe('the search of what is here', () => {
  test.each([
    ['Église Saint-Pierre', 'eglise pierre'],
    ['Straße des Rates', 'rates straße'],
    ['Собор Святого Павла', 'СВЯТ'],
    ['東京 Tower', '東'],
  ])('%s is found by “%s”', (text, asked) => {
    expect(matches(text, asked)).toBe(true);
  });

  test.each([
    ['Old Church', 'hurch'],
    ['Old Church', 'old mill'],
    ['Old Church', '  '],
    ['Old Church', '-'],
    ['Old Church', '%'],
    ['Old_Church', '_'],
  ])('%s is not found by “%s”', (text, asked) => {
    expect(matches(text, asked)).toBe(false);
  });

  test('shows a few and counts all', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ href: `/visits/${index}`, title: 'Old Church', detail: `Visit ${index}` }));
    const found = group('records', [...many, { href: '/visits/x', title: 'Mill', detail: '' }], 'church');
    expect(found.found).toHaveLength(SHOWN);
    expect(found.total).toBe(9);
  });

  test.each([['%', false], ['__', false], ['% _', false], ['50%', true], ['東', true]] as const)('“%s” asks for a word: %s', (asked, has) => {
    expect(hasWords(asked)).toBe(has);
  });

  test('finds the help as a whole by its name, and the topics by what they say', () => {
    const pages = helpPages('Help', [{ id: 'visits', title: 'Visits', text: 'Take a visit with you' }]);
    expect(group('help', pages, 'help').found).toEqual([{ href: '/help', title: 'Help', detail: '' }]);
    expect(group('help', pages, 'take').found).toEqual([{ href: '/help#visits', title: 'Visits', detail: 'Help' }]);
  });

  test('finds a help topic by what it says, and shows its title alone', () => {
    const found = group('help', [{ href: '/help#visits', title: 'Visits', detail: 'Help', text: 'Visits Take a visit with you' }], 'take');
    expect(found.found).toEqual([{ href: '/help#visits', title: 'Visits', detail: 'Help' }]);
  });
});

test('an organisation leads to its page only those who may open it', () => {
  const one = { id: 'org_1', name: 'Keepers', kind: 'operator' } as Schemas['OrganisationAnswer'];
  expect(organisationAddress(one, 'org_1', false)).toBe('/organisations/org_1');
  expect(organisationAddress(one, 'org_2', true)).toBe('/organisations/org_1');
  expect(organisationAddress(one, 'org_2', false)).toBe('/organisations');
});

test('a name with any letters leads to the places of that name', () => {
  expect(new URLSearchParams(placesNamed('A & B = C').split('?')[1]).get('text')).toBe('A & B = C');
});

test('a link leads to its line among the links to places, and a name to all of that name', () => {
  const asked = (address: string) => Object.fromEntries(new URLSearchParams(address.split('?')[1]));
  expect(asked(linksNamed('A & B', 'org_1'))).toEqual({ text: 'A & B', of: 'org_1' });
  expect(asked(linksNamed('A & B'))).toEqual({ text: 'A & B' });
});
