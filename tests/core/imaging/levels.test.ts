import { describe, expect, it } from 'vitest';
import { spectrumSigmaMHz } from '../../../src/core/imaging/beam.ts';
import { db, L11, peak, phantom, region, rotationDeg, shoot } from './harness.ts';

/** Speed mm/µs and density of the pairs in the interface list. */
const M: Record<string, readonly [number, number]> = {
  air: [0.343, 1.2],
  muscle: [1.588, 1090],
  steel: [5.79, 7900],
  bone: [3.515, 1908],
  cartilage: [1.64, 1100],
  skin: [1.624, 1109],
  fat: [1.477, 911],
  fascia: [1.545, 1027],
  tendon: [1.75, 1142],
  fluid: [1.549, 1020],
  nerve: [1.63, 1075],
};

describe('levels', () => {
  it('attenuation follows the closed form of a Gaussian pulse, also where it is not the nominal one', () => {
    const sigma = spectrumSigmaMHz(L11, 7.6);
    for (const alpha of [0.3, 0.5, 0.7]) {
      const image = shoot({
        file: phantom([], { attenuationDbPerCmPerMHz: alpha }),
        settings: { depthMm: 50 },
      });
      // Loss in Np at depth d: a f₀ − a² σ² / 2 with a = α · 2d in Np per MHz.
      const loss = (d: number): number => {
        const a = (alpha / 10 / 8.685889638) * 2 * d;
        return a * 7.6 - (a * a * sigma * sigma) / 2;
      };
      const at = (d: number): number => db(region(image, d - 3, d + 3, -17, 17).rms);
      const measured = at(8) - at(38);
      const expected = 8.685889638 * (loss(38) - loss(8));
      expect(Math.abs(measured / expected - 1)).toBeLessThan(0.05);
    }
  });

  it('adds the right amount through a slab of another attenuation', () => {
    const image = shoot({
      file: phantom(
        [{ id: 'slab', tissue: 'lossy', shape: { type: 'layer', normal: [0, 1, 0], fromMm: 10, toMm: 20 } }],
        {},
        [{ id: 'lossy', attenuationDbPerCmPerMHz: 0.7, speedMmPerUs: 1.54, densityKgPerM3: 1000, echoDb: 0 }],
      ),
    });
    const plain = shoot({ file: phantom([]) });
    const extra = db(region(plain, 22, 30, -17, 17).rms) - db(region(image, 22, 30, -17, 17).rms);
    // 0.2 dB/cm/MHz over 1 cm, two ways, at a centre between 7.6 and 6.6 MHz.
    expect(extra).toBeGreaterThan(2.4);
    expect(extra).toBeLessThan(3.1);
  });

  it.each([
    ['muscle', 'air', 0],
    ['muscle', 'steel', -0.7],
    ['muscle', 'bone', -4.6],
    ['cartilage', 'bone', -4.8],
    ['skin', 'fat', -16.8],
    ['fat', 'muscle', -18],
    ['fat', 'fascia', -21.7],
    ['muscle', 'tendon', -22.9],
    ['fluid', 'cartilage', -23.6],
    ['fluid', 'muscle', -26.8],
    ['muscle', 'fascia', -27.2],
    ['muscle', 'nerve', -44.7],
  ] as const)('a flat smooth boundary %s / %s echoes %d dB under a mirror', (upper, lower, expected) => {
    const own = (
      id: string,
    ): {
      id: string;
      speedMmPerUs: number;
      densityKgPerM3: number;
      attenuationDbPerCmPerMHz: number;
      echoDb: number;
    } => ({
      id,
      speedMmPerUs: M[id]![0],
      densityKgPerM3: M[id]![1],
      attenuationDbPerCmPerMHz: 0,
      echoDb: -80,
    });
    const file = {
      ...phantom(
        [
          {
            id: 'below',
            tissue: `x-${lower}`,
            shape: { type: 'layer', normal: [0, 1, 0], fromMm: 20.013, toMm: 200 },
          },
        ],
        {},
        [
          { ...own(upper), id: `x-${upper}` },
          { ...own(lower), id: `x-${lower}` },
        ],
      ),
      background: `x-${upper}`,
    };
    const image = shoot({ file });
    const p = peak(image, 17, 26, -10, 10);
    // 48 dB is the image's perfect mirror.
    expect(Math.abs(db(p.amplitude) - 48 - expected)).toBeLessThan(2);
  });

  it('bone shadows by at least 40 dB', () => {
    const image = shoot({
      file: phantom([
        {
          id: 'bone',
          tissue: 'cortical-bone',
          shape: { type: 'box', centreMm: [10, 23, 0], halfSizeMm: [12, 3, 20] },
        },
      ]),
      settings: { compoundAngles: 3 },
    });
    const beside = db(region(image, 28, 34, -16, -8).rms);
    const under = db(region(image, 28, 34, 8, 16).rms);
    expect(beside - under).toBeGreaterThan(40);
  });

  it('shows anechoic cysts of 2, 4 and 6 mm with enhancement behind', () => {
    for (const diameter of [2, 4, 6]) {
      const image = shoot({
        file: phantom(
          [
            {
              id: 'cyst',
              tissue: 'cyst',
              shape: { type: 'cylinder', aMm: [0, 20, -20], bMm: [0, 20, 20], radiusMm: diameter / 2 },
            },
          ],
          {},
          [
            {
              id: 'cyst',
              speedMmPerUs: 1.54,
              densityKgPerM3: 1000,
              attenuationDbPerCmPerMHz: 0.05,
              echoDb: -60,
            },
          ],
        ),
        settings: { noise: true },
        lineCount: 256,
      });
      const half = 0.3 * diameter;
      const inside = db(region(image, 20 - half, 20 + half, -half, half).rms);
      const beside = db(region(image, 18, 22, 6, 16).rms);
      expect(beside - inside).toBeGreaterThan(diameter === 2 ? 15 : 20);
      // 0.45 dB/cm/MHz less, two ways.
      const behind = region(image, 24, 30, -half, half).rms;
      const level = region(image, 24, 30, 8, 17).rms;
      const expected = (0.45 * 2 * 7 * diameter) / 10;
      expect(Math.abs(db(behind / level) - expected)).toBeLessThan(1.5);
    }
  });

  it.each([-6, -3, 3, 6])('reads a grey target of %d dB', (level) => {
    const image = shoot({
      file: phantom(
        [
          {
            id: 't',
            tissue: 'grey',
            shape: { type: 'cylinder', aMm: [0, 20, -20], bMm: [0, 20, 20], radiusMm: 5 },
          },
        ],
        {},
        [
          {
            id: 'grey',
            speedMmPerUs: 1.54,
            densityKgPerM3: 1000,
            attenuationDbPerCmPerMHz: 0.5,
            echoDb: level,
          },
        ],
      ),
      settings: { compoundAngles: 3 },
    });
    const contrast = db(region(image, 17, 23, -3, 3).rms / region(image, 17, 23, 7, 18).rms);
    expect(Math.abs(contrast - level)).toBeLessThan(1.5);
  });

  it('speckle of a steered probe is as bright: the lattice does not care how it is looked at', () => {
    const at = (deg: number): number =>
      db(
        region(
          shoot({
            file: phantom([], { attenuationDbPerCmPerMHz: 0 }),
            quaternionXyzw: rotationDeg([0, 0, 1], deg),
            positionMm: [0, 12, 0],
          }),
          5,
          25,
          -8,
          8,
        ).rms,
      );
    expect(Math.abs(at(20) - at(0))).toBeLessThan(1);
  });
});
