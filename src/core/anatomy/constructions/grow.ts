/**
 * Muscles grown from seeds until they meet: each takes the room that no other seed is nearer to, inside the sleeve, clear
 * of bones, tendons, vessels and nerves, leaving a septum between neighbours.
 */
import { distanceToBox, growBox } from '../../geometry/shape.ts';
import { smoothMax, smoothstep } from '../../math/scalar.ts';
import type { Box, DistanceFunction } from '../anatomy.ts';
import { remembered } from './remembered.ts';

/** Half of what is left between two bellies, mm. */
const HALF_SEPTUM = 0.35;
const SEAM = 2.5;
const CLEARANCE_SEAM = 1.5;

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
}

interface Rival {
  readonly seed: Seed;
  readonly distance: DistanceFunction;
}

/** Steps of the slope of a seam, and how near to it the slope is asked for, mm. */
const SLOPE_STEP = 0.3;
const SEAM_NEAR = 1;
const SEAM_FAR = 2.5;
/** Where two seeds run so nearly side by side that their seam is no more than a hint, it is left soft. */
const LEAST_SLOPE = 0.15;

/**
 * Distance from the seam of two seeds, where both are equally far. Half their difference has a slope of 1 where they
 * face each other and nearly none where they lie side by side: near the seam it is divided by its own slope.
 */
function seamDistance(own: Seed, other: Seed, a: number, b: number, x: number, y: number, z: number): number {
  const half = (a - b) * 0.5;
  const near = 1 - smoothstep(SEAM_NEAR, SEAM_FAR, Math.abs(half));
  if (near === 0) return half;
  const h = SLOPE_STEP;
  const dx = (own.signedDistance(x + h, y, z) - other.signedDistance(x + h, y, z)) * 0.5 - half;
  const dy = (own.signedDistance(x, y + h, z) - other.signedDistance(x, y + h, z)) * 0.5 - half;
  const dz = (own.signedDistance(x, y, z + h) - other.signedDistance(x, y, z + h)) * 0.5 - half;
  const slope = Math.max(LEAST_SLOPE, Math.sqrt(dx * dx + dy * dy + dz * dz) / h);
  return half / (1 + (slope - 1) * near);
}

/** The grown field of every seed, in their order. */
export function growMuscles(
  seeds: readonly Seed[],
  fascia: DistanceFunction,
  clearances: readonly Clearance[],
): DistanceFunction[] {
  const grown = seeds.map((s) => remembered(s.signedDistance));
  const cords: Clearance[] = seeds.flatMap((s, i) =>
    s.isCord ? [{ signedDistance: grown[i]!, bounds: s.bounds, gapMm: 2 * HALF_SEPTUM }] : [],
  );
  return seeds.map((seed, own) => {
    const reach = growBox(seed.bounds, 8);
    const rivals = seeds.flatMap((s, i) =>
      i !== own && !s.isCord && !seed.isCord && meets(reach, s.bounds)
        ? [{ seed: s, distance: grown[i]! }]
        : [],
    );
    const others = seed.isCord ? clearances : [...clearances, ...cords];
    const obstacles = others.filter((c) => meets(reach, c.bounds) && (!c.only || c.only.includes(seed.id)));
    const self = grown[own]!;
    return (x, y, z) => {
      const a = self(x, y, z);
      // Well outside: the seed alone is a lower bound, and nobody needs more.
      if (a > 6) return a;
      let rival = 1e9;
      let nearest: Rival | undefined;
      // A rival further than this cannot change the smooth maximum below.
      const limit = 2 * SEAM - a + 2 * HALF_SEPTUM;
      for (let i = 0; i < rivals.length; i++) {
        const r = rivals[i]!;
        // Inside its box a seed may be nearer than anything found so far.
        const away = distanceToBox(r.seed.bounds, x, y, z) * 0.4;
        if (away > 0 && away > Math.min(limit, rival)) continue;
        const b = r.distance(x, y, z);
        if (b < rival) {
          rival = b;
          nearest = r;
        }
      }
      let d =
        nearest && rival < limit
          ? smoothMax(a, seamDistance(seed, nearest.seed, a, rival, x, y, z) + HALF_SEPTUM, SEAM)
          : a;
      d = Math.max(d, fascia(x, y, z) + 0.7);
      if (d > 4) return d;
      for (let i = 0; i < obstacles.length; i++) {
        const o = obstacles[i]!;
        // The obstacle matters only nearer than this; its box tells most of the time.
        const near = o.gapMm - d + CLEARANCE_SEAM;
        if (distanceToBox(o.bounds, x, y, z) * 0.8 > near) continue;
        d = smoothMax(d, o.gapMm - o.signedDistance(x, y, z), CLEARANCE_SEAM);
      }
      return d;
    };
  });
}

const meets = (a: Box, b: Box): boolean =>
  a.min[0] < b.max[0] &&
  b.min[0] < a.max[0] &&
  a.min[1] < b.max[1] &&
  b.min[1] < a.max[1] &&
  a.min[2] < b.max[2] &&
  b.min[2] < a.max[2];
