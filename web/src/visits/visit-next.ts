// Where a visit stands and what comes next: the walk is done when every question that applies is answered, or when the visit is finished.
import type { Schemas } from '../api/client';

interface Walked {
  draft: boolean;
  answered: number;
  /** Questions that apply; none while the survey is on its way. */
  asked: number;
}

export const isWalked = ({ draft, answered, asked }: Walked): boolean => !draft || (asked > 0 && answered >= asked);

interface Stands extends Walked {
  state: Schemas['RecordState'];
  yours: boolean;
  /** Something of it lies on this device alone. */
  unsent: boolean;
  /** Answers on which two devices disagree. */
  differing: number;
  /** Whether it is shared with anybody; undefined for those who do not see that. */
  shared: boolean | undefined;
}

export function nextOf(visit: Stands): 'withdrawn' | 'share' | 'done' | 'others' | 'send' | 'settle' | 'walk' | 'continue' | 'finish' {
  if (visit.state === 'withdrawn') return 'withdrawn';
  if (!visit.draft) return visit.shared === false ? 'share' : 'done';
  if (!visit.yours) return 'others';
  if (visit.unsent) return 'send';
  if (visit.differing > 0) return 'settle';
  if (visit.answered === 0) return 'walk';
  return isWalked(visit) ? 'finish' : 'continue';
}
