// The words of the interface: Fluent files served by the installation, the only source of words.
import type { FluentVariable } from '@fluent/bundle';
import { isolate } from './isolate';
import type { MessageKey } from './message-keys';
import { stored } from './stored';
import { Words } from './words-read';

const state = $state<{ language: string; words: Words | null; fallback: Words | null }>({
  language: 'en',
  words: null,
  fallback: null,
});

async function load(language: string): Promise<Words> {
  const response = await fetch(`/api/v1/words/${encodeURIComponent(language)}`);
  if (!response.ok) throw new Error(`no words in ${language}`);
  return new Words(language, await response.text());
}

/** The language to begin with: chosen before, asked for by the browser, or the installation's. */
export function firstLanguage(offered: string[], fallback: string): string {
  const asked = [stored.get('language') ?? '', ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')];
  return asked.find((language) => offered.includes(language)) ?? fallback;
}

/** The languages that every installation has (`WORKING_LANGUAGES` of the server). */
const EVERYWHERE = ['en', 'fr', 'de', 'it', 'ru', 'es'];
let expected: { language: string; words: Promise<Words> } | undefined;

/** Asks for the words that the page will most likely begin with, while the installation says which it offers. */
export function expectWords(): void {
  const language = firstLanguage(EVERYWHERE, '');
  if (!language) return;
  expected = { language, words: load(language) };
  // Who sets the language says what is wrong.
  expected.words.catch(() => undefined);
}

export async function setLanguage(language: string): Promise<void> {
  const early = expected?.language === language ? expected.words : undefined;
  expected = undefined;
  const words = await (early ?? load(language));
  state.words = words;
  state.language = language;
  document.documentElement.lang = language;
  // What a language lacks is said in English. That is seldom needed and never waited for.
  if (language === 'en') state.fallback = words;
  else if (!state.fallback) load('en').then((english) => (state.fallback = english), () => undefined);
}

export function language(): string {
  return state.language;
}

/** Whether there are words for a key that something else names. */
export function isMessage(key: string): key is MessageKey {
  return [state.words, state.fallback].some((words) => words?.has(key));
}

/** The words for a key; English where a language lacks it, the key itself where nothing has it. What is counted is passed as a number,
 * so that the words agree with it; names that run right to left keep their direction. */
export function t(key: MessageKey, variables: Record<string, FluentVariable> = {}): string {
  const isolated = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]));
  return state.words?.say(key, isolated) ?? state.fallback?.say(key, isolated) ?? key;
}

/** What something is called, and what it is, as the language sets them apart. */
export function labelled(label: string, value: string): string {
  return t('labelled', { label, value });
}

/** English is British here, as the texts are. */
function locale(): string {
  return state.language === 'en' ? 'en-GB' : state.language;
}

/** Formats are slow to make, and a table asks for one in every row. */
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(name: string, make: (locale: string) => Format): Format {
  // Who travels with an open page reads moments as they are there.
  const key = `${name} ${locale()} ${new Date().getTimezoneOffset()}`;
  const found = (formats.get(key) as Format | undefined) ?? make(locale());
  formats.set(key, found);
  return found;
}

export function number(value: number): string {
  // What is rounded to nothing has no sign.
  return kept('number', (locale) => new Intl.NumberFormat(locale, { signDisplay: 'negative' })).format(value);
}

/** An amount of money, without what is less than one. */
export function money(value: number, currency: string): string {
  return kept(currency, (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })).format(value);
}

/** “In 9 days”, “yesterday”. */
export function inDays(days: number): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
}

/** “The text, the files and who has read it”. */
export function list(parts: string[]): string {
  return new Intl.ListFormat(locale()).format(parts);
}

export function moment(value: string): string {
  return kept('moment', (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })).format(new Date(value));
}

/** A day with its weekday, to begin a line with. */
export function weekday(value: Date): string {
  const text = new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(value).replace(/\sг\.$/, ' года');
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

export function time(value: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(value));
}

/** A day is the same day everywhere; of a moment it is the day on which it was here. */
export function date(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const text = kept(day ? 'day' : 'day of a moment', (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: day ? 'UTC' : undefined })).format(new Date(value));
  // Written out, so that no full stop stands twice at the end of a sentence.
  return text.replace(/\sг\.$/, ' года');
}
