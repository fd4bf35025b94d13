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

/** The same into what an earlier copy left, so that a copy each tick makes no garbage. Returns what was written to. */
function copyInto(value: unknown, into: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const list: unknown[] = Array.isArray(into) ? into : [];
    const count = value.length;
    if (list.length !== count) list.length = count;
    // Most members are numbers: a call for each of them would cost more than all the rest of a tick's copy.
    for (let i = 0; i < count; i++) {
      const member: unknown = value[i];
      list[i] = typeof member === 'object' ? copyInto(member, list[i]) : member;
    }
    return list;
  }
  const source = value as Record<string, unknown>;
  const isRecord = into !== null && typeof into === 'object' && !Array.isArray(into);
  const record = (isRecord ? into : {}) as Record<string, unknown>;
  let count = 0;
  for (const key in source) {
    const member = source[key];
    record[key] = typeof member === 'object' ? copyInto(member, record[key]) : member;
    count++;
  }
  for (const _ in record) count--;
  if (count !== 0) for (const key in record) if (!(key in source)) delete record[key];
  return record;
}

/**
 * A copy to go back to when a tick fails, into one that is no longer needed: as deep as what a step changes. Events are
 * only ever added, so that list is shared and its length kept by the caller; the cost does not grow with the length of
 * the run.
 */
export function copyForUndo(state: SimState, into: Partial<SimState>): SimState {
  for (const key in state) {
    const name = key as keyof SimState;
    (into as Record<string, unknown>)[name] =
      name === 'events' ? state.events : copyInto(state[name], into[name]);
  }
  return into as SimState;
}
