import { stored } from './stored';

export type Theme = 'system' | 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');
const state = $state<{ theme: Theme; dark: boolean }>({ theme: (stored.get('theme') as Theme) ?? 'system', dark: false });

export function applyTheme(): void {
  state.dark = state.theme === 'dark' || (state.theme === 'system' && system.matches);
  document.documentElement.dataset.theme = state.dark ? 'dark' : 'light';
}

system.addEventListener('change', applyTheme);

export function setTheme(theme: Theme): void {
  state.theme = theme;
  stored.set('theme', theme);
  applyTheme();
}

export function theme(): Theme {
  return state.theme;
}

export function dark(): boolean {
  return state.dark;
}
