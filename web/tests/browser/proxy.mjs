// Something between the browser and the program, which tests let misbehave: a network that is silent, breaks, or answers itself.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join } from 'node:path';

const kinds = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.ftl': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json' };
/** So late a slow network answers, in milliseconds. */
const SLOW = 8000;
const portal = '<!doctype html><title>Free wireless network</title><form>Sign in with your room number</form>';

/** A file of the interface in a folder, or the words of a language in this repository; nothing for what the program answers. */
function fromDisk(dist, pathname) {
  const words = /^\/api\/v1\/words\/(\w+)$/.exec(pathname);
  if (words) return join(dist, '../../content/i18n', words[1]);
  if (/^\/((api|tiles|complain)\/|complaint$|plain\.css$)/.test(pathname)) return undefined;
  const file = join(dist, pathname);
  if (pathname !== '/' && existsSync(file)) return file;
  return pathname.startsWith('/assets/') ? 'none' : join(dist, 'index.html');
}

/** What stands in a file, or in all files of the words of a language. */
const contentOf = (path) => (statSync(path).isDirectory() ? Buffer.from(readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8')).join('\n')) : readFileSync(path));

/** A proxy before `target`. What it does stands in `mode` (`forward`, `slow`, `silent`, `dead`, `503`, `404`, `portal`, `redirect`), or for
 * single requests in `instead`, which answers `{ status, body, type }`, `'silent'`, or nothing. With WEB_DIST the files of the interface
 * come from that folder and the words from this repository, so that nothing is compiled while one writes them. */
export async function proxyTo(target) {
  const { hostname, port } = new URL(target);
  const sockets = new Set();
  const proxy = {
    mode: 'forward',
    instead: () => undefined,
    /** Another build of the interface: what is asked for in place of a path, and what becomes of the answer. */
    path: (pathname) => pathname,
    rewrite: (_pathname, body) => body,
    /** Ends what was left without an answer. */
    release() {
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const answer = (response, { status = 200, body = '', type = 'text/html' }) => response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  const server = createServer((incoming, response) => {
    const special = proxy.instead(incoming);
    if (special === 'silent' || (!special && proxy.mode === 'silent')) return;
    if (special) return answer(response, special);
    if (proxy.mode === 'slow') return void setTimeout(() => forward(incoming, response), SLOW);
    if (proxy.mode === 'dead') return incoming.socket.destroy();
    if (proxy.mode === '503') return answer(response, { status: 503, body: '<h1>Maintenance</h1>' });
    if (proxy.mode === '404') return answer(response, { status: 404, body: '<h1>No such site</h1>' });
    if (proxy.mode === 'portal') return answer(response, { body: portal });
    if (proxy.mode === 'redirect') return response.writeHead(302, { location: 'http://127.0.0.1:9/sign-in' }).end();
    forward(incoming, response);
  });
  const forward = (incoming, response) => {
    const { pathname, search } = new URL(incoming.url, 'http://x');
    const asked = proxy.path(pathname);
    const rewritten = (headers, status, body) => {
      const { 'content-length': _length, ...rest } = headers;
      response.writeHead(status, rest).end(proxy.rewrite(pathname, body));
    };
    const file = process.env.WEB_DIST && fromDisk(process.env.WEB_DIST, asked);
    if (file === 'none') return answer(response, { status: 404 });
    if (file) return rewritten({ 'content-type': kinds[extname(file)] ?? (asked.startsWith('/api/') ? kinds['.ftl'] : 'application/octet-stream'), 'cache-control': 'no-cache' }, 200, contentOf(file));
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const onwards = request({ hostname, port, path: asked + search, method: incoming.method, headers }, (got) => {
      const chunks = [];
      got.on('data', (chunk) => chunks.push(chunk));
      got.on('end', () => rewritten(got.headers, got.statusCode, Buffer.concat(chunks)));
    });
    onwards.on('error', () => incoming.socket.destroy());
    incoming.pipe(onwards);
  };
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.address = `http://${hostname}:${server.address().port}`;
  return proxy;
}
