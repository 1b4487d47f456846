// Who is signed in here.
import { api, askFor, data, type Account, type Schemas } from '../api/client';

const state = $state<{ account: Account | null; emergencies: number; reached: boolean }>({ account: null, emergencies: 0, reached: true });

export function me(): Account | null {
  return state.account;
}

/** Whether the server answered when it was last asked who we are: before that nobody is known to be signed out. */
export function reached(): boolean {
  return state.reached;
}

/** Whether the account may do a task somewhere; the answer of the server decides in each case. */
export function may(task: Schemas['Task']): boolean {
  return state.account?.may.includes(task) ?? false;
}

/** Emergency accesses that wait for us: to take note of, or to review. */
export function waitingEmergencies(): number {
  return state.emergencies;
}

export async function countEmergencies(): Promise<void> {
  if (!state.account) return;
  try {
    // A number alone: the list itself opens reasons, which the journal notes each time.
    state.emergencies = (await data(api.GET('/api/v1/me')))?.waiting_emergencies ?? 0;
  } catch {
    // The page of emergency accesses says what is wrong; a count that is missing says nothing.
  }
}

export function setMe(account: Account | null): void {
  state.account = account;
  askFor(account?.member ?? null);
  state.emergencies = account?.waiting_emergencies ?? 0;
}

export async function loadMe(): Promise<void> {
  try {
    const account = (await data(api.GET('/api/v1/me'))) ?? null;
    state.reached = true;
    setMe(account);
  } catch (problem) {
    state.reached = false;
    throw problem;
  }
}

/** For a start on a network that is silent: the server does not answer until it does. */
export function notReached(): void {
  state.reached = false;
}
