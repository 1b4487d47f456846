// The words of the interface: Fluent files served by the installation, the only source of words.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { isolate } from './isolate';
import type { MessageKey } from './message-keys';
import { stored } from './stored';

const state = $state<{ language: string; bundle: FluentBundle | null; fallback: FluentBundle | null }>({
  language: 'en',
  bundle: null,
  fallback: null,
});

async function load(language: string): Promise<FluentBundle> {
  const response = await fetch(`/api/v1/words/${encodeURIComponent(language)}`);
  if (!response.ok) throw new Error(`no words in ${language}`);
  // Fluent would isolate every number and name; `t` isolates the texts that need it.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(await response.text()));
  return bundle;
}

/** The language to begin with: chosen before, asked for by the browser, or the installation's. */
export function firstLanguage(offered: string[], fallback: string): string {
  const asked = [stored.get('language') ?? '', ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')];
  return asked.find((language) => offered.includes(language)) ?? fallback;
}

export async function setLanguage(language: string): Promise<void> {
  const bundle = await load(language);
  state.bundle = bundle;
  state.language = language;
  document.documentElement.lang = language;
  // What a language lacks is said in English. That is seldom needed and never waited for.
  if (language === 'en') state.fallback = bundle;
  else if (!state.fallback) load('en').then((english) => (state.fallback = english), () => undefined);
}

export function language(): string {
  return state.language;
}

/** Whether there are words for a key that something else names. */
export function isMessage(key: string): key is MessageKey {
  return [state.bundle, state.fallback].some((bundle) => bundle?.hasMessage(key));
}

/** The words for a key; English where a language lacks it, the key itself where nothing has it. What is counted is passed as a number,
 * so that the words agree with it; names that run right to left keep their direction. */
export function t(key: MessageKey, variables: Record<string, FluentVariable> = {}): string {
  const isolated = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]));
  for (const bundle of [state.bundle, state.fallback]) {
    const message = bundle?.getMessage(key);
    if (bundle && message?.value) return bundle.formatPattern(message.value, isolated);
  }
  return key;
}

/** What something is called, and what it is, as the language sets them apart. */
export function labelled(label: string, value: string): string {
  return t('labelled', { label, value });
}

/** English is British here, as the texts are. */
function locale(): string {
  return state.language === 'en' ? 'en-GB' : state.language;
}

export function number(value: number): string {
  // What is rounded to nothing has no sign.
  return new Intl.NumberFormat(locale(), { signDisplay: 'negative' }).format(value);
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
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
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
  const text = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: day ? 'UTC' : undefined }).format(new Date(value));
  // Written out, so that no full stop stands twice at the end of a sentence.
  return text.replace(/\sг\.$/, ' года');
}
