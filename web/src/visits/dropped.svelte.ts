// What was taken away on a walk, and the way back: for a little while one press brings it back.

/** So long it can be brought back, in milliseconds. */
export const UNDO_FOR = 10_000;

export class Dropped {
  /** What was taken away last, while it can be brought back. */
  what = $state<'photo' | 'point' | null>(null);
  private back: () => Promise<void> = () => Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  offer(what: 'photo' | 'point', back: () => Promise<void>): void {
    [this.what, this.back] = [what, back];
    this.release();
  }

  /** Somebody is about to press it: it stays until they let it go. */
  hold(): void {
    clearTimeout(this.timer);
  }

  release(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.forget(), UNDO_FOR);
  }

  async undo(): Promise<void> {
    const { back } = this;
    this.forget();
    await back();
  }

  /** What was taken away is gone for good. */
  forget(): void {
    clearTimeout(this.timer);
    [this.what, this.back] = [null, () => Promise.resolve()];
  }
}
