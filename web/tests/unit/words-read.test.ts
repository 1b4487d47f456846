import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { Words } from '../../src/lib/words-read';

const folder = join(import.meta.dirname, '../../../content/i18n');
const source = (language: string) => readdirSync(join(folder, language)).map((name) => readFileSync(join(folder, language, name), 'utf8')).join('\n');

describe('words that are read when they are said', () => {
  test('say in every language the same as words that are all read at once', () => {
    for (const language of readdirSync(folder).filter((name) => !name.includes('.'))) {
      const whole = new FluentBundle(language, { useIsolating: false });
      const resource = new FluentResource(source(language));
      whole.addResource(resource);
      const words = new Words(language, source(language));
      const variables = Object.fromEntries([...source(language).matchAll(/\$(\w+)/g)].map(([, name]) => [name, 3]));
      for (const { id } of resource.body) {
        const message = whole.getMessage(id);
        expect(words.has(id), id).toBe(message !== undefined);
        expect(words.say(id, variables), id).toBe(message?.value ? whole.formatPattern(message.value, variables) : undefined);
      }
    }
  });

  test('take over what another message says, wherever that stands', () => {
    expect(new Words('en', 'first = See “{ second }”.\n# A word of explanation.\nsecond =\n    { third },\n    on two lines\nthird = Third\n').say('first', {})).toBe('See “Third,\non two lines”.');
  });

  test('are nothing where there are none, and the first where there are two', () => {
    const words = new Words('en', 'one = One\none = Two\n');
    expect([words.say('one', {}), words.say('two', {}), words.has('two')]).toEqual(['One', undefined, false]);
  });
});
