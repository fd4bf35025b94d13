/** Drills that do not come with the product: by the same rules, and under an id that no built-in one has. */
import { hashValue } from '../core/math/hash.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { parseDrill } from './drill.ts';
import { findDrill } from './drills/index.ts';
import type { FileContent } from './readJson.ts';
import { describe, failure, type ParseError, type ParseResult } from './result.ts';

/** An id is a drill's name everywhere: in records, cohorts and courses. Two drills under one could not be told apart. */
export function ownIdErrors(drill: Pick<Drill, 'id'>): readonly ParseError[] {
  const builtIn = findDrill(drill.id);
  if (!builtIn || hashValue(builtIn) === hashValue(drill)) return [];
  return [{ path: 'id', expected: 'an id that no built-in drill has', got: describe(drill.id) }];
}

/** Reads a drill that someone hands over. A built-in one, unchanged, is let through. */
export function parseOwnDrill(content: FileContent, source: string): ParseResult<Drill> {
  const read = parseDrill(content, source);
  if (!read.ok) return read;
  const errors = ownIdErrors(read.value);
  return errors.length > 0 ? failure(source, errors) : read;
}

/** Whether a value looks like a drill rather than another of our files, which name their format. */
export const looksLikeDrill = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  !('format' in value) &&
  ('metrics' in value || 'limits' in value) &&
  'target' in value &&
  'region' in value;

/** The drill's file: JSON that reads well. */
export const encodeDrill = (drill: Drill): string => `${JSON.stringify(drill, null, 2)}\n`;
