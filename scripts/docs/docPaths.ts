import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under the folder, as paths from it with forward slashes, sorted. */
export const docPaths = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
