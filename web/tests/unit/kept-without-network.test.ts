import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isKept, isOfWords } from '../../src/lib/kept-without-network';

interface Operation {
  'x-callers': string[];
  parameters?: { name: string }[];
  responses: Record<string, unknown>;
}
const api = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8')) as { paths: Record<string, { get?: Operation }>; components: { schemas: Record<string, unknown> } };
const reads = Object.entries(api.paths).flatMap(([path, { get }]) => (get ? [[path, get] as const] : []));

/** The schemas that an answer is made of. */
function schemasOf(answer: unknown, found = new Set<string>()): Set<string> {
  for (const [, name = ''] of JSON.stringify(answer).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (!found.has(name)) schemasOf(api.components.schemas[name], found.add(name));
  }
  return found;
}
/** Why an answer is not for everybody: who may ask is not everybody, a reader has to say for what, or records stand in it. */
function protectedBy(get: Operation): string[] {
  const reasons = [get['x-callers'].join() !== 'everybody' && 'callers', get.parameters?.some(({ name }) => name === 'purpose') && 'purpose', schemasOf(get.responses).has('RecordHead') && 'records'];
  return reasons.filter((reason) => reason !== false && reason !== undefined);
}
const kept = reads.filter(([path]) => [isKept, isOfWords].some((keeps) => keeps(path.replaceAll(/\{\w+\}/g, 'one'))));

describe('what a device keeps without network', () => {
  test('is what is public and pages need', () => {
    expect(kept.map(([path]) => path).sort()).toEqual(['/api/v1/duties', '/api/v1/duties/{pack}', '/api/v1/installation', '/api/v1/measure-catalogue', '/api/v1/surveys', '/api/v1/surveys/{pack}', '/api/v1/words/{language}']);
  });

  test.each(kept)('%s answers everybody, asks nobody for what, and holds no record', (_, get) => {
    expect(protectedBy(get)).toEqual([]);
  });

  test('holds no records of any kind: they would be found', () => {
    const found = Object.fromEntries(reads.map(([path, get]) => [path, protectedBy(get)]));
    for (const kind of ['measures', 'notes', 'visits', 'findings']) {
      expect(found[`/api/v1/${kind}`], kind).toEqual(['purpose', 'records']);
      expect(found[`/api/v1/${kind}/{id}`], kind).toEqual(['callers', 'purpose', 'records']);
      expect([isKept(`/api/v1/${kind}`), isKept(`/api/v1/${kind}/one`)], kind).toEqual([false, false]);
    }
    expect([isKept('/api/v1/surveys/one/rater-agreement'), isKept('/api/v1/duty-assessments/one'), isKept('/api/v1/sites/one/duty-assessments')]).toEqual([false, false, false]);
  });
});
