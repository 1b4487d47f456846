// Sealing what is taken along. The key comes from a passphrase and lives in memory alone: a tablet that is lost, or a browser
// that is closed, opens nothing without it. That a visit runs out binds an honest browser; it is no lock.

/** OWASP Password Storage Cheat Sheet: at least 600,000 for PBKDF2 with HMAC-SHA-256. */
export const ITERATIONS = 600_000;

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations = ITERATIONS): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals bytes for one place: they open nowhere else. */
export async function seal(key: CryptoKey, place: string, plain: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, plain) };
}

/** Throws where the key or the place is another one. */
export async function open(key: CryptoKey, place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: new TextEncoder().encode(place) }, key, sealed.data));
}

export const sealJson = (key: CryptoKey, place: string, value: unknown) => seal(key, place, new TextEncoder().encode(JSON.stringify(value)));
export const openJson = async <T>(key: CryptoKey, place: string, sealed: Sealed): Promise<T> => JSON.parse(new TextDecoder().decode(await open(key, place, sealed))) as T;
