// What stays in this browser. A browser may forbid that altogether (then every access throws), or be full: what cannot stay is kept until
// the page is closed, and the page works all the same. Nothing else in the interface touches the storage of the browser.

/** A storage of the browser that never throws. */
export class Stored {
  /** What could not stay. */
  private readonly here = new Map<string, string>();

  constructor(private readonly storage: () => Storage) {}

  get(key: string): string | null {
    const here = this.here.get(key);
    if (here !== undefined) return here;
    try {
      return this.storage().getItem(key);
    } catch {
      return null;
    }
  }

  /** Answers whether it stays when the page is closed. */
  set(key: string, text: string): boolean {
    try {
      this.storage().setItem(key, text);
      this.here.delete(key);
      return true;
    } catch {
      this.here.set(key, text);
      return false;
    }
  }

  remove(key: string): void {
    this.here.delete(key);
    try {
      this.storage().removeItem(key);
    } catch {
      // Where nothing can be read, nothing is there.
    }
  }

  /** Whether what is here under a key stays, rather than only until the page is closed. */
  stays(key: string): boolean {
    return !this.here.has(key);
  }

  /** Whether anything can stay at all. */
  works(): boolean {
    const works = this.set('works', '');
    this.remove('works');
    return works;
  }
}

/** What stays until somebody erases it. */
export const stored = new Stored(() => localStorage);
/** What stays until the window is closed, also while another page is shown in it. */
export const session = new Stored(() => sessionStorage);
