// Undo and redo. What is typed into one field in one go is taken back in one go.

/** So long one may pause while typing, in milliseconds. */
const PAUSE = 3_000;
/** So many steps can be taken back. */
const MOST = 200;

export class History<T> {
  private past: T[] = [];
  private future: T[] = [];
  private mark = '';
  private at = 0;

  /** Notes what stood there before a change; `mark` is the field, where it is one that is typed into. */
  note(before: T, mark = '', now = Date.now()): void {
    const goesOn = mark !== '' && mark === this.mark && now - this.at < PAUSE && this.future.length === 0;
    [this.mark, this.at, this.future] = [mark, now, []];
    if (goesOn) return;
    this.past.push(before);
    if (this.past.length > MOST) this.past.shift();
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }

  undo(now: T): T {
    const before = this.past.pop();
    if (before === undefined) return now;
    this.future.push(now);
    this.mark = '';
    return before;
  }
  redo(now: T): T {
    const after = this.future.pop();
    if (after === undefined) return now;
    this.past.push(now);
    this.mark = '';
    return after;
  }
  clear(): void {
    [this.past, this.future, this.mark] = [[], [], ''];
  }
}
