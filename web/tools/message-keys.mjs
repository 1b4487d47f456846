// Writes the type of all keys of messages, from the English words. It is made by `npm run check` and after `npm ci`, never committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../../content/i18n/en/', import.meta.url);
const words = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
const keys = [...words.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1]);
if (keys.length === 0) throw new Error('there are no messages');
const type = `/** A message of content/i18n. */\nexport type MessageKey =\n${keys.map((key) => `  | '${key}'`).join('\n')};\n`;
const file = new URL('../src/lib/message-keys.d.ts', import.meta.url);
// What has not changed keeps its time, so that nothing is built anew for it.
if (!existsSync(file) || readFileSync(file, 'utf8') !== type) writeFileSync(file, type);
