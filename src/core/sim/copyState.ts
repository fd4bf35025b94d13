/** Copies of plain data. */
import type { SimState } from './state.ts';

/** A deep copy of plain data (objects, arrays, numbers, texts). */
export function deepCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(deepCopy) as T;
  if (value !== null && typeof value === 'object') {
    const copy: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) copy[key] = deepCopy(member);
    return copy as T;
  }
  return value;
}

/**
 * A copy to go back to when a tick fails: as deep as what a step changes. Events are only ever added, so that list is
 * shared and its length kept by the caller; the cost does not grow with the length of the run.
 */
export function copyForUndo(state: SimState): SimState {
  const { events, ...rest } = state;
  return { ...deepCopy(rest), events };
}
