// The plan that stays in this browser. Every keystroke is kept at once; several windows of the browser show one plan.
import { today } from '../lib/dates';
import { stored } from '../lib/stored';
import { plain } from './plain';
import { type Answers, type Field, type Plan, type Procedure, type Step, askedAgain, isBegun, nothing, onLines, readPlan, UPGRADES, VERSION, writePlan } from './plan-format';

const PLACE = 'plan';
/** The plan before the last one that was opened, so that this can be undone. */
const BEFORE = 'plan:before';
/** What was kept and could not be read, or not all of it: it is put aside as it was until somebody exports or deletes it. */
const DAMAGED = 'plan:unreadable';
/** Where this browser was last. */
const AT = 'plan:at';

/** So long an erased plan can be brought back, in this window alone. */
export const UNDO_SECONDS = 30;

/** What lies here, which was written by us, however long it is; and whether all of it could be read. */
function kept(text: string | null): { plan: Plan; whole: boolean } {
  if (text === null) return { plan: nothing(), whole: true };
  const read = readPlan(text, VERSION, UPGRADES, Infinity);
  return 'refused' in read ? { plan: nothing(), whole: false } : { plan: read.plan, whole: read.damaged.length === 0 };
}

/** Everything that an erased plan left behind. */
type Erased = [string, string | null][];

export class PlanDraft {
  plan = $state<Plan>(nothing());
  /** Whether what is written here stays when the page is closed. */
  isKept = $state(true);
  /** What was kept and could not be read, as it was. */
  damaged = $state('');
  canUndo = $state(false);
  /** What was erased a moment ago. It is nowhere but here. */
  private erased = $state.raw<Erased | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.isKept = stored.works();
    this.show();
  }

  /** Takes what other windows of this browser keep, and forgets for good what was erased when the page is left; answers with what ends
   * that. For use in an effect. */
  hear(): () => void {
    const heard = (event: StorageEvent) => {
      if (event.key === null || [PLACE, BEFORE, DAMAGED].includes(event.key)) this.show();
    };
    const left = () => this.forgetErased();
    window.addEventListener('storage', heard);
    window.addEventListener('pagehide', left);
    return () => {
      window.removeEventListener('storage', heard);
      window.removeEventListener('pagehide', left);
      left();
    };
  }

  /** Whether a plan was erased a moment ago and can still be brought back. */
  get canBringBack(): boolean {
    return this.erased !== null;
  }

  answer(field: Field, value: string): void {
    this.change((plan) => (plan.answers[field] = plain(value, onLines(field))));
  }

  /** Takes an answer back, so that ours stands in its place. */
  forget(field: Field): void {
    this.change((plan) => delete plan.answers[field]);
  }

  /** Fills in what was never answered; what somebody emptied stays empty. */
  begin(known: Answers): void {
    const fresh = Object.entries(known).filter(([field, value]) => value && !(field in this.plan.answers));
    if (fresh.length > 0) this.change((plan) => Object.assign(plan.answers, Object.fromEntries(fresh)));
  }

  /** Writes the steps of a procedure; nothing brings ours back. */
  write(procedure: Procedure, steps: Step[] | null): void {
    this.change((plan) => {
      if (steps) plan.steps[procedure] = steps.map((step) => ({ do: plain(step.do), by: step.by }));
      else delete plan.steps[procedure];
    });
  }

  /** Puts the plan of a file in the place of this one, which can be undone. */
  open(plan: Plan): void {
    this.forgetErased();
    this.putAside();
    this.put(askedAgain(plan));
  }

  /** Takes the plan off this browser, with all that was put aside. It can be brought back in this window, for as long as `UNDO_SECONDS`. */
  erase(): void {
    const places = [PLACE, BEFORE, DAMAGED, AT];
    // What could not be kept is erased as it is shown.
    const erased: Erased = places.map((place) => [place, place === PLACE ? writePlan(this.plan) : stored.get(place)]);
    places.forEach((place) => stored.remove(place));
    this.show();
    this.isKept = stored.works();
    this.erased = erased;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.forgetErased(), UNDO_SECONDS * 1000);
  }

  /** Brings back what was erased, or changes places with the plan before; nothing that was written since is lost. */
  undo(): void {
    const erased = this.erased;
    this.forgetErased();
    const since = isBegun(this.plan) ? writePlan(this.plan) : null;
    const text = erased ? (erased.find(([place]) => place === PLACE)?.[1] ?? null) : stored.get(BEFORE);
    if (text === null) return;
    const { plan, whole } = kept(text);
    if (!whole) this.putDamaged(text);
    for (const [place, before] of erased ?? []) if (before !== null && place !== PLACE) stored.set(place, before);
    if (since !== null) this.putAside(since);
    else if (!erased) stored.remove(BEFORE);
    this.put(plan);
    this.show();
  }

  /** Forgets the text that could not be read. */
  discardDamaged(): void {
    stored.remove(DAMAGED);
    if (!kept(stored.get(PLACE)).whole) {
      if (isBegun(this.plan)) this.put(this.plan);
      else stored.remove(PLACE);
    }
    this.show();
  }

  get place(): string {
    return stored.get(AT) ?? '';
  }
  set place(at: string) {
    stored.set(AT, at);
  }

  private forgetErased(): void {
    clearTimeout(this.timer);
    this.erased = null;
  }

  private show(): void {
    const text = stored.get(PLACE);
    const { plan, whole } = kept(text);
    if (text !== null && !whole) this.putDamaged(text);
    this.plan = plan;
    this.damaged = stored.get(DAMAGED) ?? '';
    this.canUndo = stored.get(BEFORE) !== null;
  }

  /** Changes what lies here now, which another window may have changed a moment ago. */
  private change(change: (plan: Plan) => void): void {
    const here = kept(stored.get(PLACE));
    const plan = this.isKept && here.whole ? here.plan : ($state.snapshot(this.plan) as Plan);
    change(plan);
    plan.changed = today();
    this.put(plan);
  }

  /** Keeps a plan to undo what comes: in the browser, or until the page is closed where the browser is full. */
  private putAside(text = writePlan($state.snapshot(this.plan) as Plan)): void {
    // An older one would come back where there is no room for this one.
    stored.remove(BEFORE);
    stored.set(BEFORE, text);
    this.canUndo = true;
  }

  private putDamaged(text: string): void {
    const before = stored.get(DAMAGED) ?? '';
    if (!before.includes(text)) stored.set(DAMAGED, before ? `${before}\n\n${text}` : text);
  }

  /** Shows a plan and keeps it; never in the place of a text that could not be read and has no other. */
  private put(plan: Plan): void {
    this.plan = plan;
    const only = !stored.stays(DAMAGED) && !kept(stored.get(PLACE)).whole;
    this.isKept = !only && stored.set(PLACE, writePlan(plan));
  }
}

/** Whether somebody began a plan in this browser. */
export const hasPlan = (): boolean => isBegun(kept(stored.get(PLACE)).plan);
