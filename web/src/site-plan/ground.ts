// Where a place lies and what is known of its outline, for what is drawn of a plan.
import type { Position } from '../visits/outline';

export interface Ground {
  middle: Position | null;
  outline: unknown;
}
