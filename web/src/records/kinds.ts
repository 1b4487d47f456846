// The kinds of records, for lists that are narrowed by them.
import type { Schemas } from '../api/client';
import { recordPages } from '../routes';

type RecordKind = Schemas['RecordKind'];

/** All of them: the table of their pages has each. */
export const kinds = Object.keys(recordPages) as RecordKind[];

/** The kind that an address names, if it names one. */
export const kindOf = (word: string): RecordKind | undefined => kinds.find((one) => one === word);
