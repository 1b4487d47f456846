// What an organisation had to do with a place, taken back with one click and given again with another.
import { Work } from '../lib/work.svelte';
import { t } from '../lib/words.svelte';
import { relate, unrelate, type With } from './relations';

export class TakenBack<T extends With> {
  /** What was taken back last, and from whom. */
  gone = $state.raw<{ organisation: string; line: T } | null>(null);
  work = new Work();
  private load: () => Promise<unknown>;

  constructor(load: () => Promise<unknown>) {
    this.load = load;
  }

  end = (organisation: string, line: T) =>
    this.work.run(async () => {
      await unrelate(organisation, line);
      this.gone = { organisation, line };
      await this.load();
    });

  undo = () =>
    this.work.run(async () => {
      if (!this.gone) return;
      await relate(this.gone.organisation, this.gone.line);
      this.gone = null;
      await this.load();
    }, t('relation-back'));
}
