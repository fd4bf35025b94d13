/**
 * Muscles grown from seeds until they meet: each takes the room that no other seed is nearer to, inside the sleeve, clear
 * of bones, tendons, vessels and nerves, leaving a septum between neighbours.
 */
import { growBox } from '../../geometry/shape.ts';
import { smoothMax, smoothstep } from '../../math/scalar.ts';
import type { Box, DistanceFunction } from '../anatomy.ts';
import { CELL_REACH_MM, centreDistances, fromCentreMm, nearCells } from './nearCells.ts';
import { remembered } from './remembered.ts';

/** Half of what is left between two bellies, mm. */
const HALF_SEPTUM = 0.1;
const SEAM = 1.2;
const CLEARANCE_SEAM = 0.7;

export interface Seed {
  readonly id: string;
  readonly signedDistance: DistanceFunction;
  readonly bounds: Box;
  /** A long tendon: it keeps its own section, and bellies give way to it. */
  readonly isCord?: boolean;
}

export interface Clearance {
  readonly signedDistance: DistanceFunction;
  readonly bounds: Box;
  readonly gapMm: number;
  /** Only these seeds keep clear; all when not given. */
  readonly only?: readonly string[];
  /** Its distance's greatest change per mm where that is more than STEEPEST. */
  readonly steepest?: number;
}

/**
 * No seed's distance changes faster than this, nor an obstacle's that does not say so: what is so far from the centre of a cell that it cannot
 * come near within the cell is not asked there. Sweeps stay below 1.6; the rest is room to spare.
 */
const STEEPEST = 2;

/** What can matter in one cell: indices, and their distances at its centre, mm. */
interface Near {
  readonly rivals: readonly number[];
  readonly rivalMm: readonly number[];
  readonly obstacles: readonly number[];
  readonly obstacleMm: readonly number[];
}

/** Steps of the slope of a seam, and how near to it the slope is asked for, mm. */
const SLOPE_STEP = 0.3;
const SEAM_NEAR = 1;
const SEAM_FAR = 2.5;
/** Where two seeds run so nearly side by side that their seam is no more than a hint, it is left soft. */
const LEAST_SLOPE = 0.15;
/** Division by the slope adds so much at most, mm: where the slope changes its mind, the distance must not leap. */
const SEAM_LIFT = 1.6;

/**
 * Distance from the seam of two seeds, where both are equally far. Half their difference has a slope of 1 where they
 * face each other and nearly none where they lie side by side: near the seam it is divided by its own slope.
 */
function seamDistance(
  a: number,
  b: number,
  own: (x: number, y: number, z: number) => Float64Array,
  other: (x: number, y: number, z: number) => Float64Array,
  x: number,
  y: number,
  z: number,
): number {
  const half = (a - b) * 0.5;
  const near = 1 - smoothstep(SEAM_NEAR, SEAM_FAR, Math.abs(half));
  if (near === 0) return half;
  const p = own(x, y, z);
  const q = other(x, y, z);
  const dx = (p[0]! - q[0]!) * 0.5 - half;
  const dy = (p[1]! - q[1]!) * 0.5 - half;
  const dz = (p[2]! - q[2]!) * 0.5 - half;
  const slope = Math.max(LEAST_SLOPE, Math.sqrt(dx * dx + dy * dy + dz * dz) / SLOPE_STEP);
  const away = Math.abs(half);
  const d = Math.min(away / (1 + (slope - 1) * near), away + SEAM_LIFT);
  return half < 0 ? -d : d;
}

/** A distance one step further along each axis; kept, since every seam of a seed asks for it at the same point. */
function stepsBeyond(f: DistanceFunction): (x: number, y: number, z: number) => Float64Array {
  const beyond = new Float64Array(3);
  const asked = new Float64Array(3).fill(Number.NaN);
  return (x, y, z) => {
    if (asked[0] === x && asked[1] === y && asked[2] === z) return beyond;
    asked[0] = x;
    asked[1] = y;
    asked[2] = z;
    beyond[0] = f(x + SLOPE_STEP, y, z);
    beyond[1] = f(x, y + SLOPE_STEP, z);
    beyond[2] = f(x, y, z + SLOPE_STEP);
    return beyond;
  };
}

/** Seam distances, each pair's last one kept: the other of the pair asks for the same at the same point. */
function makeSeams(seeds: readonly Seed[]) {
  const count = seeds.length;
  const beyond = seeds.map((s) => stepsBeyond(s.signedDistance));
  // x, y, z and the value of the last answer of each pair, seen from the seed of the lower index.
  const last = new Float64Array(4 * count * count).fill(Number.NaN);
  return (own: number, other: number, a: number, b: number, x: number, y: number, z: number): number => {
    const o = 4 * (Math.min(own, other) * count + Math.max(own, other));
    const sign = own < other ? 1 : -1;
    if (last[o] === x && last[o + 1] === y && last[o + 2] === z) return sign * last[o + 3]!;
    const value = seamDistance(a, b, beyond[own]!, beyond[other]!, x, y, z);
    last[o] = x;
    last[o + 1] = y;
    last[o + 2] = z;
    last[o + 3] = sign * value;
    return value;
  };
}

