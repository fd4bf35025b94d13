/** The core has no clock, no dice, no inexact mathematics, and no package but the exact ones. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, type SourceFile } from './sourceFiles.ts';

const EXACT_MATH = [
  'abs',
  'sign',
  'min',
  'max',
  'floor',
  'ceil',
  'trunc',
  'round',
  'sqrt',
  'fround',
  'imul',
  'clz32',
];
const EXACT_PACKAGES = /^(?:pure-rand|robust-predicates)(?:\/|$)/;
/** Names that reach for a clock, a machine, a screen, or the order of the world outside. */
const FORBIDDEN_NAMES = new Set([
  'Date',
  'performance',
  'crypto',
  'window',
  'document',
  'navigator',
  'process',
  'globalThis',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
  'console',
  'Intl',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics',
]);
/** Members whose result differs by locale or engine. */
const FORBIDDEN_MEMBERS = new Set([
  'toLocaleString',
  'localeCompare',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
]);

function impurities(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const tell = (node: ts.Node, what: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${file.path}:${line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) visitName(node);
    if (ts.isPropertyAccessExpression(node) && FORBIDDEN_MEMBERS.has(node.name.text))
      tell(node, node.name.text);
    if (ts.isBinaryExpression(node)) visitPower(node);
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const specifier = node.moduleSpecifier.text;
      if (!specifier.startsWith('.') && !EXACT_PACKAGES.test(specifier)) tell(node, `import of ${specifier}`);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      tell(node, 'dynamic import');
    ts.forEachChild(node, visit);
  };
  const visitName = (node: ts.Identifier): void => {
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      ((ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) && parent.name === node);
    if (isMember) return;
    if (FORBIDDEN_NAMES.has(node.text)) tell(node, node.text);
    if (node.text !== 'Math') return;
    const member =
      ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : '?';
    if (!EXACT_MATH.includes(member)) tell(node, `Math.${member}`);
  };
  const visitPower = (node: ts.BinaryExpression): void => {
    const kind = node.operatorToken.kind;
    if (kind !== ts.SyntaxKind.AsteriskAsteriskToken && kind !== ts.SyntaxKind.AsteriskAsteriskEqualsToken)
      return;
    // A power of two with a whole exponent in digits is exact in every engine, and clearer than its decimals.
    const exponent = ts.isPrefixUnaryExpression(node.right) ? node.right.operand : node.right;
    if (node.left.getText(source) === '2' && ts.isNumericLiteral(exponent) && /^\d+$/.test(exponent.text))
      return;
    tell(node, '**');
  };
  visit(source);
  return found;
}

const made = (text: string): SourceFile => ({ path: 'src/core/made.ts', bytes: text.length, text });

describe('purity of the core', () => {
  it('holds in every file', () => {
    expect(filesUnder('src/core', /\.tsx?$/).flatMap(impurities)).toEqual([]);
  });

  it('would notice each kind of impurity', () => {
    const impure = [
      'Math.sin(1)',
      'Math.PI',
      'Math["hypot"](1, 2)',
      'const { cos } = Math',
      'Math.random()',
      'new Date()',
      'performance.now()',
      '2 ** 0.5',
      'const y = z ** 2',
      'let x = 2; x **= 3',
      "import x from 'three'",
      "await import('./x.ts')",
      "'a'.localeCompare('b')",
      'globalThis.x',
    ];
    for (const text of impure) expect(impurities(made(text)), text).not.toEqual([]);
  });

  it('lets exact code pass', () => {
    const pure = [
      'Math.sqrt(Math.abs(-2))',
      "import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'",
      "import { a } from './a.ts'",
      'const tiny = 2 ** -49',
      'const o = { Date: 1 }; o.Date',
    ];
    for (const text of pure) expect(impurities(made(text)), text).toEqual([]);
  });
});
