import { describe, expect, it } from 'vitest';
import { axialWidthMm, lateralWidthMm, sliceWidthMm } from '../../../src/core/imaging/beam.ts';
import {
  heardAxialMm,
  heardLateralMm,
  heardSliceMm,
  transmissionOf,
} from '../../../src/core/imaging/transmit.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import { db, halfWidth, L11, lateralOf, peak, phantom, region, rowOf, shoot } from './harness.ts';

describe('harmonics', () => {
  const off = transmissionOf(L11, 5, false);
  const on = transmissionOf(L11, 5, true);

  it('hears the octave of what it sends, within the band', () => {
    expect(on.heardMHz).toBeCloseTo(10, 6);
    for (const id of ['l12-5-50', 'l11-5v', 'l12-3v', 'c5-2v'])
      for (const wanted of [2, 5, 8, 15]) {
        const t = findTransducer(id)!;
        const sent = transmissionOf(t, wanted, true);
        expect(sent.sentMHz).toBeGreaterThanOrEqual(t.lowestFrequencyMHz);
        expect(sent.heardMHz).toBeLessThanOrEqual(t.highestFrequencyMHz);
        expect(sent.heardMHz / sent.sentMHz).toBeGreaterThan(1.9);
      }
  });

  it('without them is the beam as it stands', () => {
    expect(heardLateralMm(L11, off, 20, 18)).toBe(
      lateralWidthMm(L11, 5, 20, { kind: 'focused', focusMm: 18 }),
    );
    expect(heardSliceMm(L11, off, 20)).toBe(sliceWidthMm(L11, 5, 20));
    expect(heardAxialMm(L11, off)).toBeCloseTo(axialWidthMm(L11, 5), 12);
  });

  it('is narrower than the fundamental that is sent, and wider than one sent at the octave', () => {
    for (const depth of [8, 18, 30]) {
      const octave = transmissionOf(L11, 10, false);
      expect(heardLateralMm(L11, on, depth, 18)).toBeLessThan(0.8 * heardLateralMm(L11, off, depth, 18));
      expect(heardLateralMm(L11, on, depth, 18)).toBeGreaterThan(
        0.95 * heardLateralMm(L11, octave, depth, 18),
      );
      expect(heardSliceMm(L11, on, depth)).toBeGreaterThan(heardSliceMm(L11, octave, depth));
    }
  });

  it('draws points narrower, cysts blacker under the skin, and reaches less deep', () => {
    const wire = phantom([
      { id: 'wire', shape: { type: 'points', positionsMm: [[0, 18, 0]], strengthDb: 40 } },
    ]);
    const width = (harmonics: boolean): number => {
      const image = shoot({ file: wire, settings: { harmonics, frequencyMHz: 5 }, lineCount: 256 });
      const p = peak(image, 16, 20, -2, 2);
      const row = rowOf(image, p.depthMm);
      const profile = Array.from({ length: 256 }, (_, l) => image.envelope[row * 256 + l]!);
      return halfWidth(profile) * (lateralOf(image, 1) - lateralOf(image, 0));
    };
    expect(width(true)).toBeLessThan(0.8 * width(false));

    const cyst = phantom(
      [
        {
          id: 'cyst',
          tissue: 'cyst',
          shape: { type: 'cylinder', aMm: [0, 5, -20], bMm: [0, 5, 20], radiusMm: 3 },
        },
      ],
      {},
      [{ id: 'cyst', speedMmPerUs: 1.54, densityKgPerM3: 1000, attenuationDbPerCmPerMHz: 0.5, echoDb: -80 }],
    );
    const inCyst = (harmonics: boolean): number =>
      db(region(shoot({ file: cyst, settings: { harmonics, frequencyMHz: 5 } }), 3.2, 4.5, -1, 1).rms);
    expect(inCyst(false) - inCyst(true)).toBeGreaterThan(5);

    const reach = (harmonics: boolean): number => {
      const settings = { harmonics, frequencyMHz: 5, depthMm: 60, noise: true };
      const image = shoot({ file: phantom([], { attenuationDbPerCmPerMHz: 0.7 }), settings });
      const dark = shoot({ file: phantom([], { attenuationDbPerCmPerMHz: 0.7, echoDb: -90 }), settings });
      for (let d = 5; d < 58; d += 1)
        if (region(image, d, d + 1, -15, 15).rms < 2 * region(dark, d, d + 1, -15, 15).rms) return d;
      return 58;
    };
    expect(reach(true)).toBeLessThan(reach(false) - 8);
  });
});
