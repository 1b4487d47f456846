import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entries } from '../../src/lib/rail';
import { match, routes } from '../../src/routes';

describe('an address', () => {
  test('leads to its page, and to what it names', () => {
    expect(match('/').route).toBe(routes['/']);
    expect(match('/sites/site_1')).toEqual({ route: routes['/sites/:id'], id: 'site_1' });
    expect(match('/sign-in/directory').route).toBe(routes['/sign-in/directory']);
    expect(match('/visits/').route).toBe(routes['/visits']);
  });

  test.each(['/nowhere', '/sites', '/sites/site_1/more', '/__proto__', '/constructor/x', '/coverage/x'])('%s leads nowhere', (path) => {
    expect(match(path)).toMatchObject({ route: { title: 'not-found' }, id: '' });
  });

  test('is current in the rail, but for those that no entry leads to', () => {
    const none = Object.entries(routes).filter(([, route]) => route.rail.length === 0).map(([path]) => path);
    expect(none).toEqual(['/digest', '/welcome']);
  });

  const content = join(import.meta.dirname, '../../../content/i18n');
  test.each(readdirSync(content).filter((name) => /^\w\w$/.test(name)))('is called in %s as the entry of the rail that leads there', (language) => {
    const words = readFileSync(join(content, language, 'web.ftl'), 'utf8');
    const said = (key: string) => new RegExp(`^${key} = (.*)$`, 'm').exec(words)?.[1];
    for (const entry of entries) expect(said(match(entry.href).route.title), entry.href).toBe(said(entry.name));
  });
});
