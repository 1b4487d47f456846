import type { Schemas } from '../api/client';
import { t } from '../lib/words.svelte';

type Head = Pick<Schemas['NoteAnswer'], 'subject' | 'subject_title'>;

/** The page of what a record is about. The beginning of an id says of which sort it is. */
export function subjectAddress(subject: string): string {
  const [sort] = subject.split('_');
  if (sort === 'area') return `/areas/${subject}`;
  if (sort === 'org') return `/organisations/${subject}`;
  return sort === 'installation' ? '/installation' : `/sites/${subject}`;
}

/** What it is called: the installation has a name of its own in every language. */
export function subjectName(head: Head): string {
  return head.subject_title || t('installation-title');
}
