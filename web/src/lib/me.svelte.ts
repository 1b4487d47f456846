// Who is signed in here.
import { api, data, type Account, type Schemas } from '../api/client';

const state = $state<{ account: Account | null; emergencies: number }>({ account: null, emergencies: 0 });

export function me(): Account | null {
  return state.account;
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
  if (!state.account) {
    state.emergencies = 0;
    return;
  }
  try {
    const all = await data(api.GET('/api/v1/emergency-accesses'));
    state.emergencies = all.filter((access) => access.to_note || access.to_review).length;
  } catch {
    // The page of emergency accesses says what is wrong; a count that is missing says nothing.
  }
}

export async function setMe(account: Account | null): Promise<void> {
  state.account = account;
  await countEmergencies();
}

export async function loadMe(): Promise<void> {
  await setMe((await data(api.GET('/api/v1/me'))) ?? null);
}
