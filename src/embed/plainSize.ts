/** How large a value from another page is, and whether it is plain: looked at before anything reads its meaning. */

/** Levels of lists and objects in a message. */
const MOST_LEVELS = 6;
/** Names that an object inherits and that no message has as its own. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Characters of all keys and texts and eight for every other value; stops counting above `most`. `'bad'` for anything
 * but plain data: a cycle or too many levels, a prototype's name as a key, a map, a buffer, a date.
 */
export function plainSize(value: unknown, most: number, level = 0): number | 'bad' {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value === 'number' || typeof value === 'boolean' || value === undefined)
    return 8;
  if (typeof value !== 'object' || level >= MOST_LEVELS) return 'bad';
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isList && prototype !== Object.prototype && prototype !== null) return 'bad';
  let size = 8;
  const keys = Object.keys(value);
  for (const key of keys) {
    if (FORBIDDEN.has(key)) return 'bad';
    const part = plainSize((value as Record<string, unknown>)[key], most, level + 1);
    if (part === 'bad') return 'bad';
    size += part + (isList ? 0 : key.length);
    if (size > most) return size;
  }
  return size;
}
