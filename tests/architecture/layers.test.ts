/** Imports run one way. Every import of every file under src is read with the compiler's parser. */
import { dirname, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, type SourceFile } from './sourceFiles.ts';

/** What each folder of src may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  protocol: ['core'],
  engine: ['protocol', 'core'],
  store: ['engine', 'protocol', 'core'],
  input: ['store', 'engine', 'protocol', 'core'],
  render: ['protocol', 'core'],
  assets: ['engine', 'protocol', 'core'],
  records: ['engine', 'protocol', 'core'],
  embed: ['engine', 'protocol', 'core'],
  // Its worker runs beside the page and takes nothing of it along.
  offline: [],
  // The codes and parameters that a package and the page must agree on.
  cli: ['embed', 'engine', 'protocol', 'core'],
  scene: ['input', 'store', 'engine', 'render', 'assets', 'protocol', 'core'],
  ui: ['input', 'store', 'engine', 'render', 'assets', 'records', 'protocol', 'core', 'scene'],
  app: [
    'ui',
    'scene',
    'input',
    'store',
    'engine',
    'render',
    'assets',
    'records',
    'embed',
    'offline',
    'protocol',
    'core',
  ],
};

/** Arrows that run back and are known; this list may only shrink. */
const KNOWN: readonly string[] = [];

interface Import {
  readonly specifier: string;
  readonly isDynamic: boolean;
}

function importsOf(file: SourceFile): Import[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      found.push({ specifier: node.moduleSpecifier.text, isDynamic: false });
    if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    )
      found.push({ specifier: node.argument.literal.text, isDynamic: false });
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      found.push({ specifier: node.arguments[0].text, isDynamic: true });
    if (
      ts.isNewExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'URL' &&
      node.arguments?.[0] &&
      ts.isStringLiteral(node.arguments[0]) &&
      node.arguments[0].text.startsWith('.')
    )
      found.push({ specifier: node.arguments[0].text, isDynamic: true });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const layerOf = (path: string): string => path.split('/')[1]!;

/** `src/core/a.ts -> src/ui/b.ts` for every arrow that is not allowed. */
function arrowsBack(files: readonly SourceFile[]): string[] {
  const back: string[] = [];
  for (const file of files) {
    const layer = layerOf(file.path);
    for (const { specifier } of importsOf(file)) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.normalize(posix.join(dirname(file.path), specifier.split('?')[0]!));
      if (!target.startsWith('src/')) {
        if (layer === 'core') back.push(`${file.path} -> ${target}`);
        continue;
      }
      const to = layerOf(target);
      if (to !== layer && !(ALLOWED[layer] ?? []).includes(to)) back.push(`${file.path} -> ${target}`);
    }
  }
  return back;
}

const files = filesUnder('src', /\.tsx?$/);

describe('layers', () => {
  it('reads a good part of the source', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it('knows every folder of src', () => {
    const unknown = [...new Set(files.map((f) => layerOf(f.path)))].filter((l) => !Object.hasOwn(ALLOWED, l));
    expect(unknown).toEqual([]);
  });

  it('has no arrow that runs back', () => {
    expect(arrowsBack(files).filter((arrow) => !KNOWN.includes(arrow))).toEqual([]);
  });

  it('has no entry on the list of known arrows that is no longer needed', () => {
    const back = arrowsBack(files);
    expect(KNOWN.filter((arrow) => !back.includes(arrow))).toEqual([]);
  });

  it('allows arrows in one direction only', () => {
    for (const [layer, targets] of Object.entries(ALLOWED))
      for (const target of targets) expect(ALLOWED[target], `${target} -> ${layer}`).not.toContain(layer);
  });

  it('finds an arrow that runs back in any form of import', () => {
    const forms = [
      `import { x } from '../ui/x.ts';`,
      `import type { x } from '../ui/x.ts';`,
      `export * from '../ui/x.ts';`,
      `type X = import('../ui/x.ts').X;`,
      `const x = await import('../ui/x.ts');`,
      `new Worker(new URL('../ui/x.ts', import.meta.url));`,
    ];
    for (const text of forms)
      expect(arrowsBack([{ path: 'src/core/made.ts', bytes: text.length, text }]), text).toHaveLength(1);
  });

  it('imports with the file ending, from npm by name', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => specifier.startsWith('.') && !/\.[a-z]+(?:\?[a-z]+)?$/.test(specifier))
        .map(({ specifier }) => `${file.path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});
