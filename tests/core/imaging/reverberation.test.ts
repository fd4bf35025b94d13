import { describe, expect, it } from 'vitest';
import { db, peak, phantom, region, shoot } from './harness.ts';

const plate = (tissue: string, fromMm: number, echoDb = -30) =>
  phantom(
    [
      {
        id: 'plate',
        tissue,
        shape: { type: 'layer', normal: [0, 1, 0], fromMm, toMm: 200 },
      },
    ],
    { echoDb },
  );

describe('reverberation', () => {
  it.each([
    ['cortical-bone', 9.3],
    ['cortical-bone', 12],
    ['air', 11.2],
  ] as const)('a flat face of %s at %d mm comes again at whole multiples', (tissue, at) => {
    const image = shoot({ file: plate(tissue, at) });
    const first = peak(image, at - 2, at + 2, -12, 12);
    expect(Math.abs(first.depthMm - at)).toBeLessThan(0.2);
    let before = first.amplitude;
    for (let multiple = 2; multiple <= 3; multiple++) {
      const copy = peak(image, (multiple - 0.4) * at, (multiple + 0.4) * at, -12, 12);
      expect(Math.abs(copy.depthMm / (multiple * at) - 1)).toBeLessThan(0.02);
      expect(copy.amplitude).toBeLessThan(before / 4);
      before = copy.amplitude;
    }
  });

  it('the second echo of a mirror of gas is weaker by what the face sends back', () => {
    const image = shoot({ file: plate('air', 12.013, -60) });
    const first = peak(image, 11, 13, -10, 10).amplitude;
    const second = peak(image, 23, 25, -10, 10).amplitude;
    // 0.5 dB/cm/MHz over 24 mm more at up to 7.6 MHz, and 20 dB at the face
    expect(db(first / second)).toBeGreaterThan(20 + 9.1 - 2);
    expect(db(first / second)).toBeLessThan(20 + 9.1 + 2);
  });

  it('a tilted plate sends nothing back a second time', () => {
    const tilted = phantom(
      [
        {
          id: 'plate',
          tissue: 'cortical-bone',
          shape: { type: 'layer', normal: [0.42, 0.91, 0], fromMm: 11, toMm: 200 },
        },
      ],
      { echoDb: -40 },
    );
    const image = shoot({ file: tilted });
    const under = peak(image, 20, 36, -3, 3).amplitude;
    const flat = peak(shoot({ file: plate('cortical-bone', 11, -40) }), 20, 36, -3, 3).amplitude;
    expect(db(flat / under)).toBeGreaterThan(25);
  });

  it('gas leaves a dirty shadow that dies away, bone a clean one', () => {
    const under = (tissue: string, from: number, to: number): number =>
      db(region(shoot({ file: plate(tissue, 10, 0) }), from, to, -12, 12).rms);
    const level = (from: number, to: number): number =>
      db(region(shoot({ file: phantom([]) }), from, to, -12, 12).rms);
    const dirty = level(12, 16) - under('air', 12, 16);
    expect(dirty).toBeGreaterThan(2);
    expect(dirty).toBeLessThan(20);
    expect(level(32, 38) - under('air', 32, 38)).toBeGreaterThan(dirty + 6);
    expect(level(12, 17) - under('cortical-bone', 12, 17)).toBeGreaterThan(40);
  });

  it('a face in air rings in its lens and shows nothing else', () => {
    const image = shoot({ file: phantom([]), positionMm: [0, -5, 0] });
    const lens = region(image, 1, 2.5, -15, 15).rms;
    expect(db(lens)).toBeGreaterThan(-5);
    expect(db(lens / region(image, 15, 30, -15, 15).rms)).toBeGreaterThan(40);
  });
});

describe('bending', () => {
  const cyst = (speedMmPerUs: number) =>
    phantom(
      [
        {
          id: 'cyst',
          tissue: 'cyst',
          shape: { type: 'cylinder', aMm: [0, 15, -20], bMm: [0, 15, 20], radiusMm: 4 },
        },
      ],
      { attenuationDbPerCmPerMHz: 0.3 },
      [{ id: 'cyst', speedMmPerUs, densityKgPerM3: 1000, attenuationDbPerCmPerMHz: 0.3, echoDb: -60 }],
    );
  const atEdges = (speed: number): number => {
    const image = shoot({ file: cyst(speed), settings: { compoundAngles: 1 }, lineCount: 256 });
    const edge = Math.sqrt(
      (region(image, 22, 27, -4.3, -3.6).rms ** 2 + region(image, 22, 27, 3.6, 4.3).rms ** 2) / 2,
    );
    return db(region(image, 22, 27, 8, 16).rms / edge);
  };

  it('throws shadows from the edges of a cyst of another speed, and none where speeds are equal', () => {
    const bent = atEdges(1.48);
    expect(bent).toBeGreaterThan(4);
    expect(bent).toBeLessThan(14);
    expect(Math.abs(atEdges(1.54))).toBeLessThan(1.5);
  });
});
