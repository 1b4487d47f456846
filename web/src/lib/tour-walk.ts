// A guided walk: where its steps begin, and when each of them is done. It looks at the page, and changes nothing on it.
import type { MessageKey } from './message-keys';

/** What ends a step: another page, a part of the address, something that is seen, a click, or that the page is printed. */
export type Done = { path: string } | { query: readonly [name: string, value: string] } | { shows: string } | { clicks: string } | 'prints';

export interface Step {
  /** What to do, and why. */
  says: MessageKey;
  /** Where it begins, as an address; `:id` is what the reader opened on the walk, `:own` their organisation. Empty: on any page. */
  begins: string;
  /** What it points at: the first of these that is seen. */
  at: readonly string[];
  /** Any of these ends it. */
  done: readonly Done[];
  /** It is there to be read: the reader says when they have. */
  reads?: true;
}

/** What a walk sees of the page. */
export interface Sight {
  path: string;
  query: URLSearchParams;
  /** Whether anything is seen that this selector names. */
  sees: (selector: string) => boolean;
  /** Whether something was clicked since the step began. */
  clicked: (selector: string) => boolean;
  printed: boolean;
}

/** Whether a path is one of a pattern, in which `:id` stands for one part. */
export function isAt(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/').filter(Boolean), path.split('/').filter(Boolean)];
  return wanted.length === given.length && wanted.every((part, at) => part === given[at] || part === ':id');
}

const divided = (address: string): [path: string, query: URLSearchParams] => {
  const [path = '', query = ''] = address.split('?');
  return [path, new URLSearchParams(query)];
};

/** Whether the reader is where a step begins. */
export function isHere(step: Step, sight: Sight): boolean {
  if (!step.begins) return true;
  const [path, query] = divided(step.begins);
  return isAt(path, sight.path) && [...query].every(([name, value]) => sight.query.get(name) === value);
}

export function isDone(step: Step, sight: Sight): boolean {
  return step.done.some((done) => {
    if (done === 'prints') return sight.printed;
    if ('path' in done) return isAt(done.path, sight.path);
    if ('query' in done) return isAt(divided(step.begins)[0], sight.path) && sight.query.get(done.query[0]) === done.query[1];
    if ('shows' in done) return isHere(step, sight) && sight.sees(done.shows);
    return sight.clicked(done.clicks);
  });
}

/** The step after what is seen: the next where this one is done, or a later one where the reader went ahead to it by another way. */
export function onwards(steps: readonly Step[], at: number, sight: Sight): number {
  const step = steps[at];
  if (!step || at === steps.length - 1) return at;
  if (isDone(step, sight)) return at + 1;
  if (isHere(step, sight)) return at;
  const ahead = steps.findIndex((one, place) => place > at && one.begins !== '' && isHere(one, sight) && one.at.some(sight.sees));
  return ahead < 0 ? at : ahead;
}

/** What the reader opened on the walk, by the pattern of its page. */
export type Opened = Record<string, string>;

/** Remembers what is open, where a step of the walk begins at such a page. */
export function remembered(steps: readonly Step[], path: string, opened: Opened): Opened {
  const pattern = steps.map((step) => divided(step.begins)[0]).find((begins) => begins.includes(':id') && isAt(begins, path));
  return !pattern || opened[pattern] === path ? opened : { ...opened, [pattern]: path };
}

/** Where to go for a step: itself, or the last one before it whose page is known. */
export function wayBack(steps: readonly Step[], at: number, opened: Opened): { at: number; href: string } {
  for (let place = at; place >= 0; place -= 1) {
    const [path, query] = divided(steps[place]?.begins ?? '');
    const known = path.includes(':id') ? opened[path] : path;
    if (known) return { at: place, href: query.size > 0 ? `${known}?${query}` : known };
  }
  return { at: 0, href: '/' };
}

/** A walk for whoever belongs to an organisation. */
export function ofOwn(steps: readonly Step[], own: string): Step[] {
  const filled = (text: string) => text.replaceAll(':own', own);
  const done = (one: Done): Done => {
    if (typeof one === 'string' || 'query' in one) return one;
    if ('path' in one) return { path: filled(one.path) };
    return 'shows' in one ? { shows: filled(one.shows) } : { clicks: filled(one.clicks) };
  };
  return steps.map((step) => ({ ...step, begins: filled(step.begins), at: step.at.map(filled), done: step.done.map(done) }));
}
