import { describe, expect, it } from 'vitest';
import type { Anatomy, Structure } from '../../../src/core/anatomy/anatomy.ts';
import { db, phantom, region, shoot } from './harness.ts';

const DEG = Math.PI / 180;

/** A slab of a tissue whose fibres dip by an angle in the image plane. */
function slabLevel(tissue: string, dipDeg: number, compoundAngles: number): number {
  const file = phantom(
    [{ id: 'slab', tissue, shape: { type: 'layer', normal: [0, 1, 0], fromMm: 6, toMm: 30 } }],
    {
      attenuationDbPerCmPerMHz: 0.65,
    },
  );
  const alter = (anatomy: Anatomy): Anatomy => ({
    ...anatomy,
    structures: anatomy.structures.map(
      (s): Structure => ({
        ...s,
        fibreInto: (_x, _y, _z, out) => {
          out[0] = Math.cos(dipDeg * DEG);
          out[1] = Math.sin(dipDeg * DEG);
          out[2] = 0;
        },
      }),
    ),
  });
  const image = shoot({ file, alter, settings: { compoundAngles } });
  return db(region(image, 10, 26, -16, 16).rms);
}

describe('anisotropy', () => {
  it.each([1, 3])('tendon loses at least 20 dB by 15 degrees, with %i looks', (looks) => {
    const level = [0, 2, 5, 10, 15, 20].map((a) => slabLevel('tendon', a, looks));
    expect(level[0]! - level[4]!).toBeGreaterThan(20);
    for (let i = 1; i < level.length; i++) expect(level[i]!).toBeLessThan(level[i - 1]!);
    // Two degrees show in one look; compounding hides them on purpose.
    if (looks === 1) expect(level[0]! - level[1]!).toBeGreaterThan(0.6);
  });

  it('nerve loses far less', () => {
    expect(slabLevel('nerve', 0, 3) - slabLevel('nerve', 15, 3)).toBeLessThan(10);
  });
});
