// A small OpenID provider on this machine, where everybody is signed in already.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startDirectory(subject) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const begun = new Map();
  let address = '';

  function idToken(nonce) {
    const now = Math.floor(Date.now() / 1000);
    const signed = `${encoded({ alg: 'RS256', kid: 'key' })}.${encoded({ iss: address, aud: 'parvis', sub: subject, nonce, iat: now, exp: now + 60 })}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }

  const answers = {
    '/.well-known/openid-configuration': () => ({
      issuer: address,
      authorization_endpoint: `${address}/authorize`,
      token_endpoint: `${address}/token`,
      jwks_uri: `${address}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', use: 'sig', alg: 'RS256' }] }),
    '/token': (asked) => {
      const { nonce, challenge } = begun.get(asked.get('code'));
      const fits = createHash('sha256').update(asked.get('code_verifier')).digest('base64url') === challenge;
      return fits ? { access_token: 'unused', token_type: 'Bearer', id_token: idToken(nonce) } : { error: 'invalid_grant' };
    },
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url, address);
    if (url.pathname === '/authorize') {
      const asked = url.searchParams;
      const code = String(begun.size);
      begun.set(code, { nonce: asked.get('nonce'), challenge: asked.get('code_challenge') });
      response.writeHead(302, { location: `${asked.get('redirect_uri')}?code=${code}&state=${encodeURIComponent(asked.get('state'))}` });
      response.end();
      return;
    }
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answers[url.pathname]?.(new URLSearchParams(body)) ?? {}));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}`;
  return { address, stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))) };
}
