/** States that one can go back to: each change is a step, and quick changes of one thing are one step. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What was changed last, and when, ms of any clock. */
  readonly last: { readonly key: string; readonly atMs: number } | null;
}

/** Changes of one thing that come closer together than this are one step, ms: a word is typed, a slider dragged. */
const ONE_STEP_MS = 1200;
const MOST_STEPS = 200;

export const historyOf = <T>(now: T): History<T> => ({ past: [], now, future: [], last: null });

/** `key` names what was changed. */
export function changed<T>(history: History<T>, now: T, key: string, atMs: number): History<T> {
  const { past, last } = history;
  const isSameStep = last !== null && last.key === key && atMs - last.atMs < ONE_STEP_MS;
  return {
    past: isSameStep ? past : [...past, history.now].slice(-MOST_STEPS),
    now,
    future: [],
    last: { key, atMs },
  };
}

/** The same where there is nothing to go back to. */
export function undone<T>({ past, now, future, last }: History<T>): History<T> {
  const before = past[past.length - 1];
  if (before === undefined) return { past, now, future, last };
  return { past: past.slice(0, -1), now: before, future: [now, ...future], last: null };
}

export function redone<T>({ past, now, future, last }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, now, future, last };
  return { past: [...past, now], now: next, future: rest, last: null };
}
