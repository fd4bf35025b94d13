/** One page of the documentation from its Markdown. Nothing inline and no script, so that any content policy lets it be. */
import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { CHAPTERS, TITLES } from './contents.ts';
import { builtPath, headingParts, isForeign, linkTarget } from './links.ts';

export interface Page {
  /** Under docs/, with forward slashes. */
  readonly path: string;
  readonly markdown: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Markdown as HTML: headings with ids, tables that scroll on a narrow screen, links to built pages. */
function renderer(page: string): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const { rules } = markdown.renderer;
  /** Of the headings still to come, in their order. */
  const ids: string[] = [];
  markdown.core.ruler.before('inline', 'heading-ids', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const inline = tokens[index + 1]!;
      const { id, text } = headingParts(inline.content);
      ids.push(id);
      inline.content = text;
    }
  });
  rules['heading_open'] = (tokens, index, options, _env, self) => {
    tokens[index]!.attrSet('id', ids.shift() ?? '');
    return self.renderToken(tokens, index, options);
  };
  rules['table_open'] = () => '<div class="table" tabindex="0" role="region" aria-label="Table"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  for (const cell of ['th_open', 'td_open'])
    rules[cell] = (tokens, index, options, _env, self) => {
      const token = tokens[index]!;
      const style = token.attrGet('style');
      token.attrs = style?.includes('right') ? [['class', 'number']] : null;
      return self.renderToken(tokens, index, options);
    };
  rules['link_open'] = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    token.attrSet('href', builtHref(page, token.attrGet('href') ?? ''));
    return self.renderToken(tokens, index, options);
  };
  rules['image'] = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    token.attrSet('alt', self.renderInlineAsText(token.children ?? [], options, _env));
    token.attrSet('loading', 'lazy');
    return self.renderToken(tokens, index, options);
  };
  return markdown;
}

/** A page's address instead of its file's; what lies outside docs/ leads to the front page, where the sources are told of. */
function builtHref(page: string, href: string): string {
  if (isForeign(href)) return href;
  const { path, fragment } = linkTarget(page, href);
  const inDocs = path.startsWith('..') ? 'developers.md' : path;
  return relative(page, builtPath(inDocs)) + (fragment && `#${fragment}`);
}

const relative = (page: string, target: string): string =>
  posix.relative(posix.dirname(builtPath(page)), target) || posix.basename(target);

function margin(page: string): string {
  const items = CHAPTERS.map(({ title, pages }) => {
    const links = pages.map(({ path, title: name }) => {
      const current = path === page ? ' aria-current="page"' : '';
      return `<li><a href="${relative(page, builtPath(path))}"${current}>${escaped(name)}</a></li>`;
    });
    return `<h2>${escaped(title)}</h2>\n<ul>\n${links.join('\n')}\n</ul>`;
  });
  return `<nav aria-label="Documentation">\n${items.join('\n')}\n</nav>`;
}

/** The whole HTML document. */
export function renderPage({ path, markdown }: Page): string {
  const title = TITLES.get(path) ?? /^# (.+)$/m.exec(markdown)?.[1] ?? path;
  const toRoot = relative(path, 'docs.css').slice(0, -'docs.css'.length);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${toRoot}../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${toRoot}docs.css">
<title>${escaped(title)} – SonoNeedle</title>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><a href="${toRoot}index.html">SonoNeedle</a> <a href="${toRoot}../index.html">Open the simulator</a></header>
<div class="columns">
${margin(path)}
<main id="content" tabindex="-1">
${renderer(path).render(markdown)}</main>
</div>
<footer>Not a medical device. For practice and teaching; no clinical decision may rest on it.</footer>
</body>
</html>
`;
}
