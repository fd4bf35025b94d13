/** Reading and changing a value by the path that errors name: `target.volumeMl`, `metrics[3].weight`. */
type Step = string | number;

export const stepsOf = (path: string): Step[] =>
  path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Undefined where there is nothing. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const step of stepsOf(path)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<Step, unknown>)[step];
  }
  return at;
}

/** A copy with the value at a path; undefined takes the field or the list's item away. Parents must be there. */
export function withValueAt<T>(value: T, path: string, next: unknown): T {
  const set = (at: unknown, steps: readonly Step[]): unknown => {
    const [step, ...rest] = steps;
    if (step === undefined) return next;
    if (Array.isArray(at)) {
      const list = [...(at as unknown[])];
      if (rest.length === 0 && next === undefined) list.splice(Number(step), 1);
      else list[Number(step)] = set(list[Number(step)], rest);
      return list;
    }
    const object = { ...(at as Record<Step, unknown>) };
    if (rest.length === 0 && next === undefined) delete object[step];
    else object[step] = set(object[step] ?? {}, rest);
    return object;
  };
  return set(value, stepsOf(path)) as T;
}

/** Whether an error at `path` belongs to the field at `field`: that very path, or one within it. */
export const isWithin = (path: string, field: string): boolean =>
  path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
