// What a first visit weighs, against its ceilings. Reads the built site; run `npm run build` first.
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const dist = new URL('../dist/', import.meta.url);
const html = readFileSync(new URL('index.html', dist), 'utf8');

/**
 * Scripts the browser must have before a page shows: the entry and what it preloads, the page's code that the entry
 * fetches at once, and whatever these import. What the page fetches later (the scene, the reports) is not among them.
 */
const entries = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g)].map((match) =>
  match[1].replace('./', ''),
);
const textOf = (path) => readFileSync(new URL(path, dist), 'utf8');
const first = new Set(entries);
// Only the entry's own dynamic imports come at once; the page behind it fetches its own when they are needed.
const scripts = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)].map((match) =>
  match[1].replace('./', ''),
);
for (const path of scripts)
  for (const [, name] of textOf(path).matchAll(/import\([`"']\.\/([^`"']+\.js)[`"']\)/g))
    first.add(`assets/${name}`);
for (const path of first)
  for (const [, name] of textOf(path).matchAll(/(?:from|import)\s*[`"']\.\/([^`"']+\.js)[`"']/g))
    first.add(path.replace(/[^/]+$/, name));
const firstBytes = [...first].reduce((sum, path) => sum + gzipSync(textOf(path)).length, 0);

/** Files of the knee over the wire: already compressed ones as they are. */
const knee = ['models/knee.glb', 'models/knee.bake.gz', 'models/manifest.json'];
const kneeBytes = knee.reduce((sum, path) => sum + statSync(new URL(path, dist)).size, 0);

const checks = [
  { name: `first JavaScript, gzipped (${first.size} files)`, bytes: firstBytes, ceiling: 450 * KB },
  { name: 'files of the knee over the wire', bytes: kneeBytes, ceiling: 3000 * KB },
];
let failed = false;
for (const { name, bytes, ceiling } of checks) {
  const isOver = bytes > ceiling;
  failed ||= isOver;
  console.log(
    `${isOver ? 'over ' : 'ok   '}${name}: ${(bytes / KB).toFixed(1)} kB of at most ${ceiling / KB} kB`,
  );
}
if (first.size <= scripts.length) {
  console.log('over no code of the page found beside the entry in dist/index.html');
  failed = true;
}
process.exit(failed ? 1 : 0);
