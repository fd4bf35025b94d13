/** Builds the site once before any file of end-to-end tests begins: two at a time must not build at once. */
import { builtSite } from './site.ts';

export default async function buildFirst(): Promise<void> {
  await builtSite();
}
