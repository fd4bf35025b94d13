/** Fetches one of the site's files and makes sure that it is the one the list means. */
import type { SiteFile } from './siteList.ts';

export type FetchFile = (address: string, options?: RequestInit) => Promise<Response>;

/**
 * The answer anew, whole and plain: of status 200, not redirected, with the length of what it holds, fit to be kept. A
 * `.gz` file may come unpacked, as some servers do it. Throws an Error that names the file.
 */
export async function fetchChecked(
  address: string,
  file: SiteFile,
  fetchFile: FetchFile = fetch,
  signal?: AbortSignal,
): Promise<Response> {
  // Built assets carry their content in their name; all others the browser may have an older copy of.
  const cache = file.path.startsWith('assets/') ? 'default' : 'no-cache';
  const answer = await fetchFile(address, { cache, ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new Error(`${file.path}: the server answered ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  const isUnpacked = file.path.endsWith('.gz') && new Uint8Array(bytes, 0, 1)[0] !== 0x1f;
  if (!isUnpacked && (await sha256Hex(bytes)) !== file.sha256)
    throw new Error(`${file.path}: what came is not the file that belongs to this version`);
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.set('content-length', String(bytes.byteLength));
  return new Response(bytes, { status: 200, headers });
}

async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
