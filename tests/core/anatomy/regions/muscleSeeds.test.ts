import { describe, expect, it } from 'vitest';
import type { MuscleSeed } from '../../../../src/core/anatomy/constructions/belly.ts';
import { makeMuscleSeeds as ankleSeeds } from '../../../../src/core/anatomy/regions/ankle/muscles.ts';
import { makeRadius, makeUlna } from '../../../../src/core/anatomy/regions/elbow/forearmBones.ts';
import { makeHumerus } from '../../../../src/core/anatomy/regions/elbow/humerus.ts';
import { makeMuscleSeeds as elbowSeeds } from '../../../../src/core/anatomy/regions/elbow/muscles.ts';
import { makeMuscleSeeds as shoulderSeeds } from '../../../../src/core/anatomy/regions/shoulder/muscles.ts';
import { createRandomStream, nextUnit01 } from '../../../../src/core/math/random.ts';
import type { Vec3 } from '../../../../src/core/math/vec3.ts';

const POINTS = 15000;
const NEAR_MM = 3;
/** Where a broad belly turns sharply its sections cross, and its distance jumps from one to the other. */
const STEP_MM = 0.5;
const MOST_SLOPE = 2.5;

/** Places near the belly's surface where its distance jumps. */
function jumpsOf({ id, signedDistance, bounds: { min, max } }: MuscleSeed): string[] {
  const stream = createRandomStream(3, id);
  const jumps: string[] = [];
  for (let found = 0, tries = 0; found < POINTS && tries < 40 * POINTS; tries++) {
    const p = min.map((low, k) => low + (max[k]! - low) * nextUnit01(stream)) as Vec3;
    const d = signedDistance(...p);
    if (Math.abs(d) > NEAR_MM) continue;
    found++;
    const [x, y, z] = p;
    const moved = [
      signedDistance(x + STEP_MM, y, z),
      signedDistance(x, y + STEP_MM, z),
      signedDistance(x, y, z + STEP_MM),
    ];
    if (moved.some((m) => Math.abs(m - d) > MOST_SLOPE * STEP_MM))
      jumps.push(`${id} at ${p.map((v) => v.toFixed(1)).join(' ')}`);
  }
  return jumps;
}

describe('bellies never fold', () => {
  it.each([
    [
      'elbow',
      elbowSeeds({
        humerus: makeHumerus().signedDistance,
        ulna: makeUlna().signedDistance,
        radius: makeRadius().signedDistance,
      }),
    ],
    ['shoulder', shoulderSeeds()],
    ['ankle', ankleSeeds()],
  ])('%s', (_name, seeds) => {
    expect(seeds.flatMap(jumpsOf)).toEqual([]);
  });
});
