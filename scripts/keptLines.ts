/** Lines of a page that was written before: a run of some regions or procedures alone keeps those of the others. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * Rows of the table and points of the list below it, by the name that each begins with; none where there is no page.
 * `wanted` are worked out anew.
 */
export function keptLines(
  page: string,
  names: readonly string[],
  wanted: readonly string[],
): { readonly rows: ReadonlyMap<string, readonly string[]>; readonly notes: readonly string[] } {
  const lines = existsSync(page) ? readFileSync(page, 'utf8').split('\n') : [];
  const others = names.filter((name) => !wanted.includes(name));
  const rows = others.map((name) => [name, lines.filter((line) => line.startsWith(`| ${name} |`))] as const);
  const notes = lines.filter((line) => others.some((name) => line.startsWith(`- ${name}, `)));
  return { rows: new Map(rows), notes };
}
