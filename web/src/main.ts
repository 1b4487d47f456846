import { mount } from 'svelte';
import App from './App.svelte';
import './styles/base.css';
import './styles/parts.css';
import { watchDay } from './lib/day.svelte';
import { keepFocus } from './lib/keep-focus';
import { applyTheme } from './lib/theme.svelte';
import { watchTyping } from './lib/unsaved.svelte';

applyTheme();
keepFocus();
watchTyping();
watchDay();
mount(App, { target: document.body });
