/**
 * The record store that is tried: Learning Locker's statements, fetched by npm into a temporary folder (GPL-3.0: never a
 * dependency) and hosted by host.mjs.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const STORE = '@learninglocker/xapi-statements';
export const STORE_VERSION = '7.8.0';
export const HEADERS = {
  // The one account that the store is given.
  Authorization: `Basic ${Buffer.from('course:course').toString('base64')}`,
  'Content-Type': 'application/json',
  'X-Experience-API-Version': '1.0.3',
};

/** Installs the store below a folder and starts it. `statements` is their address; `child` is to be ended by the caller. */
export async function startStore(folder: string): Promise<{ statements: string; child: ChildProcess }> {
  const root = join(folder, 'store');
  mkdirSync(root);
  writeFileSync(join(root, 'package.json'), '{"private":true}');
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const installed = spawnSync('npm', ['install', `${STORE}@${STORE_VERSION}`, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (installed.status !== 0) throw new Error(`${STORE} could not be installed through npm`);
  const port = await freePort();
  const host = fileURLToPath(new URL('./host.mjs', import.meta.url));
  const child = spawn(process.execPath, [host, String(port), HEADERS.Authorization], {
    cwd: root,
    stdio: 'ignore',
  });
  const statements = `http://127.0.0.1:${port}/xAPI/statements`;
  for (let i = 0; i < 100; i++) {
    const answer = await fetch(statements, { headers: HEADERS }).catch(() => null);
    if (answer?.ok) return { statements, child };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(`${STORE} does not answer`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
