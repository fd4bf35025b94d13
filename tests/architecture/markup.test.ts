/** What a file, a message or an address brings is text: nothing in the source turns text into markup or into code. */
import { describe, expect, it } from 'vitest';
import { filesUnder } from './sourceFiles.ts';

/** Ways from text to markup or code, in any spelling. */
const WAYS: readonly (readonly [string, RegExp])[] = [
  ['markup in React', /dangerouslySetInnerHTML/],
  [
    'markup in the page',
    /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsetHTMLUnsafe\b|\bdocument\.write/,
  ],
  ['markup by a parser', /\bcreateContextualFragment\b|\bDOMParser\b|\bsrcdoc\b/],
  [
    'code from text',
    /\beval\s*\(|\bnew\s+Function\b|(?<![.\w])Function\s*\(|\bset(?:Timeout|Interval)\s*\(\s*['"`]/,
  ],
  ['an address that is code', /javascript:/i],
];

const waysIn = (text: string): string[] => WAYS.filter(([, way]) => way.test(text)).map(([name]) => name);

describe('the source', () => {
  it('makes neither markup nor code from text', () => {
    const found = filesUnder('src', /\.tsx?$/).flatMap(({ path, text }) =>
      waysIn(text).map((way) => `${path}: ${way}`),
    );
    expect(found).toEqual([]);
  });

  it('is searched for every way', () => {
    for (const text of [
      '<p dangerouslySetInnerHTML={{ __html: drill.title }} />',
      'node.innerHTML = title',
      'node.outerHTML = title',
      'node.insertAdjacentHTML("beforeend", title)',
      'document.writeln(title)',
      'frame.srcdoc = title',
      'new DOMParser().parseFromString(title, "text/html")',
      'eval(text)',
      'new Function(text)',
      'Function(text)()',
      'setTimeout("go()", 10)',
      'link.href = "javascript:go()"',
    ])
      expect(waysIn(text), text).toHaveLength(1);
    expect(waysIn('setTimeout(() => go(), 10); type F = () => void; isFunction(x)')).toEqual([]);
  });
});
