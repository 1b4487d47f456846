// Which answers of the register a device keeps, so that the interface starts without network: what everybody may read, and nothing else.
// A test compares this with what the description of the API says of each address.

/** What is asked for first, and kept for when no answer comes: settings, surveys, what laws ask, and the catalogue of measures. */
export const isKept = (path: string): boolean => /^\/api\/v1\/(installation|measure-catalogue|(surveys|duties)(\/[^/]+)?)$/.test(path);

/** What a page says to the service worker: in which language the self-check is to be kept. */
export interface KeepCheck {
  checkIn: string;
}
/** The survey for those without training, which everybody is offered. */
export const QUICK_LOOK = 'quick_look';

/** The words of a language: those of the build that is shown. */
export const isOfWords = (path: string): boolean => /^\/api\/v1\/words\/[^/]+$/.test(path);
