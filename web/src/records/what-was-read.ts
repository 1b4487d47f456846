// What was read of a record, in words.
import type { Purpose } from '../api/client';
import { list, t } from '../lib/words.svelte';

/** The groups of fields that have a name, in the order in which they are said. */
const GROUPS = ['existence', 'text', 'attachments', 'recipients', 'readers', 'history', 'export'] as const;

/** What somebody read of a record, and for what, as a sentence. */
export function whatWasRead({ purpose, groups }: { purpose?: Purpose | null; groups: readonly string[] }): string {
  // Who read anything of it knew that it exists.
  const read = GROUPS.filter((group) => groups.includes(group) && (group !== 'existence' || groups.length === 1));
  if (read.length === 0) return t('readers-unsaid');
  return t('readers-said', { purpose: purpose ?? 'none', what: list(read.map((group) => t(`readers-group-${group}`))) });
}
