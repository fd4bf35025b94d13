/** Where the links of the documentation lead. */
import { posix } from 'node:path';

/** Address within the built documentation of a page or file under docs/. */
export const builtPath = (path: string): string =>
  path.replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html');

/** The id that a heading gets, as code hosts make it: lower case, spaces as hyphens, punctuation left out. */
export const headingId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

/** A heading's id and its text: an anchor written before the text gives the id, else the text does. */
export function headingParts(heading: string): { readonly id: string; readonly text: string } {
  const [, id, text] = /^<a id="([\w-]+)"><\/a>(.*)$/.exec(heading) ?? [null, null, heading];
  return { id: id ?? headingId((text ?? '').replaceAll(/[`*]/g, '')), text: text ?? '' };
}

export const isForeign = (href: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href);

/** File that a link of `page` names, as a path beside docs/'s own, and its fragment; a bare fragment names the page itself. */
export function linkTarget(page: string, href: string): { readonly path: string; readonly fragment: string } {
  const [path = '', fragment = ''] = href.split('#');
  return { path: path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path)), fragment };
}
