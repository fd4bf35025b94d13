import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let server: Server;
let port: number;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-other.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<p>hello</p>');
  writeFileSync(join(root, 'assets', 'a-1234.js'), 'export {};');
  mkdirSync(join(root, 'embed'));
  writeFileSync(join(root, 'embed', 'index.html'), '<p>drill</p>');
  writeFileSync(join(root, 'knee.bake.gz'), new Uint8Array([31, 139, 8]));
  ({ server } = await serve(root, { port: 42_173, host: '127.0.0.1' }));
  port = (server.address() as { port: number }).port;
});
afterAll(() => {
  server.close();
});

/** A raw request: fetch would tidy up the path. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('the server', () => {
  it('gives files with their types and a policy without foreign hosts', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'self'");
    expect(String(page.headers['content-security-policy'])).not.toMatch(/https?:|\*/);
    expect((await get('/assets/a-1234.js')).headers['content-type']).toContain('text/javascript');
    expect((await get('/assets/a-1234.js')).headers['cache-control']).toContain('immutable');
  });

  it('lets others hold a drill in a frame, and the site’s own first page only itself', async () => {
    const policyOf = async (path: string) => String((await get(path)).headers['content-security-policy']);
    expect(await policyOf('/')).toContain("frame-ancestors 'self'");
    expect(await policyOf('/embed/')).not.toContain('frame-ancestors');
    for (const path of ['/', '/embed/']) {
      const { headers } = await get(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    }
  });

  it('packs text on the fly where the browser can unpack it, and leaves packed data alone', async () => {
    const packed = await get('/index.html', { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toBe('<p>hello</p>');
    const data = await get('/knee.bake.gz', { 'Accept-Encoding': 'gzip' });
    expect(data.headers['content-encoding']).toBeUndefined();
    expect([...data.body]).toEqual([31, 139, 8]);
  });

  it('answers nothing from outside its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../../secret.txt',
      '/../dist-other.txt',
      '/%00',
      '/%E0%A4%A',
      '/assets',
      '/nothing.js',
      '//etc/passwd',
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.body.toString()).not.toContain('secret');
    }
  });

  it('only reads', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/', {}, 'HEAD')).body.length).toBe(0);
  });

  it('says when a file has not changed', async () => {
    const first = await get('/index.html');
    const again = await get('/index.html', { 'If-None-Match': String(first.headers.etag) });
    expect(again.status).toBe(304);
  });

  it('takes the next port where one is in use', async () => {
    const second = await serve(tmpdir(), { port, host: '127.0.0.1' });
    expect((second.server.address() as { port: number }).port).toBeGreaterThan(port);
    second.server.close();
    await expect(serve(tmpdir(), { port, isFixed: true, host: '127.0.0.1' })).rejects.toThrow('in use');
  });
});
