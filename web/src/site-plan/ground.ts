// Where a place lies and what is known of its outline and its floor, for what is drawn of a plan.
import type { Position } from '../visits/outline';

/** A picture of the floor as the browser shows it, and how high it is for its width. */
export interface Floor {
  url: string;
  ratio: number;
}
/** Why a picture that a plan names is not shown, as `print-floor-left-out` says it. */
export type FloorLack = 'withheld' | 'gone' | 'damaged';

export interface Ground {
  middle: Position | null;
  outline: unknown;
  /** The picture that the plan names, once it is here. */
  floor: Floor | null;
  lack: FloorLack | null;
}
