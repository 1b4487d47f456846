// Firefox as Debian has it (firefox-esr), through WebDriver BiDi. Playwright sends it commands of newer versions that only change how a
// page is emulated: those are left out.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const NEWER = ['emulation.setMediaFeaturesOverride', 'emulation.setScreenSettingsOverride', 'emulation.setScreenOrientationOverride'];

const require = createRequire(import.meta.url);
const { _extensions: extensions } = require('node:module');
const load = extensions['.js'];
extensions['.js'] = (module, file) => {
  if (!file.endsWith('coreBundle.js')) return load(module, file);
  const text = readFileSync(file, 'utf8');
  module._compile(NEWER.reduce((before, name) => before.replaceAll(`.send("${name}",`, `.send("session.status", {}) && ((_name, _given) => undefined)("${name}",`), text), file);
};

/** Firefox with these settings; nothing where it is not installed. */
export async function firefox(preferences = {}) {
  const { firefox } = require('playwright-core');
  return firefox.launch({ executablePath: '/usr/bin/firefox-esr', channel: 'moz-firefox', firefoxUserPrefs: preferences });
}
