// Words for what the server names: roles, and what went wrong.
import { Problem, type Schemas } from '../api/client';
import { isMessage, t } from './words.svelte';

/** What a role is called; nothing for who has none. */
export function roleName(role: Schemas['Role'] | undefined): string {
  return role && role !== 'nobody' ? t(`role-${role}`) : '';
}

/** What went wrong, for people. A server that is newer than this page may name what the page has no words for: then its own are said. */
export function problemText(problem: unknown): string {
  if (!(problem instanceof Problem)) return t('error-internal', { message: '' });
  const key = `error-${problem.key}`;
  return isMessage(key) ? t(key, { message: problem.message }) : problem.message || t('error-internal', { message: '' });
}
