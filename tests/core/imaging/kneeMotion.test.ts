import { describe, expect, it } from 'vitest';
import { UNDEFORMED } from '../../../src/core/anatomy/deformation.ts';
import { findRegion } from '../../../src/core/anatomy/regions/registry.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { createTransform } from '../../../src/core/frames/frames.ts';
import { renderImage } from '../../../src/core/imaging/renderImage.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/imaging/settings.ts';
import { quaternionFromAxes } from '../../../src/core/math/quaternion.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import { correlation, db, region } from './harness.ts';

describe('the knee in long axis over the recess', () => {
  const region1 = findRegion('knee')!;
  const anatomy = region1.build({ ...region1.defaultPatient, effusionMl: 15 });
  const field = new TissueField(anatomy, { ...UNDEFORMED, cavityVolumeMl: anatomy.restingVolumeMl });
  const start = anatomy.probeStarts.find((s) => s.id === 'sagittal-midline') ?? anatomy.probeStarts[0]!;
  const [x, y, z] = start.contactMm;
  const at = (slideMm: number) =>
    renderImage({
      transducer: findTransducer('l12-5-50')!,
      // Looking straight back (+y), the marker up (+z).
      worldFromTransducer: createTransform(
        'world',
        'transducer',
        [x, y + 1, z + slideMm],
        quaternionFromAxes([0, 0, 1], [0, 1, 0], [-1, 0, 0]),
      ),
      settings: { ...DEFAULT_SETTINGS, compoundAngles: 1, noise: false },
      field,
      lineCount: 256,
      sampleCount: 512,
    });
  const still = at(0);

  it('slides under the probe without boiling', () => {
    const moved = at(0.15);
    const box = [4, 24, -2, 18] as const;
    expect(correlation(region(still, ...box).values, region(moved, ...box).values)).toBeGreaterThan(0.72);
    // A whole line: the same tissue one line over.
    const step = 0.195 * (256 / 256);
    const line = at(step);
    const a: number[] = [];
    const b: number[] = [];
    for (let s = 60; s < 300; s++)
      for (let l = 100; l < 240; l++) {
        a.push(still.envelope[s * 256 + l + 1]!);
        b.push(line.envelope[s * 256 + l]!);
      }
    expect(correlation(a, b)).toBeGreaterThan(0.97);
  });

  it('ends in a bright femur with a clean shadow', () => {
    let line = 0;
    let best = 0;
    // The brightest place of a middle column is the femur's line.
    const column = 170;
    for (let s = 200; s < 500; s++)
      if (still.envelope[s * 256 + column]! > best) {
        best = still.envelope[s * 256 + column]!;
        line = s;
      }
    const depth = still.startDepthMm + line * still.mmPerSample;
    const lateral = still.lines[column]!.originMm[0]!;
    const above = region(still, depth - 5, depth - 1, lateral - 1.5, lateral + 1.5).rms;
    const below = region(still, depth + 2.5, depth + 5, lateral - 1.5, lateral + 1.5).rms;
    expect(db(best / above)).toBeGreaterThan(15);
    expect(db(above / below)).toBeGreaterThan(40);
  });
});
