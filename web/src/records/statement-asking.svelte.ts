// What is asked before the words of a partner statement are kept.
import { api, data, type Schemas } from '../api/client';

/** The words to look at again, and whether somebody has. */
export class Asking {
  concerns = $state.raw<Schemas['StatementConcern'][]>([]);
  confirmed = $state(false);
  #of = '';

  /** Whether the words may be kept: they hold nothing to look at, or were looked at as they are. */
  async clears(text: Schemas['StatementText']): Promise<boolean> {
    const asked = JSON.stringify(text);
    if (asked !== this.#of) this.confirmed = false;
    if (this.confirmed) return true;
    this.concerns = await data(api.POST('/api/v1/partner-statements/check', { body: text }));
    this.#of = asked;
    return this.concerns.length === 0;
  }

  /** Of other words nothing is known. */
  forget() {
    [this.concerns, this.confirmed, this.#of] = [[], false, ''];
  }
}
