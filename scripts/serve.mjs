// Serves the built site on one port. Static files only; a path that leaves dist is answered 404 like any other unknown one.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentPolicy } from './contentPolicy.mjs';

const pack = promisify(gzip);
const FIRST_PORT = 4173;
const PORTS_TO_TRY = 50;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.glb': 'model/gltf-binary',
  '.woff2': 'font/woff2',
  // Packed data that the page unpacks itself: no Content-Encoding, or the browser would do it first.
  '.gz': 'application/octet-stream',
};
const PACKED_ON_THE_FLY = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.map']);

/** What no page here asks the browser for. Fullscreen is left: a frame may be let have it by its host. */
const PERMISSIONS =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()';

/**
 * A request handler for the files under `root`. `connections` widens what its pages may speak to. The first page of a
 * site may be held in a frame by that site only; a drill is made to be held by others.
 */
export function createHandler(root, { connections } = {}) {
  const packed = new Map();
  const isSite = existsSync(join(root, 'embed', 'index.html'));
  const policy = contentPolicy({ connections });
  const ownFramesOnly = contentPolicy({ connections, frameAncestors: "'self'" });
  return async (request, response) => {
    const headers = {
      'Content-Security-Policy': policy,
      'Permissions-Policy': PERMISSIONS,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      // Public files: a frame that is sandboxed without its own origin must be able to read them too.
      'Access-Control-Allow-Origin': '*',
    };
    const answer = (status, body, more = {}) => {
      response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body), ...more });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(405, 'Only GET and HEAD.', { ...plain, Allow: 'GET, HEAD' });
    try {
      const path = fileOf(root, request.url ?? '/');
      const info = path ? await stat(path).catch(() => undefined) : undefined;
      if (!path || !info?.isFile()) return answer(404, 'Not found.', plain);
      const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
      // Built assets carry a hash of their content in their name.
      const isHashed = path.includes(`${sep}assets${sep}`);
      const tag = `"${info.size.toString(16)}-${Math.round(info.mtimeMs).toString(16)}"`;
      const more = {
        'Content-Type': type,
        'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        ETag: tag,
        ...(isSite && path === join(root, 'index.html') ? { 'Content-Security-Policy': ownFramesOnly } : {}),
      };
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, { ...headers, ...more });
        return response.end();
      }
      const canPack =
        PACKED_ON_THE_FLY.has(extname(path).toLowerCase()) &&
        /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      if (!canPack) return answer(200, await readFile(path), more);
      const key = `${path} ${tag}`;
      if (!packed.has(key)) packed.set(key, await pack(await readFile(path), { level: 6 }));
      answer(200, packed.get(key), { ...more, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    } catch (error) {
      if (response.headersSent) response.destroy();
      else answer(500, `Cannot read the file: ${error.code ?? 'unknown error'}.`, plain);
    }
  };
}

/** The file that a URL asks for, or undefined where it would lie outside the root. */
function fileOf(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const full = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return full.startsWith(root.endsWith(sep) ? root : root + sep) ? full : undefined;
}

/** Listens on the first free port from `port` on (only on `port` where `isFixed`); resolves to the server and its address. */
export async function serve(root, { port = FIRST_PORT, isFixed = false, host, connections } = {}) {
  const server = createServer(createHandler(root, { connections }));
  const last = isFixed ? port : port + PORTS_TO_TRY - 1;
  for (let tried = port; tried <= last; tried++) {
    const error = await new Promise((resolve) => {
      server.once('error', resolve);
      server.listen(tried, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!error) return { server, url: `http://localhost:${server.address().port}/` };
    if (error.code !== 'EADDRINUSE') throw error;
  }
  throw new Error(
    isFixed ? `Port ${port} is in use.` : `No free port from ${port} to ${last}; set PORT to another one.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(join(root, 'index.html'))) {
    console.error('There is no built site in dist: run "npm run build" first, or "npm start" for both.');
    process.exit(1);
  }
  const wish = process.env.PORT === undefined ? undefined : Number(process.env.PORT);
  if (wish !== undefined && !(Number.isInteger(wish) && wish >= 0 && wish <= 65535)) {
    console.error(`PORT must be a whole number from 0 to 65535, got "${process.env.PORT}".`);
    process.exit(1);
  }
  try {
    const { server, url } = await serve(root, { port: wish ?? FIRST_PORT });
    console.log(`SonoNeedle: ${url}`);
    const stop = () => {
      server.close();
      server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
