// How much a task asks of somebody: clicks, fields to fill in, pages and seconds, counted while a test does it.

/** What a task took. Choosing in a list that opens is a click, and so is a tick; what is typed into one field is one field. */
export class Steps {
  clicks = 0;
  fields = 0;
  pages = 0;
  #page;
  #path;
  #began = performance.now();

  constructor(page) {
    this.#page = page;
    this.#path = new URL(page.url()).pathname;
    page.on('framenavigated', (frame) => {
      const path = new URL(frame.url()).pathname;
      if (frame !== page.mainFrame() || path === this.#path) return;
      this.#path = path;
      this.pages += 1;
    });
  }

  async click(what) {
    this.clicks += 1;
    await what.click();
  }

  async fill(what, text) {
    this.fields += 1;
    await what.fill(text);
  }

  /** Goes to a place by the search at the top: its key, its name, and the first that is found. */
  async find(name) {
    await this.#page.keyboard.press('/');
    await this.fill(this.#page.getByRole('combobox', { name: 'Search the whole register' }), name);
    await this.click(this.#page.getByRole('option', { name: new RegExp(`^${name}`) }).first());
    await this.#page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** The seconds are those of the program and of this machine: a person reads and thinks besides. */
  done() {
    return { clicks: this.clicks, fields: this.fields, pages: this.pages, seconds: (performance.now() - this.#began) / 1000 };
  }
}

const COLUMNS = ['Who', 'Task', 'Clicks', 'Bound', 'Fields', 'Pages', 'Seconds'];

/** The table of the guide, of what was measured. */
export function table(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(COLUMNS), line(COLUMNS.map((_, at) => (at < 2 ? '---' : '--:'))), ...rows.map(({ who, task, bound, says, clicks, fields, pages, seconds }) => line([who, task, clicks, says ?? `≤ ${bound}`, fields, pages, seconds.toFixed(1)]))].join('\n');
}

/** The rows of a table without the seconds, which differ from machine to machine. */
export const counted = (text) => text.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -2).map((cell) => cell.trim()).join(' | ')).slice(2);
