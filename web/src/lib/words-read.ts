// The words of one language. Each message is read when it is first said: to read all of them would keep a slow device from showing anything.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** Where a message or a term begins (Fluent: whatever belongs to it is indented). */
const BEGINS = /^(-?[a-zA-Z][\w-]*) *=/gm;
/** What a message takes over from others. */
const NAMES = /\{\s*(-?[a-zA-Z][\w-]*)/g;

export class Words {
  private readonly bundle: FluentBundle;
  private readonly unread = new Map<string, string>();

  constructor(language: string, source: string) {
    // Fluent would isolate every number and name; `t` isolates the texts that need it.
    this.bundle = new FluentBundle(language, { useIsolating: false });
    const begins = [...source.matchAll(BEGINS)];
    begins.forEach(({ 1: key = '', index }, at) => {
      // Where one stands twice, the first counts, as in a bundle.
      if (!this.unread.has(key)) this.unread.set(key, source.slice(index, begins[at + 1]?.index));
    });
  }

  has(key: string): boolean {
    return this.unread.has(key) || this.bundle.hasMessage(key);
  }

  /** The words, or nothing where there are none. */
  say(key: string, variables: Record<string, FluentVariable>): string | undefined {
    this.read(key);
    const message = this.bundle.getMessage(key);
    return message?.value ? this.bundle.formatPattern(message.value, variables) : undefined;
  }

  private read(key: string): void {
    const source = this.unread.get(key);
    if (source === undefined) return;
    this.unread.delete(key);
    this.bundle.addResource(new FluentResource(source));
    for (const [, name] of source.matchAll(NAMES)) if (name) this.read(name);
  }
}
