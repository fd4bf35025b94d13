import { describe, expect, it } from 'vitest';
import { TissueField } from '../../../../src/core/anatomy/tissueField.ts';
import { UNDEFORMED } from '../../../../src/core/anatomy/deformation.ts';
import type { Anatomy } from '../../../../src/core/anatomy/anatomy.ts';
import { materialTablesOf } from '../../../../src/core/imaging/entityTable.ts';
import { exactSampler } from '../../../../src/core/imaging/exactSampler.ts';
import { createFieldSample } from '../../../../src/core/imaging/fieldSample.ts';
import { VesselMotion, wallShiftMm } from '../../../../src/core/imaging/motion/vesselMotion.ts';
import { textureFrameOf } from '../../../../src/core/imaging/textureFrame.ts';
import { createTransform } from '../../../../src/core/frames/frames.ts';
import { FACE, L50, tube } from './dopplerHarness.ts';

const RADIUS = 3;
const PULSE = { meanMmPerS: 60, pulsatile: true };
const asVein = (anatomy: Anatomy): Anatomy => ({
  ...anatomy,
  structures: anatomy.structures.map((s) =>
    s.flow ? { ...s, flow: { ...s.flow, kind: 'vein' as const } } : s,
  ),
});
const picture = (timeS: number, indentationMm = 0) => ({
  transducer: L50,
  worldFromTransducer: FACE,
  imageDepthMm: 40,
  deformation: {
    ...UNDEFORMED,
    probe: {
      worldFromTransducer: FACE,
      indentationMm,
      stopDepthMm: 35,
      halfWidthMm: 27,
      halfHeightMm: 5,
      // About what a knee answers with.
      pressureKpa: 0.7 * indentationMm,
    },
  },
  timeS,
});

/** Height of the lumen in the middle of the picture, as the image's own sampler finds it, mm. */
function lumenHeightMm(anatomy: Anatomy, shifts: Float32Array): number {
  const field = new TissueField(anatomy, UNDEFORMED);
  const tables = materialTablesOf(anatomy, textureFrameOf(anatomy));
  const sampler = exactSampler(field, tables, shifts);
  const sample = createFieldSample();
  const vessel = anatomy.structures.findIndex((s) => s.id === 'tube');
  let height = 0;
  for (let y = 10; y < 30; y += 0.01) {
    sampler.sample(0, y, 0, sample);
    if (sample.owner === vessel) height += 0.01;
  }
  return height;
}

describe('vessels in the picture', () => {
  it('swell and shrink with the beat by a few per cent', () => {
    const anatomy = tube(0, RADIUS, PULSE);
    const motion = new VesselMotion(anatomy);
    const heights = Array.from({ length: 24 }, (_, i) =>
      lumenHeightMm(anatomy, motion.update(picture((i / 24) * (60 / 65)))),
    );
    const least = Math.min(...heights);
    const most = Math.max(...heights);
    expect(most - least).toBeGreaterThan(0.03 * 2 * RADIUS);
    expect(most - least).toBeLessThan(0.1 * 2 * RADIUS);
    expect(lumenHeightMm(anatomy, motion.update(picture(5 * (60 / 65))))).toBeCloseTo(heights[0]!, 1);
  });

  it('close under a light hand where they are veins, and open again', () => {
    const vein = asVein(tube(0, RADIUS, PULSE));
    const motion = new VesselMotion(vein);
    const open = lumenHeightMm(vein, motion.update(picture(0)));
    expect(open).toBeGreaterThan(1.8 * RADIUS);
    const less = lumenHeightMm(vein, motion.update(picture(0, 2)));
    expect(less).toBeLessThan(0.97 * open);
    expect(lumenHeightMm(vein, motion.update(picture(0, 7)))).toBe(0);
    expect(lumenHeightMm(vein, motion.update(picture(0)))).toBe(open);
    const artery = tube(0, RADIUS, PULSE);
    expect(lumenHeightMm(artery, new VesselMotion(artery).update(picture(0, 7)))).toBeGreaterThan(
      1.9 * RADIUS,
    );
  });

  it('stay at rest out of the picture, so that a still picture stays still', () => {
    const motion = new VesselMotion(tube(0, RADIUS, PULSE));
    const away = createTransform('world', 'transducer', [0, 0, 30], [0, 0, 0, 1]);
    for (const timeS of [0, 0.15, 0.3])
      expect([
        ...motion.update({
          ...picture(timeS),
          worldFromTransducer: away,
          deformation: UNDEFORMED,
        }),
      ]).toEqual([0]);
  });

  it('moves walls in whole steps and shuts what is nearly shut', () => {
    expect(wallShiftMm(3, 1)).toBe(0);
    expect(wallShiftMm(3, 0.95)).toBeCloseTo(0.16, 9);
    expect(wallShiftMm(3, 0.2)).toBeGreaterThan(3);
  });
});
