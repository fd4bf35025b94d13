import { describe, expect, it } from 'vitest';
import { correlation, db, L11, phantom, region, shoot } from './harness.ts';
import { axialWidthMm, lateralWidthMm, sliceWidthMm } from '../../../src/core/imaging/beam.ts';

const GEL = phantom([], { attenuationDbPerCmPerMHz: 0 });
const box = [12, 24, -15, 15] as const;

/** Envelope of many random points under a Gaussian spot, at two places of the probe: the truth for motion. */
function pointsCorrelation(
  lateralMm: number,
  axialMm: number,
  shiftLateral: number,
  shiftAxial: number,
): number {
  let state = 12345;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const points = Array.from({ length: 14000 }, () => ({
    x: random() * 40,
    y: random() * 12,
    p: random() * 6.2831853,
  }));
  const cells = new Map<string, typeof points>();
  for (const p of points) {
    const key = `${Math.floor(p.x)},${Math.floor(p.y)}`;
    cells.set(key, [...(cells.get(key) ?? []), p]);
  }
  const at = (x: number, y: number): number => {
    let re = 0;
    let im = 0;
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const p of cells.get(`${Math.floor(x) + i},${Math.floor(y) + j}`) ?? []) {
          const w = Math.exp(-2.7726 * (((p.x - x) / lateralMm) ** 2 + ((p.y - y) / axialMm) ** 2));
          re += w * Math.cos(p.p);
          im += w * Math.sin(p.p);
        }
    return Math.hypot(re, im);
  };
  const a: number[] = [];
  const b: number[] = [];
  for (let x = 2; x < 38; x += 0.7)
    for (let y = 2; y < 10; y += 0.25) {
      a.push(at(x, y));
      b.push(at(x + shiftLateral, y + shiftAxial));
    }
  return correlation(a, b);
}

describe('speckle', () => {
  const still = shoot({ file: GEL });

  it('has the statistics of a fully developed field, at its level, at every depth', () => {
    for (const [from, to] of [
      [6, 14],
      [14, 22],
      [22, 30],
      [30, 38],
    ] as const) {
      const r = region(still, from, to, -17, 17);
      expect(Math.abs(r.mean / r.deviation - 1.91)).toBeLessThan(0.1);
      expect(Math.abs(db(r.rms))).toBeLessThan(0.7);
    }
  });

  it('keeps its level on another grid', () => {
    const fine = shoot({ file: GEL, lineCount: 256, sampleCount: 1024 });
    expect(Math.abs(db(region(fine, ...box).rms) - db(region(still, ...box).rms))).toBeLessThan(0.5);
  });

  it('gives no line a brightness of its own, not even where few lines run along the lattice', () => {
    // So many are drawn by a processor while the picture moves.
    const coarse = shoot({ file: GEL, lineCount: 96, sampleCount: 384 });
    const { envelope, lineCount, sampleCount } = coarse;
    const meanDb = (from01: number, to01: number): number[] =>
      Array.from({ length: lineCount - 20 }, (_, l) => {
        const [from, to] = [Math.round(from01 * sampleCount), Math.round(to01 * sampleCount)];
        let sum = 0;
        for (let s = from; s < to; s++) sum += db(envelope[s * lineCount + l + 10]!);
        return sum / (to - from);
      });
    const bands = [0.15, 0.27, 0.39, 0.51, 0.63, 0.75].map((from) => meanDb(from, from + 0.12));
    const pairs = bands.flatMap((a, i) => bands.slice(i + 1).map((b) => correlation(a, b)));
    expect(pairs.reduce((sum, c) => sum + c, 0) / pairs.length).toBeLessThan(0.1);
  });

  it.each([3, 5])('gains from %i looks as from independent ones', (looks) => {
    const r = region(shoot({ file: GEL, settings: { compoundAngles: looks }, lineCount: 256 }), ...box);
    expect(Math.abs(r.mean / r.deviation / (1.91 * Math.sqrt(looks)) - 1)).toBeLessThan(0.13);
  });

  it('is the same when the probe comes back', () => {
    expect(shoot({ file: GEL }).envelope).toEqual(still.envelope);
  });

  it('moves with the tissue as splatted points do', () => {
    const lateral = lateralWidthMm(L11, 7.6, 18, { kind: 'focused', focusMm: 18 });
    const axial = axialWidthMm(L11, 7.6);
    const near = shoot({ file: GEL, lineCount: 256, sampleCount: 512 });
    const values = region(near, ...box).values;
    for (const [dx, dy] of [
      [0.15, 0],
      [0.075, 0],
      [0, 0.02],
    ] as const) {
      const moved = shoot({ file: GEL, lineCount: 256, sampleCount: 512, positionMm: [dx, dy, 0] });
      const measured = correlation(values, region(moved, ...box).values);
      expect(Math.abs(measured - pointsCorrelation(lateral, axial, dx, dy))).toBeLessThan(0.05);
    }
  });

  it('moves rigidly: a whole line of shift gives the same picture one line over', () => {
    const step = 38.4 / 128;
    const moved = shoot({ file: GEL, positionMm: [step, 0, 0] });
    const a: number[] = [];
    const b: number[] = [];
    for (let s = 100; s < 400; s++)
      for (let l = 10; l < 110; l++) {
        a.push(still.envelope[s * 128 + l + 1]!);
        b.push(moved.envelope[s * 128 + l]!);
      }
    expect(correlation(a, b)).toBeGreaterThan(0.999);
  });

  it.each([10, 17, 25, 32, 38])(
    'changes out of the plane over the thickness of the slice, at %i mm',
    (depthMm) => {
      const slice = sliceWidthMm(L11, 7.6, depthMm);
      // Mean of three places, since a band holds few grains; intensities, whose correlation is the spot's own square.
      const at = (shift: number): number => {
        let sum = 0;
        for (const z of [0, 20, 40]) {
          const [a, b] = [z, z + shift].map((position) =>
            region(
              shoot({ file: GEL, positionMm: [0, 0, position] }),
              depthMm - 1.5,
              depthMm + 1.5,
              -17,
              17,
            ).values.map((v) => v * v),
          );
          sum += correlation(a!, b!) / 3;
        }
        return sum;
      };
      // Gaussian of the slice's own width: half of it moved, half of the likeness left.
      expect(Math.abs(at(0.5 * slice) - 0.5)).toBeLessThan(0.13);
      expect(at(1.2 * slice)).toBeLessThan(0.15);
    },
  );
});
