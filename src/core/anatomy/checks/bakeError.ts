/** How far the interfaces of a baked body lie from those of its exact field, along their normals. */
import { addScaled, normalize, scale, type Vec3 } from '../../math/vec3.ts';
import type { Anatomy, Box, DistanceFunction } from '../anatomy.ts';
import type { BakedAnatomy } from '../bake/bakedAnatomy.ts';
import { createBakedSample, sampleBaked } from '../bake/sampleBaked.ts';
import { ownerAtRest } from '../tissueField.ts';

export interface BakeError {
  /** Of interfaces with nothing else near: how many, errors of 95 and 99 in 100, mm, and the share not found. */
  readonly clear: InterfaceErrors;
  /** Of those with a third structure within half a millimetre, or a side thinner than that. */
  readonly triple: InterfaceErrors;
}

export interface InterfaceErrors {
  readonly count: number;
  readonly p95Mm: number;
  readonly p99Mm: number;
  readonly lost01: number;
}

/** Steps along the normal in which the baked interface is looked for, mm, and how many either way. */
const SEARCH_MM = 0.01;
const SEARCH_COUNT = 100;
/** Away from the edge of the box, beyond which nothing is stored, mm. */
const EDGE_MM = 4;
/** Length of the step on which the owner must change, mm; a third structure counts so near, mm. */
const STEP_MM = 1.5;
const NEAR_MM = 0.5;
/** Interfaces of one pair of structures, so that small ones count, of every 4000. */
const PER_PAIR_01 = 0.04;

interface Crossing {
  readonly at: Vec3;
  readonly normal: Vec3;
  readonly from: number;
  readonly to: number;
  readonly isTriple: boolean;
}

/** @param bounds the part that was baked; @param count how many interfaces are measured; @param next gives 0 to 1 at random. */
export function bakeError(
  anatomy: Anatomy,
  baked: BakedAnatomy,
  bounds: Box,
  count: number,
  next: () => number,
): BakeError {
  const perPair = new Map<number, number>();
  const found = { clear: [] as (number | null)[], triple: [] as (number | null)[] };
  while (found.clear.length + found.triple.length < count) {
    const crossing = findCrossing(anatomy, bounds, next);
    if (!crossing) continue;
    const pair = Math.min(crossing.from, crossing.to) * 256 + Math.max(crossing.from, crossing.to);
    const taken = perPair.get(pair) ?? 0;
    if (taken >= PER_PAIR_01 * count) continue;
    perPair.set(pair, taken + 1);
    found[crossing.isTriple ? 'triple' : 'clear'].push(errorOf(baked, crossing));
  }
  return { clear: summary(found.clear), triple: summary(found.triple) };
}

function summary(errors: readonly (number | null)[]): InterfaceErrors {
  const known = errors.filter((e) => e !== null).sort((a, b) => a - b);
  const at = (share: number): number => known[Math.floor(share * known.length)] ?? 0;
  return {
    count: errors.length,
    p95Mm: at(0.95),
    p99Mm: at(0.99),
    lost01: errors.length > 0 ? 1 - known.length / errors.length : 0,
  };
}

/** Distance along the normal from the exact interface to the baked one, mm; null where it is not found within 1 mm. */
function errorOf(baked: BakedAnatomy, { at, normal, from, to }: Crossing): number | null {
  const out = createBakedSample();
  const ownerAt = (t: number): number => {
    sampleBaked(baked, at[0] + normal[0] * t, at[1] + normal[1] * t, at[2] + normal[2] * t, out);
    return out.owner;
  };
  for (let k = 0; k <= SEARCH_COUNT; k++)
    for (const sign of k === 0 ? [1] : [1, -1]) {
      const t = sign * SEARCH_MM * k;
      if (ownerAt(t - SEARCH_MM / 2) === from && ownerAt(t + SEARCH_MM / 2) === to) return Math.abs(t);
    }
  return null;
}

/** A point where the owner changes along a random step, with the normal of the surface that decides it. */
function findCrossing(anatomy: Anatomy, bounds: Box, next: () => number): Crossing | null {
  const n = anatomy.structures.length;
  // As the bake counts them: structures, what lies between them, air.
  const ownerAt = (p: Vec3): number => {
    const o = ownerAtRest(anatomy, p[0], p[1], p[2]);
    return o >= 0 ? o : o === -1 ? n : n + 1;
  };
  const signed = (): number => next() * 2 - 1;
  const p = [0, 1, 2].map(
    (a) => bounds.min[a]! + EDGE_MM + (bounds.max[a]! - bounds.min[a]! - 2 * EDGE_MM) * next(),
  ) as Vec3;
  const step = scale(normalize([signed(), signed(), signed()]), STEP_MM);
  const a = ownerAt(p);
  let b = ownerAt(addScaled(p, step, 1));
  if (a === b) return null;
  let [low, high] = [0, 1];
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2;
    const o = ownerAt(addScaled(p, step, t));
    if (o === a) low = t;
    else {
      high = t;
      b = o;
    }
  }
  const at = addScaled(p, step, high);
  // The surface that separates them belongs to whichever of the two is at its zero here.
  const fieldOf = (o: number): DistanceFunction | null =>
    o === n + 1 ? anatomy.surface : o < n ? anatomy.structures[o]!.signedDistance : null;
  const fields = [a, b].map(fieldOf).filter((f) => f !== null);
  const field = fields.sort((f, g) => Math.abs(f(...at)) - Math.abs(g(...at)))[0]!;
  let normal = gradientAt(field, at);
  const length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
  if (!(length > 1e-3)) return null;
  const isAlong = normal[0] * step[0] + normal[1] * step[1] + normal[2] * step[2] >= 0;
  normal = scale(normal, (isAlong ? 1 : -1) / length);
  let isTriple =
    ownerAt(addScaled(at, normal, NEAR_MM)) !== b || ownerAt(addScaled(at, normal, -NEAR_MM)) !== a;
  for (let i = 0; i < 14 && !isTriple; i++) {
    const o = ownerAt(addScaled(at, normalize([signed(), signed(), signed()]), NEAR_MM));
    isTriple = o !== a && o !== b;
  }
  return { at, normal, from: a, to: b, isTriple };
}

/** Difference over 0.1 mm along each axis; mm, not divided by it. */
function gradientAt(field: DistanceFunction, [x, y, z]: Vec3): Vec3 {
  const h = 0.05;
  return [
    field(x + h, y, z) - field(x - h, y, z),
    field(x, y + h, z) - field(x, y - h, z),
    field(x, y, z + h) - field(x, y, z - h),
  ];
}
