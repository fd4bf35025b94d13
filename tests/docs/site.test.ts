import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../scripts/docs/contents.ts';
import { docPaths } from '../../scripts/docs/docPaths.ts';
import { headingParts, isForeign, linkTarget } from '../../scripts/docs/links.ts';
import { renderPage } from '../../scripts/docs/renderPage.ts';
import { ROOT } from '../architecture/sourceFiles.ts';

const DOCS = join(ROOT, 'docs');
const pages = docPaths(DOCS).filter((path) => path.endsWith('.md'));
const read = (path: string) => readFileSync(join(DOCS, path), 'utf8');
/** Without fenced code, whose hashes and brackets are not Markdown's. */
const prose = (path: string) => read(path).replaceAll(/^```[\s\S]*?^```/gm, '');
const linksOf = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href!);
const idsOf = (path: string) =>
  [...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, text]) => headingParts(text!).id);

describe('the documentation', () => {
  it.each([...pages, '../README.md'])('%s: every link and picture is there', (page) => {
    const broken = linksOf(prose(page)).filter((href) => {
      if (isForeign(href)) return false;
      const { path, fragment } = linkTarget(page, href);
      if (!existsSync(join(DOCS, path))) return true;
      return fragment !== '' && path.endsWith('.md') && !idsOf(path).includes(fragment);
    });
    expect(broken).toEqual([]);
  });

  it('has every page of its contents, and shows every other page from one of them', () => {
    const listed = CHAPTERS.flatMap((chapter) => chapter.pages.map(({ path }) => path));
    expect(listed.filter((path) => !pages.includes(path))).toEqual([]);
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path) || !pages.includes(path)) return;
      seen.add(path);
      for (const href of linksOf(prose(path))) if (!isForeign(href)) visit(linkTarget(path, href).path);
    };
    for (const path of listed) visit(path);
    expect(pages.filter((path) => !seen.has(path))).toEqual([]);
  });
});

describe('a built page', () => {
  const html = renderPage({
    path: 'atlas/knee.md',
    markdown:
      '# Knee <script>\n\n[back](README.md) [up](../embedding.md#a-frame) ![A knee](knee.png)\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n<img src=x onerror=alert(1)>',
  });

  it('leads to built pages, from its own folder', () => {
    expect(html).toContain('<a href="index.html">back</a>');
    expect(html).toContain('<a href="../embedding.html#a-frame">up</a>');
    expect(html).toContain('<link rel="stylesheet" href="../docs.css">');
    expect(html).toContain('alt="A knee"');
  });

  it('has nothing inline that a strict policy would stop, and takes no tag from the text', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=["']/);
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('<th class="number">b</th>');
  });
});
