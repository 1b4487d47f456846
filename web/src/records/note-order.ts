// Notes in a list: what they are called by, which of them are searched for, and their order. Nothing here asks for anything.
import { matches } from '../lib/find';
import { orders } from '../lib/order';

export const ORDERS = ['changed', 'about', 'owner'] as const;
export type Order = (typeof ORDERS)[number];

/** What a word stands for, which way it goes, and the next word: what changed last comes first. */
export const { of: orderOf, falls, turned } = orders<Order>(ORDERS, 'changed', ['changed']);

/** A title has so many letters. */
const LONGEST = 80;

/** The first line of a text that says something, cut after a word where it is long. */
export function firstLine(text: string): string {
  const line = text.split('\n').find((one) => one.trim())?.trim() ?? '';
  const letters = [...line];
  if (letters.length <= LONGEST) return line;
  return `${letters.slice(0, LONGEST).join('').replace(/\s+\S*$/, '')}…`;
}

/** A note in a list, in words: what it is called, what it is about, whose it is and its days. */
export interface Line {
  title: string;
  about: string;
  owner: string;
  changed: string;
  days: string[];
}

/** Those whose words match, in an order; among equals the latest comes first. */
export function listed<One extends Line>(lines: One[], words: string, order: string): One[] {
  const { by } = orderOf(order);
  const way = falls(order) ? -1 : 1;
  const latest = (one: Line, other: Line) => other.changed.localeCompare(one.changed);
  const found = words.trim() ? lines.filter((one) => matches([one.title, one.about, one.owner, ...one.days].join(' '), words)) : [...lines];
  return found.sort((one, other) => way * one[by].localeCompare(other[by]) || latest(one, other));
}
