// The words of the interface: Fluent files served by the installation, the only source of words.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

const state = $state<{ language: string; bundle: FluentBundle | null; fallback: FluentBundle | null }>({
  language: 'en',
  bundle: null,
  fallback: null,
});

async function load(language: string): Promise<FluentBundle> {
  const response = await fetch(`/api/v1/words/${encodeURIComponent(language)}`);
  if (!response.ok) throw new Error(`no words in ${language}`);
  // Isolation marks would be read aloud by some screen readers and are not needed: no right-to-left language yet.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(await response.text()));
  return bundle;
}

/** The language to begin with: chosen before, asked for by the browser, or the installation's. */
export function firstLanguage(offered: string[], fallback: string): string {
  const asked = [localStorage.getItem('language') ?? '', ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')];
  return asked.find((language) => offered.includes(language)) ?? fallback;
}

export async function setLanguage(language: string): Promise<void> {
  const [bundle, fallback] = await Promise.all([load(language), state.fallback ?? load('en')]);
  state.bundle = bundle;
  state.fallback = fallback;
  state.language = language;
  document.documentElement.lang = language;
}

export function language(): string {
  return state.language;
}

/** The words for a key; English where a language lacks it, the key itself where nothing has it. */
export function t(key: string, variables?: Record<string, FluentVariable>): string {
  for (const bundle of [state.bundle, state.fallback]) {
    const message = bundle?.getMessage(key);
    if (bundle && message?.value) return bundle.formatPattern(message.value, variables);
  }
  return key;
}

export function number(value: number): string {
  return new Intl.NumberFormat(state.language).format(value);
}

export function moment(value: string): string {
  return new Intl.DateTimeFormat(state.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
}

export function date(value: string): string {
  return new Intl.DateTimeFormat(state.language, { dateStyle: 'long' }).format(new Date(value));
}
