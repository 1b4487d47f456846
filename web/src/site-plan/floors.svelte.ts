// The pictures of floors that are kept with a plan: fetched once they are to be seen, since opening one is in the journal.
import type { Purpose } from '../api/client';
import { pictureOf } from '../records/picture';
import type { Kept } from '../records/upload';
import type { SitePlan } from './document';
import type { Floor, FloorLack } from './ground';

export class Floors {
  /** The files; none where the reader may not see any. */
  files = $state.raw<Kept[] | null>(null);
  private shown = $state.raw<Record<string, Floor | 'asked' | 'damaged'>>({});

  constructor(private readonly plan: string) {}

  /** Fetches the picture that a plan names. */
  async show(id: string, purpose: Purpose): Promise<void> {
    if (this.shown[id] || !this.files?.some((file) => file.id === id)) return;
    this.shown = { ...this.shown, [id]: 'asked' };
    const floor = await this.fetched(id, purpose).catch(() => 'damaged' as const);
    this.shown = { ...this.shown, [id]: floor };
  }
  private async fetched(id: string, purpose: Purpose): Promise<Floor> {
    const url = await pictureOf(`/api/v1/records/${this.plan}/attachments/${id}?purpose=${purpose}`);
    const image = new Image();
    image.src = url;
    await image.decode();
    return { url, ratio: image.naturalHeight / image.naturalWidth };
  }

  /** What is there of the picture that a plan names, and why it is not. */
  of(plan: SitePlan): { floor: Floor | null; lack: FloorLack | null } {
    const id = plan.picture?.attachment;
    if (!id) return { floor: null, lack: null };
    if (!this.files) return { floor: null, lack: 'withheld' };
    if (!this.files.some((file) => file.id === id)) return { floor: null, lack: 'gone' };
    const shown = this.shown[id];
    if (shown === 'damaged') return { floor: null, lack: 'damaged' };
    return { floor: shown === 'asked' || !shown ? null : shown, lack: null };
  }

  add(added: readonly Kept[]): void {
    this.files = [...(this.files ?? []), ...added.filter((file) => !this.files?.some((known) => known.id === file.id))];
  }
  remove(id: string): void {
    this.files = (this.files ?? []).filter((file) => file.id !== id);
  }

  end(): void {
    for (const floor of Object.values(this.shown)) if (typeof floor === 'object') URL.revokeObjectURL(floor.url);
  }
}
