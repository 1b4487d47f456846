// Which answers of the register a device keeps, so that the interface starts without network: what everybody may read, and nothing else.
// A test compares this with what the description of the API says of each address.

/** What is asked for first, and kept for when no answer comes: settings, surveys and the catalogue of measures. */
export const isKept = (path: string): boolean => /^\/api\/v1\/(installation|measure-catalogue|surveys(\/[^/]+)?)$/.test(path);

/** The words of a language: those of the build that is shown. */
export const isOfWords = (path: string): boolean => /^\/api\/v1\/words\/[^/]+$/.test(path);
