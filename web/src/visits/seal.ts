// Sealing what is taken along. The key comes from a passphrase or a passkey and lives in memory alone: a tablet that is lost, or a browser
// that is closed, opens nothing without them. That a visit runs out binds an honest browser; it is no lock.

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

/** From what a passkey makes of the salt of a visit: uniform already, so that HKDF (RFC 5869) alone turns it into a key. */
export async function keyFromSecret(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('parvis visit');
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
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
