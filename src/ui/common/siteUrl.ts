/** Where the site lies seen from the page: beside it, or one folder up for the embedded page. Ends in a slash. */
export const SITE_URL: string =
  typeof document === 'undefined' ? './' : (document.documentElement.dataset['site'] ?? './');
