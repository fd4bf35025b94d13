/** The part of a page's content policy that says what it may speak to, as the build writes it. */
const OWN_ONLY = "connect-src 'self'";

/**
 * A cmi5 launch names the course's record store when the page is opened, so the page of such a package may speak to any
 * web address; all else of its policy stays. A page without a policy stays as it is. Throws an Error where a policy has
 * no such part: the store would be out of reach, and nobody would see why.
 */
export function openConnections(page: string): string {
  if (!page.includes('http-equiv="Content-Security-Policy"')) return page;
  if (!page.includes(`${OWN_ONLY};`)) throw new Error(`the page's policy: expected "${OWN_ONLY}" in it`);
  return page.replace(`${OWN_ONLY};`, `${OWN_ONLY} https: http:;`);
}
