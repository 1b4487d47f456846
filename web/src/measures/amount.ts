// What a measure costs, as the language writes money.
import { money } from '../lib/words.svelte';

/** From so much to so much. */
export const amount = ({ from, to, currency }: { from: number; to: number; currency: string }): string => (from === to ? money(from, currency) : `${money(from, currency)}–${money(to, currency)}`);
