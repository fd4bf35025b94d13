/** Path of the first place where two plain values differ, or undefined. Members that are undefined count as absent. */
export function firstDifference(a: unknown, b: unknown, path: string): string | undefined {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
    return Object.is(a, b) || a === b ? undefined : path;
  if (Array.isArray(a) !== Array.isArray(b)) return path;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  for (const key of keys) {
    const step = Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`;
    const found = firstDifference(left[key], right[key], step);
    if (found !== undefined) return found;
  }
  return undefined;
}
