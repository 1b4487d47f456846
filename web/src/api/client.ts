import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];
export type SiteLine = Schemas['SiteLine'];
export type SitePage = Schemas['SitePage'];
export type SiteDetail = Schemas['SiteDetail'];
export type Category = Schemas['CategoryAnswer'];
export type Area = Schemas['Area'];
export type Installation = Schemas['InstallationAnswer'];
export type Import = Schemas['ImportAnswer'];
export type DifferencePage = Schemas['DifferencePage'];
export type Account = Schemas['AccountAnswer'];
export type Note = Schemas['NoteAnswer'];
export type Organisation = Schemas['OrganisationAnswer'];
export type Member = Schemas['MemberAnswer'];
export type Emergency = Schemas['EmergencyAnswer'];
export type Marking = Schemas['Marking'];
export type Purpose = Schemas['Purpose'];
export type SiteStatus = Schemas['SiteStatus'];

export const api = createClient<paths>({ baseUrl: '' });

let reader: string | null = null;

/** For whom the page asks from now on; their answers are given to nobody else. */
export const askFor = (member: string | null): void => void (reader = member);

/** Says for whom a question is asked: after their session has ended, or when somebody else has signed in in this browser, it is refused. */
export const askedFor = (): Record<string, string> => (reader ? { 'Parvis-Member': reader } : {});

/** Who is signed in, and who signs in or out, is asked for nobody. */
const FOR_NOBODY = /^\/api\/v1\/(me$|sign-|demonstration$|invitation|digest\/)/;

api.use({
  onRequest({ request, schemaPath }) {
    if (FOR_NOBODY.test(schemaPath)) return;
    for (const [name, value] of Object.entries(askedFor())) request.headers.set(name, value);
    return request;
  },
});

/** What an answer says of an error. */
export interface Fault {
  error?: string;
  message?: string;
  rule?: string | null;
  with?: Record<string, number> | null;
}

/** What went wrong, as keys to be translated, with their figures, and the details in English. */
export class Problem extends Error {
  constructor(
    readonly key: string,
    message: string,
    readonly rule = '',
    readonly figures: Record<string, number> = {},
  ) {
    super(message);
  }

  /** The problem that an answer tells, under another key where the page has its own words. */
  static told(fault: Fault, key = fault.error ?? 'internal'): Problem {
    return new Problem(key, fault.message ?? '', fault.rule ?? '', fault.with ?? {});
  }
}

/** The data of an answer; every failure, a server that does not answer included, is a Problem. */
export async function data<T>(request: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  let answer: { data?: T; error?: unknown };
  try {
    answer = await request;
  } catch {
    throw new Problem('offline', '');
  }
  if (answer.error !== undefined) {
    const error = answer.error as Fault | null;
    // What is no error of ours comes from something in between, or from a server that is starting.
    throw typeof error?.error === 'string' ? Problem.told(error) : new Problem('offline', '');
  }
  return answer.data as T;
}

/** What a request sends as it is: bytes or a text of this media type. */
export const asItIs = (body: BodyInit, type: string) => ({ body: body as never, bodySerializer: (same: unknown) => same as BodyInit, headers: { 'Content-Type': type } });
