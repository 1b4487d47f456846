// The plan that stays in this browser. Every keystroke is kept at once; several windows of the browser show one plan.
import { today } from '../lib/dates';
import { type Answers, type Field, type Plan, type Procedure, type Step, isBegun, nothing, readPlan, UPGRADES, VERSION, writePlan } from './plan-format';

const PLACE = 'plan';
/** The plan before the last one that was opened or erased, so that either can be undone. */
const BEFORE = 'plan:before';
/** What was kept and could not be read: it is put aside, never written over. */
const UNREADABLE = 'plan:unreadable';
/** Where this browser was last. */
const AT = 'plan:at';

function kept(place: string): { plan: Plan; unreadable: boolean } {
  const text = localStorage.getItem(place);
  if (text === null) return { plan: nothing(), unreadable: false };
  // What lies here was written by us, however long it is.
  const read = readPlan(text, VERSION, UPGRADES, Infinity);
  if (!('refused' in read)) return { plan: read.plan, unreadable: false };
  try {
    localStorage.setItem(UNREADABLE, text);
  } catch {
    // A full browser: then nothing is written over it either (`put`).
  }
  return { plan: nothing(), unreadable: true };
}

export class PlanDraft {
  plan = $state<Plan>(nothing());
  /** Whether the last change could be kept here. */
  isKept = $state(true);
  unreadable = $state(false);
  canUndo = $state(false);
  /** The plan before, where the browser has no room for it. */
  private before: Plan | null = null;

  constructor() {
    this.show();
  }

  /** Takes what other windows of this browser keep; answers with what ends that. For use in an effect. */
  hear(): () => void {
    const heard = (event: StorageEvent) => {
      if (event.key === PLACE || event.key === BEFORE || event.key === null) this.show();
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }

  answer(field: Field, value: string): void {
    this.change((plan) => (plan.answers[field] = value));
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
      if (steps) plan.steps[procedure] = steps;
      else delete plan.steps[procedure];
    });
  }

  /** Puts another plan in the place of this one, which can be undone. */
  replace(plan: Plan): void {
    this.putAside();
    this.plan = plan;
    this.isKept = this.put(PLACE, writePlan(plan));
  }

  /** Takes the plan off this browser; only what undoes it stays. */
  erase(): void {
    this.putAside();
    localStorage.removeItem(PLACE);
    localStorage.removeItem(AT);
    this.plan = nothing();
    this.isKept = true;
  }

  /** Changes places with the plan before, so that nothing that was written since is lost. */
  undo(): void {
    const plan = localStorage.getItem(BEFORE) === null ? this.before : kept(BEFORE).plan;
    if (!plan) return;
    if (isBegun(this.plan)) this.putAside();
    else {
      localStorage.removeItem(BEFORE);
      this.before = null;
      this.canUndo = false;
    }
    this.plan = plan;
    this.isKept = this.put(PLACE, writePlan(plan));
  }

  get place(): string {
    return localStorage.getItem(AT) ?? '';
  }
  set place(at: string) {
    this.put(AT, at);
  }

  private show(): void {
    const { plan, unreadable } = kept(PLACE);
    [this.plan, this.unreadable, this.canUndo] = [plan, unreadable, this.before !== null || localStorage.getItem(BEFORE) !== null];
  }

  /** Changes what lies here now, which another window may have changed a moment ago. */
  private change(change: (plan: Plan) => void): void {
    const here = kept(PLACE);
    const plan = this.isKept && !here.unreadable ? here.plan : ($state.snapshot(this.plan) as Plan);
    change(plan);
    plan.changed = today();
    this.plan = plan;
    this.isKept = this.put(PLACE, writePlan(plan));
  }

  /** Keeps the plan as it is now to undo what comes: in the browser, or only in this window where the browser is full. */
  private putAside(): void {
    const plan = $state.snapshot(this.plan) as Plan;
    if (this.put(BEFORE, writePlan(plan))) this.before = null;
    else {
      localStorage.removeItem(BEFORE);
      this.before = plan;
    }
    this.canUndo = true;
  }

  private put(place: string, text: string): boolean {
    if (place === PLACE && this.unreadable && localStorage.getItem(UNREADABLE) === null) return false;
    try {
      localStorage.setItem(place, text);
      return true;
    } catch {
      return false;
    }
  }
}

/** Whether somebody began a plan in this browser. */
export const hasPlan = (): boolean => isBegun(kept(PLACE).plan);
