/** What a verb gives back: a value for standard output, lines for standard error, and the exit code. */
export interface VerbResult {
  readonly output: unknown;
  readonly messages?: readonly string[];
  readonly exitCode?: 0 | 1 | 2;
}

/** Lists of short values stay on one line, so that a table can be read by eye as well as by a program. */
export function toJson(value: unknown, indent = ''): string {
  const short = JSON.stringify(value);
  if (short === undefined) return 'null';
  if (short.length <= 100 || value === null || typeof value !== 'object') return short;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((item) => inner + toJson(item, inner)).join(',\n')}\n${indent}]`;
  const rows = Object.entries(value as Record<string, unknown>)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${inner}${JSON.stringify(key)}: ${toJson(member, inner)}`);
  return `{\n${rows.join(',\n')}\n${indent}}`;
}
