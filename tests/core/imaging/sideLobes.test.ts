import { describe, expect, it } from 'vitest';
import type { PhantomStructure } from '../../../src/core/anatomy/phantoms/phantomFile.ts';
import type { RenderedImage } from '../../../src/core/imaging/renderImage.ts';
import { phantom, shoot } from './harness.ts';

const db = (ratio: number): number => 20 * Math.log10(ratio);

/** A rod of bone in clear fluid: its axis 13 mm aside and 26 mm deep, its radius 8.5 mm. */
const BONE = { x: 13, y: 26, radius: 8.5 };
const rod: PhantomStructure = {
  id: 'rod',
  tissue: 'cortical-bone',
  shape: { type: 'cylinder', aMm: [BONE.x, BONE.y, -40], bMm: [BONE.x, BONE.y, 40], radiusMm: BONE.radius },
};
const fluid = { echoDb: -70, attenuationDbPerCmPerMHz: 0.02 };
const settings = { compoundAngles: 1, noise: false };

/** Root mean square of the envelope about a lateral place, mm, and a depth. */
function level(image: RenderedImage, x: number, fromMm: number, toMm: number): number {
  let power = 0;
  let count = 0;
  image.lines.forEach((line, l) => {
    if (Math.abs(line.originMm[0]! - x) > 0.6) return;
    for (let s = 0; s < image.sampleCount; s++) {
      const depth = (s + 0.5) * image.mmPerSample;
      if (depth < fromMm || depth > toMm) continue;
      const e = image.envelope[s * image.lineCount + l]!;
      power += e * e;
      count++;
    }
  });
  return Math.sqrt(power / count);
}

/** Range at which the side of the rod that faces a line is heard there: the least distance from the line's start. */
const heardMm = (x: number): number => Math.sqrt((BONE.x - x) ** 2 + BONE.y ** 2) - BONE.radius;

describe('side lobes', () => {
  const beside = shoot({ file: phantom([rod], fluid), settings });
  const alone = shoot({ file: phantom([], fluid), settings });
  const octave = shoot({ file: phantom([rod], fluid), settings: { ...settings, harmonics: true } });

  it.each([7, 8, 9])('fill fluid beside bone at the range where the bone is heard, %s mm aside', (x) => {
    const at = heardMm(x);
    const wing = level(beside, x, at - 0.7, at + 0.7);
    expect(db(wing / level(alone, x, at - 0.7, at + 0.7))).toBeGreaterThan(15);
    // Faint beside the bone's own line, and gone above and out of the array's reach.
    expect(db(wing / level(beside, BONE.x, 17, 18))).toBeLessThan(-30);
    expect(db(wing / level(beside, x, at - 6, at - 3))).toBeGreaterThan(15);
  });

  it('are weaker the farther aside', () => {
    const near = level(beside, 9, heardMm(9) - 0.7, heardMm(9) + 0.7);
    const far = level(beside, 6.5, heardMm(6.5) - 0.7, heardMm(6.5) + 0.7);
    expect(near).toBeGreaterThan(far);
  });

  it('are weaker in the octave', () => {
    const at = heardMm(8);
    const main = level(beside, BONE.x, 17, 18) / level(octave, BONE.x, 17, 18);
    const wing = level(beside, 8, at - 0.7, at + 0.7) / level(octave, 8, at - 0.7, at + 0.7);
    expect(db(wing / main)).toBeGreaterThan(8);
  });
});
