/** `npm run lighthouse`: the pages of the built site under Lighthouse, written to docs/lighthouse.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { auditPage } from './lighthouse/auditPage.ts';
import { serve } from './serve.mjs';

const PAGES = [
  { name: 'Procedures', path: '' },
  { name: 'A case', path: '#/case/knee-suprapatellar-lateral' },
  { name: 'Offline and storage', path: '#/offline' },
  { name: 'Embedded drill', path: 'embed/?drill=gel-block-cyst' },
  { name: 'Examples of embedding', path: 'examples/' },
];

const { server, url } = await serve(fileURLToPath(new URL('../dist', import.meta.url)), { port: 43_373 });
const rows: string[] = [];
let isWhole = true;
try {
  for (const { name, path } of PAGES) {
    const marks = await auditPage(`${url}${path}`);
    for (const line of marks.failed) console.log(`${name}: ${line}`);
    isWhole &&= marks.accessibility === 100 && marks.bestPractices === 100;
    const cells = [
      name,
      marks.accessibility,
      marks.bestPractices,
      marks.performance,
      (marks.firstPaintMs / 1000).toFixed(1),
      (marks.interactiveMs / 1000).toFixed(1),
    ];
    rows.push(`| ${cells.join(' | ')} |`);
    console.log(rows.at(-1));
  }
} finally {
  server.close();
  server.closeAllConnections();
}
writeFileSync(
  new URL('../docs/lighthouse.md', import.meta.url),
  `# Lighthouse

Written by \`npm run lighthouse\` from the built site, as a desktop without throttling. Accessibility and best practices
are held to 100 by the tests; performance is what the machine gives, here two processor cores without a graphics card,
where the image is computed in software.

| Page | Accessibility | Best practices | Performance | First paint, s | Interactive, s |
|---|---|---|---|---|---|
${rows.join('\n')}
`,
);
process.exit(isWhole ? 0 : 1);
