// Makes each page fit its sheet of paper: in the size of the print, letters shrink a little where there is much, and never below what is
// still read at arm's length.

export type Fit = 'whole' | 'small' | 'over';

/** The letters of a step have 18 points; below so much of it a page warns, and below the least it says that it does not fit. */
const SMALL = 0.8;
const LEAST = 0.6;
const STEP = 0.02;

/** Measures sheets as they will be printed, sets the size of each, and answers how well each fits. */
export function fit(sheets: HTMLElement[]): Fit[] {
  return sheets.map((sheet) => {
    sheet.classList.add('measured');
    let size = 1;
    const set = () => sheet.style.setProperty('--fit', size.toFixed(2));
    set();
    const over = () => sheet.scrollHeight > sheet.clientHeight + 1;
    while (over() && size - STEP >= LEAST) {
      size -= STEP;
      set();
    }
    const found: Fit = over() ? 'over' : size < SMALL ? 'small' : 'whole';
    sheet.classList.remove('measured');
    sheet.classList.toggle('over', found === 'over');
    return found;
  });
}
