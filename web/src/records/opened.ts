import type { Schemas } from '../api/client';

/** What a record of any kind is answered with beside what it says. */
export type Opened = Schemas['RecordHead'] & {
  id: string;
  attachments?: Schemas['AttachmentAnswer'][] | null;
  recipients?: Schemas['RecipientAnswer'][] | null;
  sharing?: Schemas['SharingAnswer'] | null;
};

/** With whom a record is shared now, and for what. */
export function sharing(record: Opened, now = new Date()): { organisation: string; purpose: Schemas['Purpose'] }[] {
  const runs = (record.recipients ?? []).filter((one) => !one.taken_back_at && new Date(one.until) > now);
  return runs.map(({ organisation, purpose }) => ({ organisation, purpose }));
}
