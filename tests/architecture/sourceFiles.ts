/** The product's own source files, for tests that read them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly text: string;
}

export function filesUnder(folder: string, pattern: RegExp): SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (absolute: string): void => {
    for (const name of readdirSync(absolute)) {
      const path = join(absolute, name);
      const stat = statSync(path);
      if (stat.isDirectory()) walk(path);
      else if (pattern.test(name))
        found.push({
          path: relative(ROOT, path).replaceAll('\\', '/'),
          bytes: stat.size,
          text: readFileSync(path, 'utf8'),
        });
    }
  };
  walk(join(ROOT, folder));
  return found;
}
