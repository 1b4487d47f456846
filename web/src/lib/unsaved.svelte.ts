// What somebody typed into a form and did not save. Nothing that would take the form away does so before they were asked.

/** Where words are typed that would be lost. What is searched for and secrets are typed anew. */
const TYPED = ['text', 'number', 'date', 'month', 'time', 'datetime-local', 'email', 'tel', 'url'];

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What stood in a field before somebody typed. */
const before = new WeakMap<Field, string>();
const typed = new Set<Field>();
/** The question whether what was typed may be left. */
export interface LeaveQuestion {
  answer: (leaves: boolean) => void;
}
let question = $state.raw<LeaveQuestion | null>(null);
/** Puts what was just sent back among what is not saved; for as long as the form is being sent. */
let unsent: (() => void) | undefined;

/** A field of a form that is saved; a form that searches or filters, or whose words are kept anyway (`data-kept`), is none. */
function fieldOf(target: EventTarget | null): Field | undefined {
  if (!(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TYPED.includes(target.type)))) return undefined;
  return !target.form || target.form.getAttribute('role') === 'search' || target.closest('[data-kept], [role=combobox]') ? undefined : target;
}

/** The form holds what is saved. Answers with what takes that back. */
function settled(form: EventTarget | null): () => void {
  const fields = [...typed].filter((field) => field.form === form);
  const was = fields.map((field) => before.get(field) ?? '');
  for (const field of fields) {
    before.set(field, field.value);
    typed.delete(field);
  }
  return () =>
    fields.forEach((field, index) => {
      before.set(field, was[index] ?? '');
      typed.add(field);
    });
}

/** Whether something that was typed is on the page and not saved. */
export function isUnsaved(): boolean {
  for (const field of typed) if (!field.isConnected) typed.delete(field);
  return [...typed].some((field) => field.value !== (before.get(field) ?? ''));
}

/** What was typed is given up. */
export const giveUp = () => typed.clear();

/** What begins now sends the form that is being sent, if any: to be called where it was refused, so that what was typed counts as not saved. */
export function sending(): (() => void) | undefined {
  const mine = unsent;
  unsent = undefined;
  return mine;
}

/** The question that is being asked, if any. */
export const leaveAsked = () => question;

/** Whether what is on the page may be left: asks where something is not saved. */
export function mayLeave(): Promise<boolean> {
  question?.answer(false);
  question = null;
  return isUnsaved() ? new Promise((answer) => (question = { answer })) : Promise.resolve(true);
}

/** Asks before leaving, and leaves with `leave` where that is wanted. */
export function askToLeave(leave: () => void): void {
  void mayLeave().then((may) => may && leave());
}

/** Answers a question that is still being asked. A dialog says only a moment after it was closed that it was, and another question may be asked
 * by then: it does not answer that one. */
export function leaveAnswered(asked: LeaveQuestion, leaves: boolean): void {
  if (asked !== question) return;
  question = null;
  if (leaves) giveUp();
  asked.answer(leaves);
}

/** Takes note of what is typed, on all pages. */
export function watchTyping(): void {
  document.addEventListener('focusin', ({ target }) => {
    const field = fieldOf(target);
    if (field && !typed.has(field)) before.set(field, field.value);
  });
  document.addEventListener('input', ({ target }) => {
    const field = fieldOf(target);
    if (field) typed.add(field);
  }, true);
  // Before the form's own handler, which sends it.
  document.addEventListener('submit', ({ target }) => {
    unsent = settled(target);
    setTimeout(() => (unsent = undefined));
  }, true);
  // The fields are as they were only after the event.
  document.addEventListener('reset', ({ target }) => setTimeout(() => settled(target)));
  window.addEventListener('beforeunload', (event) => isUnsaved() && event.preventDefault());
}
