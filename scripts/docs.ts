/**
 * Builds the documentation as a site, dist/docs, out of docs/ (`npm run docs`, and the last step of `npm run build`): the
 * pages with a margin of contents, and the pictures and files that they show.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docPaths } from './docs/docPaths.ts';
import { builtPath } from './docs/links.ts';
import { renderPage } from './docs/renderPage.ts';

const source = fileURLToPath(new URL('../docs/', import.meta.url));
const target = fileURLToPath(new URL('../dist/docs/', import.meta.url));

rmSync(target, { recursive: true, force: true });
for (const path of docPaths(source)) {
  const to = join(target, builtPath(path));
  mkdirSync(dirname(to), { recursive: true });
  if (path.endsWith('.md'))
    writeFileSync(to, renderPage({ path, markdown: readFileSync(join(source, path), 'utf8') }));
  else cpSync(join(source, path), to);
}
cpSync(fileURLToPath(new URL('docs/docs.css', import.meta.url)), join(target, 'docs.css'));
