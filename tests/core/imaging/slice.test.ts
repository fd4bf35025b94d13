import { describe, expect, it } from 'vitest';
import type { PhantomShape } from '../../../src/core/anatomy/phantoms/phantomFile.ts';
import { sliceWidthMm } from '../../../src/core/imaging/beam.ts';
import { db, L11, phantom, region, shoot } from './harness.ts';

const black = {
  id: 'cyst',
  speedMmPerUs: 1.54,
  densityKgPerM3: 1000,
  attenuationDbPerCmPerMHz: 0.5,
  echoDb: -80,
};

/** Level in the middle of a ball of fluid against the same place of a long tube of the same size, dB. */
function fillIn(depthMm: number, radiusMm: number): number {
  const at = (isBall: boolean): number => {
    const shape: PhantomShape = isBall
      ? { type: 'sphere', centreMm: [0, depthMm, 0], radiusMm }
      : { type: 'cylinder', aMm: [0, depthMm, -30], bMm: [0, depthMm, 30], radiusMm };
    const image = shoot({
      file: phantom([{ id: 'cyst', tissue: 'cyst', shape }], {}, [black]),
      lineCount: 256,
      request: { seed: 1 },
    });
    const half = 0.3 * radiusMm;
    return db(region(image, depthMm - half, depthMm + half, -half, half).rms);
  };
  return at(true) - at(false);
}

describe('slice thickness', () => {
  it('fills a ball that is thinner than the slice, and leaves one black that is thicker', () => {
    expect(sliceWidthMm(L11, 7.6, 36)).toBeGreaterThan(1.6);
    expect(fillIn(36, 0.9)).toBeGreaterThan(8);
    // In the lens's focus the slice is a third of a millimetre.
    expect(sliceWidthMm(L11, 7.6, 17)).toBeLessThan(0.6);
    expect(fillIn(17, 1.5)).toBeLessThan(3);
  });

  it('looks the same in one plane where all is the same across it', () => {
    const file = phantom(
      [
        {
          id: 'cyst',
          tissue: 'cyst',
          shape: { type: 'cylinder', aMm: [0, 20, -30], bMm: [0, 20, 30], radiusMm: 3 },
        },
      ],
      {},
      [black],
    );
    const one = shoot({ file, request: { tissuePlanes: 1 } });
    const three = shoot({ file, request: { tissuePlanes: 3 } });
    expect(three.envelope).toEqual(one.envelope);
  });
});
