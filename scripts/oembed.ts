/**
 * `npm run oembed -- https://drills.example/`, after a build: for each drill an address of its own in the built site
 * (embed/DRILL.html) and its oEmbed answer (oembed/DRILL.json), so that a page which is given the address can show the
 * drill. Both must name where the site will be, which a build does not know.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DRILLS } from '../src/protocol/drills/index.ts';
import { drillPage, oembedOf } from './oembed/pages.ts';

const [given] = process.argv.slice(2);
const address =
  given && /^https?:\/\//.test(given) ? new URL(given.endsWith('/') ? given : `${given}/`).href : null;
const site = fileURLToPath(new URL('../dist/', import.meta.url));
if (!address) {
  console.error(
    `expected the address at which the site will be, such as https://drills.example/, got ${given ?? 'none'}`,
  );
  process.exit(2);
}
if (!existsSync(`${site}embed/index.html`)) {
  console.error('There is no built site in dist: run "npm run build" first.');
  process.exit(2);
}
const page = readFileSync(`${site}embed/index.html`, 'utf8');
mkdirSync(`${site}oembed`, { recursive: true });
for (const { id, title, mode } of DRILLS) {
  if (mode !== 'guided') continue;
  const picture = readFileSync(`${site}pictures/${id}.png`);
  const answer = oembedOf(address, { id, title }, picture);
  writeFileSync(`${site}oembed/${id}.json`, JSON.stringify(answer, null, 2));
  writeFileSync(`${site}embed/${id}.html`, drillPage(page, address, { id, title }));
  console.log(`${address}embed/${id}.html`);
}
