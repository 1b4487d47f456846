import { describe, expect, it } from 'vitest';
import { ITERATIONS, keyFrom, openJson, sealJson } from '../../src/visits/seal';

const salt = new Uint8Array(16).fill(7);

describe('what is taken along', () => {
  it('opens with its passphrase, in its own place alone', async () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    const key = await keyFrom('otter lantern quay', salt);
    const sealed = await sealJson(key, 'answer 1', { says: 'north door' });
    expect(new TextDecoder('latin1').decode(sealed.data)).not.toContain('north door');
    expect(await openJson(key, 'answer 1', sealed)).toEqual({ says: 'north door' });
    await expect(openJson(key, 'answer 2', sealed)).rejects.toThrow();
    await expect(openJson(await keyFrom('otter lantern key', salt), 'answer 1', sealed)).rejects.toThrow();
  });

  it('takes a passphrase however its letters were typed', async () => {
    const sealed = await sealJson(await keyFrom('caf\u00e9 at the quay', salt), 'x', 1);
    expect(await openJson(await keyFrom('cafe\u0301 at the quay', salt), 'x', sealed)).toBe(1);
  });
});
