/** Limits on what a file may hold, checked before anything looks at its meaning. */
import type { ParseError } from './result.ts';
import { pathText } from './result.ts';

/** Size of a file, packed or unpacked. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Levels of lists and objects. */
export const MOST_LEVELS = 32;
/** Values of all kinds in a file. */
export const MOST_VALUES = 4_000_000;

/**
 * Levels of brackets in a JSON text, strings left out, so that a file of a million brackets is refused before it
 * reaches the parser. Stops counting above the limit.
 */
export function bracketLevels(text: string): number {
  let level = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i++;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 91 || c === 123) {
      level++;
      if (level > deepest) deepest = level;
      if (deepest > MOST_LEVELS) return deepest;
    } else if (c === 93 || c === 125) level--;
  }
  return deepest;
}

/** Checks that a value from outside (a message, a store) is plain, finite in size, and does not contain itself. */
export function checkPlain(value: unknown): ParseError | undefined {
  const open = new Set<object>();
  let count = 0;
  const walk = (v: unknown, path: PropertyKey[]): ParseError | undefined => {
    count++;
    if (count > MOST_VALUES)
      return { path: pathText(path), expected: `at most ${MOST_VALUES} values`, got: 'more' };
    if (v === null || typeof v !== 'object') {
      const isPlain = v === null || v === undefined || ['string', 'number', 'boolean'].includes(typeof v);
      return isPlain ? undefined : { path: pathText(path), expected: 'plain data', got: `a ${typeof v}` };
    }
    if (open.has(v))
      return { path: pathText(path), expected: 'a value that does not contain itself', got: 'a cycle' };
    if (path.length >= MOST_LEVELS)
      return {
        path: pathText(path.slice(0, 4)),
        expected: `at most ${MOST_LEVELS} levels`,
        got: 'a deeper value',
      };
    open.add(v);
    const isList = Array.isArray(v);
    for (const key of Object.keys(v)) {
      path.push(isList ? Number(key) : key);
      const wrong = walk((v as Record<string, unknown>)[key], path);
      if (wrong) return wrong;
      path.pop();
    }
    open.delete(v);
    return undefined;
  };
  return walk(value, []);
}
