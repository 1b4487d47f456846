// Passkeys: what the server asks and what the device answers travel as JSON (WebAuthn Level 3), the browser takes bytes.
import { api, data, Problem, type Account, type Schemas } from '../api/client';

interface Descriptor {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}

/** Whether this browser, under this address, has passkeys at all. */
export const passkeysPossible =
  window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(window.location.hostname);

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function descriptors(list: Descriptor[] | undefined): PublicKeyCredentialDescriptor[] {
  return (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
}

/** The device's answer; a window that was closed, or a device without a passkey, is a Problem. */
async function ask(request: Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    return (await request) as PublicKeyCredential;
  } catch (error) {
    const known = error instanceof DOMException && error.name === 'InvalidStateError';
    throw new Problem(known ? 'passkey_known' : 'passkey_none', '');
  }
}

/** Signs in with a passkey that the reader chooses. */
export async function signInWithPasskey(): Promise<Account> {
  const { ceremony, options } = await data(api.POST('/api/v1/sign-in/passkey/challenge'));
  const asked = (options as { publicKey: Record<string, unknown> & { challenge: string; allowCredentials?: Descriptor[] } }).publicKey;
  const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: descriptors(asked.allowCredentials) };
  const given = await ask(navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions }));
  const answer = given.response as AuthenticatorAssertionResponse;
  const credential = {
    id: given.id,
    rawId: text(given.rawId),
    type: given.type,
    response: {
      authenticatorData: text(answer.authenticatorData),
      clientDataJSON: text(answer.clientDataJSON),
      signature: text(answer.signature),
      userHandle: answer.userHandle ? text(answer.userHandle) : null,
    },
  };
  return data(api.POST('/api/v1/sign-in/passkey', { body: { ceremony, credential } }));
}

/** Makes a passkey on a device that the reader chooses, and adds it to the account. */
export async function addPasskey(name: string, password: string): Promise<Schemas['PasskeyAnswer']> {
  const { ceremony, options } = await data(api.POST('/api/v1/me/passkeys/challenge', { body: { password } }));
  type Asked = Record<string, unknown> & { challenge: string; user: { id: string; name: string; displayName: string }; excludeCredentials?: Descriptor[] };
  const asked = (options as { publicKey: Asked }).publicKey;
  const user = { ...asked.user, id: bytes(asked.user.id) };
  // So that it can seal what is taken along as well, where the device can.
  const extensions = { ...(asked.extensions as object | undefined), prf: {} };
  const publicKey = { ...asked, challenge: bytes(asked.challenge), user, excludeCredentials: descriptors(asked.excludeCredentials), extensions };
  const made = await ask(navigator.credentials.create({ publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions }));
  const answer = made.response as AuthenticatorAttestationResponse;
  const credential = {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: { attestationObject: text(answer.attestationObject), clientDataJSON: text(answer.clientDataJSON) },
  };
  return data(api.POST('/api/v1/me/passkeys', { body: { ceremony, name, credential } }));
}

/** What a passkey makes of a salt (WebAuthn Level 3, extension prf): 32 bytes that nobody has without it. Asks no server. */
export async function secretOfPasskey(salt: Uint8Array<ArrayBuffer>, credential?: Uint8Array<ArrayBuffer>): Promise<{ secret: Uint8Array<ArrayBuffer>; credential: Uint8Array<ArrayBuffer> }> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    // Nobody checks the answer: what opens the seal is the secret.
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    rpId: window.location.hostname,
    userVerification: 'required',
    allowCredentials: credential ? [{ type: 'public-key', id: credential }] : [],
    extensions: { prf: { eval: { first: salt } } },
  };
  const given = await ask(navigator.credentials.get({ publicKey })).catch(() => {
    throw new Problem('passkey_not_given', '');
  });
  const first = given.getClientExtensionResults().prf?.results?.first;
  if (!first) throw new Problem('passkey_no_key', '');
  const secret = new Uint8Array((first instanceof ArrayBuffer ? first : first.buffer) as ArrayBuffer).slice();
  return { secret, credential: new Uint8Array(given.rawId) };
}
