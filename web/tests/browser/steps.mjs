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

/** The columns of the table of clicks. */
export const COLUMNS = ['Who', 'Task', 'Clicks', 'Bound', 'Fields', 'Pages', 'Seconds'];

const line = (cells) => `| ${cells.join(' | ')} |`;

/** A table of the guide. */
export const tableOf = (columns, rows) => [line(columns), line(columns.map((_, at) => (at < 2 ? '---' : '--:'))), ...rows.map(line)].join('\n');

/** What was measured in clicks. */
export const table = (rows) => tableOf(COLUMNS, rows.map(({ who, task, bound, says, clicks, fields, pages, seconds }) => [who, task, clicks, says ?? `≤ ${bound}`, fields, pages, seconds.toFixed(1)]));

/** The lines of the table with these columns in a text: where they begin, and how many they are. */
function linesOf(text, columns) {
  const lines = text.split('\n');
  const from = lines.indexOf(line(columns));
  const end = lines.findIndex((one, at) => at > from && !one.startsWith('|'));
  return { lines, from, many: (end < 0 ? lines.length : end) - from };
}

/** The rows of a table without the column that differs from one time to the next. */
export function counted(text, columns = COLUMNS, without = 'Seconds') {
  const { lines, from, many } = linesOf(text, columns);
  const left = columns.indexOf(without);
  return lines.slice(from + 2, from + many).map((one) => one.split('|').slice(1, -1).map((cell) => cell.trim()).filter((_, at) => at !== left).join(' | '));
}

/** A text with its table of these columns made anew. */
export function written(text, columns, made) {
  const { lines, from, many } = linesOf(text, columns);
  lines.splice(from, many, made);
  return lines.join('\n');
}
