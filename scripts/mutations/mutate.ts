/** Single-number changes of a recording file, and what becomes of each. */
import { createRandomStream, nextUnit01, type RandomStream } from '../../src/core/math/random.ts';
import { decodeRecording } from '../../src/protocol/recording.ts';
import { verifyRecording } from '../../src/protocol/verify.ts';

export type Path = readonly (string | number)[];
type Json = Record<string | number, unknown>;

/** Where there is a number: a numeric leaf, or a hash, which is a number of 16 hexadecimal digits. */
export function numberPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number' || (path[0] === 'hashes' && typeof value === 'string')) return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    numberPaths(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/**
 * `refused`: not a recording any more, said with the path. `mismatch`: replayed, and found not to be what it claims.
 * `harmless`: verified; every state hash and the whole card of the replay are those of the file, which but for the one
 * number are those of the run before the change. `unverifiable`: of another engine. `crash`: anything thrown.
 */
export type Fate = 'refused' | 'mismatch' | 'harmless' | 'unverifiable' | 'crash';

export interface Mutation {
  readonly path: Path;
  readonly from: unknown;
  readonly to: unknown;
  readonly fate: Fate;
  /** The first reason given, or what was thrown. */
  readonly reason: string;
}

const integerChanges: readonly ((v: number, r: number) => number)[] = [
  (v) => v + 1,
  (v) => v - 1,
  (v) => -v,
  (v) => 2 * v + 5,
  () => 0,
  (v, r) => v + Math.round(200 * (r - 0.5)),
  (v) => v + 0.5,
  (_, r) => Math.round(1e9 * (r - 0.5)),
];
const realChanges: readonly ((v: number, r: number) => number)[] = [
  (v) => v * (1 + 1e-6),
  (v) => v * (1 - 1e-12),
  (v) => -v,
  (v) => v + 0.5,
  () => 0,
  (v, r) => v * (0.5 + r),
  (_, r) => 1e9 * (r - 0.5),
];

function changed(before: unknown, random: RandomStream): unknown {
  if (typeof before === 'string') {
    const at = Math.floor(nextUnit01(random) * before.length);
    const digit = (Number.parseInt(before[at]!, 16) + 1 + Math.floor(nextUnit01(random) * 15)) % 16;
    return before.slice(0, at) + digit.toString(16) + before.slice(at + 1);
  }
  const value = before as number;
  const changes = Number.isInteger(value) ? integerChanges : realChanges;
  for (;;) {
    const change = changes[Math.floor(nextUnit01(random) * changes.length)]!;
    const after = change(value, nextUnit01(random));
    // A change that JSON writes as the same text is none.
    if (JSON.stringify(after) !== JSON.stringify(value)) return after;
  }
}

/** Changes one number after the other of a recording's text, each once per round, `count` in all; seeded. */
export function mutate(text: string, count: number, seed: number, from = 0): Mutation[] {
  const file = JSON.parse(text) as Json;
  const paths = numberPaths(file);
  const made: Mutation[] = [];
  for (let i = from; i < from + count; i++) {
    const path = paths[i % paths.length]!;
    const parent = path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, file);
    const last = path[path.length - 1]!;
    const before = parent[last];
    const after = changed(before, createRandomStream((seed + Math.imul(i, 0x9e3779b1)) | 0, 'mutation'));
    parent[last] = after;
    made.push({ path, from: before, to: after, ...fateOf(JSON.stringify(file)) });
    parent[last] = before;
  }
  return made;
}

function fateOf(text: string): Pick<Mutation, 'fate' | 'reason'> {
  try {
    const decoded = decodeRecording(text, 'changed.json');
    if (!decoded.ok) return { fate: 'refused', reason: decoded.errors[0]!.path };
    const { verdict, reasons } = verifyRecording(decoded.value);
    return { fate: verdict === 'verified' ? 'harmless' : verdict, reason: reasons[0] ?? '' };
  } catch (cause) {
    return { fate: 'crash', reason: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}

/** What a path belongs to: `commands`, `drill`, `patient`, … */
export const groupOf = (path: Path): string =>
  path[0] === 'drill' && path[1] === 'patient' ? 'patient' : String(path[0]);
