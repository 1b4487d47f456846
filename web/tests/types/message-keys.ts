// Read by `npm run check` alone: an unknown key of a message does not compile. If it did, this file would not.
import type { MessageKey } from '../../src/lib/message-keys';
import { t } from '../../src/lib/words.svelte';

const known: MessageKey = 'not-found';
// @ts-expect-error There is no such message.
const unknown: MessageKey = 'no-such-message';
export const said = [t(known), t(unknown)];
// @ts-expect-error Nor is any text a key.
export const any = (text: string) => t(text);
