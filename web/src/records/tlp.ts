import type { Marking } from '../api/client';

/** Words of TLP 2.0 (FIRST): the same in every language. */
export const TLP: Record<Marking, string> = { clear: 'TLP:CLEAR', green: 'TLP:GREEN', amber: 'TLP:AMBER', amber_strict: 'TLP:AMBER+STRICT', red: 'TLP:RED' };
