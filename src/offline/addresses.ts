/** Which of the kept files answers a request, and under which names files are kept. No browser is needed here. */
import type { SiteFile, SiteList } from './siteList.ts';

/** The site's list, beside its first page; the worker answers for it with the one that it was built with. */
export const LIST_FILE = 'offline.json';

const PROGRAM = 'sononeedle-program';

/**
 * Caches belong to the host; two sites in folders of one host must not share theirs. `scope` is the
 * site's address and ends in a slash.
 */
export const programCache = (scope: string, build: string): string =>
  `${PROGRAM} ${folderOf(scope)} ${build}`;
export const isProgramCache = (scope: string, name: string): boolean =>
  name.startsWith(`${PROGRAM} ${folderOf(scope)} `);
export const bodyCache = (scope: string): string => `sononeedle-bodies ${folderOf(scope)}`;

const folderOf = (scope: string): string => new URL(scope).pathname;

/** A body's file is kept under its content: a new version's file is another one, whatever its name. */
export const bodyKey = (scope: string, file: SiteFile): string =>
  new URL(`${file.path}?sha256=${file.sha256}`, scope).href;

export type KeptAnswer =
  | { readonly kind: 'program'; readonly address: string }
  | { readonly kind: 'body'; readonly address: string }
  /** Of a version that may still be open in some window. */
  | { readonly kind: 'earlier'; readonly address: string };

/** Null where the request is none of the site's files: it goes to the network as if nothing stood between. */
export function keptAnswer(request: string, scope: string, list: SiteList): KeptAnswer | null {
  const url = new URL(request);
  const base = new URL(scope);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
  const within = url.pathname.slice(base.pathname.length);
  const path = within === '' || within.endsWith('/') ? `${within}index.html` : within;
  const address = new URL(path, base).href;
  if (path === LIST_FILE || list.program.some((file) => file.path === path))
    return { kind: 'program', address };
  for (const { files } of list.bodies)
    for (const file of files)
      if (file.path === path) return { kind: 'body', address: bodyKey(base.href, file) };
  return path.startsWith('assets/') ? { kind: 'earlier', address } : null;
}