/** So far outside a seed the seed alone is told: a lower bound, mm. */
const WELL_OUTSIDE_MM = 6;

/**
 * The grown field of every seed, in their order.
 * @param wellOutsideMm where nobody needs more than the seed: not less than the range of what is stored of a field
 */
export function growMuscles(
  seeds: readonly Seed[],
  fascia: DistanceFunction,
  clearances: readonly Clearance[],
  wellOutsideMm = WELL_OUTSIDE_MM,
): DistanceFunction[] {
  const grown = seeds.map((s) => remembered(s.signedDistance));
  const seamOf = makeSeams(seeds);
  const cords: Clearance[] = seeds.flatMap((s, i) =>
    s.isCord ? [{ signedDistance: grown[i]!, bounds: s.bounds, gapMm: 2 * HALF_SEPTUM }] : [],
  );
  const everything = [...clearances, ...cords];
  const seedsAtCentre = centreDistances(grown);
  const obstaclesAtCentre = centreDistances(everything.map((c) => c.signedDistance));
  return seeds.map((seed, own) => {
    const reach = growBox(seed.bounds, 8);
    const rivals = seeds.flatMap((s, i) =>
      i !== own && !s.isCord && !seed.isCord && meets(reach, s.bounds) ? [i] : [],
    );
    const obstacles = everything.flatMap((c, i) =>
      (i < clearances.length || !seed.isCord) &&
      meets(reach, c.bounds) &&
      (!c.only || c.only.includes(seed.id))
        ? [i]
        : [],
    );
    const nearOf = nearCells((x, y, z) =>
      nearIn(own, rivals, obstacles, everything, seedsAtCentre(x, y, z), obstaclesAtCentre(x, y, z)),
    );
    const self = grown[own]!;
    return (x, y, z) => {
      const a = self(x, y, z);
      if (a > wellOutsideMm) return a;
      const near = nearOf(x, y, z);
      const offMm = fromCentreMm(x, y, z);
      const slackMm = STEEPEST * offMm;
      // A rival further than this cannot change the smooth maximum below.
      const limit = 2 * SEAM - a + 2 * HALF_SEPTUM;
      // The seam that reaches farthest in counts: where two rivals change places, both seams are the same distance off.
      let seam = -1e9;
      for (let i = 0; i < near.rivals.length; i++) {
        if (near.rivalMm[i]! - slackMm > limit) continue;
        const rival = near.rivals[i]!;
        const b = grown[rival]!(x, y, z);
        if (b >= limit) continue;
        // What this seam can be at most: where that is less than another's, or than what would change the belly, it is not asked.
        const half = (a - b) * 0.5;
        const most = half > 0 ? half + SEAM_LIFT : half / STEEPEST;
        if (most <= seam || most + HALF_SEPTUM <= a - SEAM) continue;
        seam = Math.max(seam, seamOf(own, rival, a, b, x, y, z));
      }
      let d = smoothMax(a, seam + HALF_SEPTUM, SEAM);
      d = Math.max(d, fascia(x, y, z) + 0.7);
      if (d > 4) return d;
      for (let i = 0; i < near.obstacles.length; i++) {
        const o = everything[near.obstacles[i]!]!;
        // The obstacle matters only nearer than this.
        if (near.obstacleMm[i]! - (o.steepest ?? STEEPEST) * offMm > o.gapMm - d + CLEARANCE_SEAM) continue;
        d = smoothMax(d, o.gapMm - o.signedDistance(x, y, z), CLEARANCE_SEAM);
      }
      return d;
    };
  });
}

/** What of a seed's rivals and obstacles can change it somewhere in the cell with these distances at its centre. */
function nearIn(
  own: number,
  rivals: readonly number[],
  obstacles: readonly number[],
  clearances: readonly Clearance[],
  seedMm: Float64Array,
  obstacleMm: Float64Array,
): Near {
  const slackMm = STEEPEST * CELL_REACH_MM;
  const leastOwn = seedMm[own]! - slackMm;
  const rivalReach = 2 * SEAM + 2 * HALF_SEPTUM - leastOwn + slackMm;
  const nearRivals = rivals.filter((i) => seedMm[i]! < rivalReach);
  const nearObstacles = obstacles.filter(
    (i) =>
      obstacleMm[i]! <
      clearances[i]!.gapMm +
        CLEARANCE_SEAM -
        leastOwn +
        (clearances[i]!.steepest ?? STEEPEST) * CELL_REACH_MM,
  );
  return {
    rivals: nearRivals,
    rivalMm: nearRivals.map((i) => seedMm[i]!),
    obstacles: nearObstacles,
    obstacleMm: nearObstacles.map((i) => obstacleMm[i]!),
  };
}

const meets = (a: Box, b: Box): boolean =>
  a.min[0] < b.max[0] &&
  b.min[0] < a.max[0] &&
  a.min[1] < b.max[1] &&
  b.min[1] < a.max[1] &&
  a.min[2] < b.max[2] &&
  b.min[2] < a.max[2];
