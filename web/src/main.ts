import { mount } from 'svelte';
import App from './App.svelte';
import './styles/base.css';
import './styles/parts.css';
import { applyTheme } from './lib/theme.svelte';

applyTheme();
mount(App, { target: document.body });
