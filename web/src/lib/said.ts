// Words for what the server names: roles, and what went wrong.
import { Problem, type Schemas } from '../api/client';
import { isMessage, t } from './words.svelte';

/** What a role is called; nothing for who has none. */
export function roleName(role: Schemas['Role'] | undefined): string {
  return role && role !== 'nobody' ? t(`role-${role}`) : '';
}

/** What went wrong, in the reader's language; `english` is what the server says where nothing in that language says it, as of a server that
 * is newer than this page. */
export function saidOf(problem: unknown): { text: string; english: string } {
  if (!(problem instanceof Problem)) return { text: t('error-internal'), english: '' };
  const { key, rule, figures, message } = problem;
  const broken = `invalid-${rule}`;
  if (rule && isMessage(broken)) return { text: t(broken, figures), english: '' };
  const error = `error-${key}`;
  if (!isMessage(error)) return { text: t('error-internal'), english: message };
  return { text: t(error), english: key === 'invalid' ? message : '' };
}
