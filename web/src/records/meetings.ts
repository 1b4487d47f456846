// A meeting as it is sent: what was typed of it, with the organisations of the register found by their names.
import { api, data, type Schemas } from '../api/client';
import { every } from '../lib/pages';
import { participantsOf, sessionsOf } from './recommendations';
import type { Typed } from './MeetingFields.svelte';

export type Meeting = Schemas['MeetingAnswer'];

/** The organisations that the reader may know of, as far as they are named. */
export const organisations = () => every((page) => data(api.GET('/api/v1/organisations', { params: { query: page } })));

export async function fieldsOf(typed: Typed): Promise<Schemas['MeetingFields']> {
  const { title, from, until, place, meeting_kind, bodies, fields_of_work, conclusions } = typed;
  const known = typed.participants.trim() ? await organisations() : [];
  return { title, from, until: until || null, place, meeting_kind: meeting_kind || null, bodies, fields_of_work, conclusions, sessions: sessionsOf(typed.sessions), participants: participantsOf(typed.participants, known) };
}
