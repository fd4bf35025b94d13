/** What a person reads comes from the message catalogue, and a page can be read from right to left. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, type SourceFile } from './sourceFiles.ts';

/** Attributes that are read out or shown. */
const READ =
  /^(?:title|alt|placeholder|label|aria-label|aria-valuetext|aria-description|aria-roledescription)$/;
const HAS_LETTERS = /\p{L}/u;

/** Words that stand in the code instead of the catalogue: text between tags, and texts of attributes that are read. */
function bareTexts(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const tell = (node: ts.Node, text: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${file.path}:${line + 1}: ${text.trim()}`);
  };
  const literals = (node: ts.Node): void => {
    const text =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
        ? node.text
        : ts.isTemplateExpression(node)
          ? [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join('')
          : '';
    if (HAS_LETTERS.test(text)) tell(node, text);
    // What goes into a function or is compared is a key or an id.
    if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(literals);
    if (ts.isParenthesizedExpression(node)) literals(node.expression);
    if (ts.isBinaryExpression(node) && /^(?:\+|&&|\|\||\?\?)$/.test(node.operatorToken.getText(source)))
      [node.left, node.right].forEach(literals);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && HAS_LETTERS.test(node.text)) tell(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      literals(node.expression);
    if (ts.isJsxAttribute(node) && READ.test(node.name.getText(source)) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) literals(node.initializer);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression)
        literals(node.initializer.expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const made = (text: string): SourceFile => ({ path: 'src/ui/Made.tsx', bytes: text.length, text });

describe('texts of the screen', () => {
  it('stand in the catalogue', () => {
    const files = filesUnder('src', /\.tsx$/);
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap(bareTexts)).toEqual([]);
  });

  it('would be found in any place', () => {
    const bare = [
      'const a = <p>Words</p>',
      'const a = <p>{x} mm</p>',
      'const a = <p>{`' + '$' + '{x} mm`}</p>',
      'const a = <p>{x ? "yes" : null}</p>',
      'const a = <p>{x && "yes"}</p>',
      'const a = <img alt="A picture" />',
      'const a = <button aria-label={`Show ' + '$' + '{x}`} />',
      'const a = <button title={x ? "one" : t("two")} />',
    ];
    for (const text of bare) expect(bareTexts(made(text)), text).toHaveLength(1);
  });

  it('may hold numbers, signs and keys', () => {
    const fine = [
      'const a = <p>{t("a.key", { x: "id" })}: 12 · {x}</p>',
      'const a = <p className="words" data-testid="words">–</p>',
      'const a = <img alt="" src="a.png" />',
      'const a = <p>{list.map((x) => <b key="a" />)}</p>',
      'const a = <p>{x === "left" && t("side")}</p>',
    ];
    for (const text of fine) expect(bareTexts(made(text)), text).toEqual([]);
  });
});

describe('styles', () => {
  it('name start and end, not left and right, for whatever follows the direction of reading', () => {
    const physical =
      /(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;
    const files = filesUnder('src/ui/styles', /\.css$/);
    expect(files.length).toBeGreaterThan(10);
    const found = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) => (physical.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
