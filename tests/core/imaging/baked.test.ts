import { describe, expect, it } from 'vitest';
import { bakeAnatomy } from '../../../src/core/anatomy/bake/bakeAnatomy.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { UNDEFORMED } from '../../../src/core/anatomy/deformation.ts';
import { anatomyFromPhantom } from '../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFile } from '../../../src/core/anatomy/phantoms/phantomFile.ts';
import { createTransform } from '../../../src/core/frames/frames.ts';
import { materialTablesOf, materialTablesOfBaked } from '../../../src/core/imaging/entityTable.ts';
import { renderImage } from '../../../src/core/imaging/renderImage.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/imaging/settings.ts';
import { textureFrameOf, textureFrameOfBaked } from '../../../src/core/imaging/textureFrame.ts';
import { correlation, db, L11, region } from './harness.ts';

describe('baked sampler', () => {
  it('draws nearly what the exact field draws', () => {
    const file: PhantomFile = {
      format: 'sononeedle.phantom',
      version: 1,
      title: 'bake',
      background: 'muscle',
      surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
      structures: [
        { id: 'fat', tissue: 'fat', shape: { type: 'layer', normal: [0, 1, 0], fromMm: 0, toMm: 7.3 } },
        {
          id: 'cyst',
          tissue: 'synovial-fluid',
          shape: { type: 'ellipsoid', centreMm: [-4, 16, 0], radiiMm: [6, 3, 6] },
        },
        {
          id: 'bone',
          tissue: 'cortical-bone',
          shape: { type: 'cylinder', aMm: [8, 30, -12], bMm: [8, 30, 12], radiusMm: 8 },
        },
      ],
    };
    // In the body boundaries are rough; a bake takes them so.
    const anatomy = {
      ...anatomyFromPhantom(file),
      isSmooth: false,
      bounds: { min: [-22, -3, -6], max: [22, 42, 6] } as const,
    };
    const field = new TissueField(anatomy, UNDEFORMED);
    const baked = bakeAnatomy(anatomy, null, { pitchMm: 0.8 });
    const request = {
      transducer: L11,
      worldFromTransducer: createTransform('world', 'transducer', [0, 0, 0]),
      settings: { ...DEFAULT_SETTINGS, noise: false },
      field,
      lineCount: 128,
      sampleCount: 512,
    };
    const exact = renderImage(request);
    const other = renderImage({ ...request, baked });
    const boxes: [number, number, number, number][] = [
      [2, 6, -17, 17],
      [9, 12, -17, 17],
      [20, 38, -17, -6],
    ];
    for (const box of boxes) {
      const a = region(exact, ...box);
      const b = region(other, ...box);
      expect(Math.abs(db(a.rms / b.rms))).toBeLessThan(1);
      expect(correlation(a.values, b.values)).toBeGreaterThan(0.9);
    }
  });

  it('knows the tissues that a phantom brings, and what its medium takes from the sound', () => {
    const file: PhantomFile = {
      format: 'sononeedle.phantom',
      version: 1,
      title: 'own tissues',
      background: 'paste',
      surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
      tissues: [
        { id: 'paste', attenuationDbPerCmPerMHz: 0.31, attenuationExponent: 1.1 },
        { id: 'olive', echoDb: 5, speedMmPerUs: 1.56 },
      ],
      structures: [
        { id: 'olive', tissue: 'olive', shape: { type: 'sphere', centreMm: [0, 12, 0], radiusMm: 5 } },
      ],
    };
    const anatomy = {
      ...anatomyFromPhantom(file),
      bounds: { min: [-12, -3, -6], max: [12, 24, 6] } as const,
    };
    const baked = bakeAnatomy(anatomy, null, { pitchMm: 1 });
    const tables = materialTablesOfBaked(baked, textureFrameOfBaked(baked));
    const exact = materialTablesOf(anatomy, textureFrameOf(anatomy));
    expect(tables.tissueList).toEqual(exact.tissueList);
    expect(tables.tissues).toEqual(exact.tissues);
    expect(tables.isSmooth).toBe(true);
    expect(tables.nominal).toEqual({ dbPerCmPerMHz: 0.31, exponent: 1.1 });
  });
});
