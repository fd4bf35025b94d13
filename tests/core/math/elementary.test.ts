import { describe, expect, it } from 'vitest';
import * as elementary from '../../../src/core/math/elementary.ts';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import {
  bigAcos,
  bigAsin,
  bigAtan,
  bigCos,
  bigExp,
  bigLog,
  bigMultiply,
  bigSin,
  bigTan,
  errorInUlp,
  fromDouble,
} from './bigReference.ts';
import { ELEMENTARY_BITS, elementaryBits } from './elementaryBits.ts';

const stream = createRandomStream(7, 'accuracy');
const uniform = (from: number, to: number): number => from + (to - from) * nextUnit01(stream);
const decades = (from: number, to: number): number => elementary.exp(uniform(from, to) * elementary.LN10);

interface Sweep {
  name: string;
  ours: (x: number) => number;
  truth: (x: bigint) => bigint;
  draw: () => number;
}

const SWEEPS: Sweep[] = [
  { name: 'sin, a turn', ours: elementary.sin, truth: bigSin, draw: () => uniform(-7, 7) },
  { name: 'sin, far', ours: elementary.sin, truth: bigSin, draw: () => uniform(-1e5, 1e5) },
  {
    name: 'sin near multiples of π/2',
    ours: elementary.sin,
    truth: bigSin,
    draw: () => Math.round(uniform(-60000, 60000)) * elementary.HALF_PI + uniform(-1e-9, 1e-9),
  },
  { name: 'cos, a turn', ours: elementary.cos, truth: bigCos, draw: () => uniform(-7, 7) },
  { name: 'cos, far', ours: elementary.cos, truth: bigCos, draw: () => uniform(-1e5, 1e5) },
  { name: 'tan', ours: elementary.tan, truth: bigTan, draw: () => uniform(-1.57, 1.57) },
  {
    name: 'atan',
    ours: elementary.atan,
    truth: bigAtan,
    draw: () => (uniform(0, 1) < 0.5 ? -1 : 1) * decades(-6, 6),
  },
  { name: 'asin', ours: elementary.asin, truth: bigAsin, draw: () => uniform(-1, 1) },
  { name: 'acos', ours: elementary.acos, truth: bigAcos, draw: () => uniform(-1, 1) },
  { name: 'exp', ours: elementary.exp, truth: bigExp, draw: () => uniform(-60, 60) },
  { name: 'log', ours: elementary.log, truth: bigLog, draw: () => decades(-20, 20) },
  { name: 'log near 1', ours: elementary.log, truth: bigLog, draw: () => uniform(0.5, 1.5) },
];

describe('elementary functions', () => {
  for (const { name, ours, truth, draw } of SWEEPS) {
    it(`${name}: within 2 ulp of a 256-bit reference`, () => {
      let worst = 0;
      for (let i = 0; i < 1500; i++) {
        const x = draw();
        worst = Math.max(worst, errorInUlp(ours(x), truth(fromDouble(x))));
      }
      expect(worst).toBeLessThanOrEqual(2);
      expect(worst).toBeGreaterThan(0.3);
    });
  }

  it('pow: within 2 ulp of a 256-bit reference', () => {
    let worst = 0;
    for (let i = 0; i < 1500; i++) {
      const x = decades(-4, 4);
      const y = uniform(-9, 9);
      worst = Math.max(
        worst,
        errorInUlp(elementary.pow(x, y), bigExp(bigMultiply(fromDouble(y), bigLog(fromDouble(x))))),
      );
    }
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('cbrt: the cube is within rounding of the argument', () => {
    for (let i = 0; i < 3000; i++) {
      const x = decades(-12, 12);
      const root = fromDouble(elementary.cbrt(x));
      const cube = bigMultiply(bigMultiply(root, root), root);
      expect(errorInUlp(x, cube)).toBeLessThanOrEqual(6); // three times 2 ulp
      expect(elementary.cbrt(-x)).toBe(-elementary.cbrt(x));
    }
  });

  it('atan2 has the right quadrant, and the angle of the quotient', () => {
    for (let i = 0; i < 3000; i++) {
      const x = uniform(-5, 5);
      const y = uniform(-5, 5);
      expect(Math.abs(elementary.atan2(y, x) - Math.atan2(y, x))).toBeLessThan(1e-15);
    }
    expect(elementary.atan2(0, -1)).toBe(elementary.PI);
    expect(elementary.atan2(-0, -1)).toBe(-elementary.PI);
    expect(elementary.atan2(0, 0)).toBe(0);
    expect(elementary.atan2(-1, 0)).toBe(-elementary.HALF_PI);
  });

  it('keeps the IEEE corner cases', () => {
    expect(elementary.exp(1000)).toBe(Number.POSITIVE_INFINITY);
    expect(elementary.exp(-1000)).toBe(0);
    expect(elementary.exp(-740)).toBeGreaterThan(0);
    expect(elementary.log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(elementary.log(-1)).toBeNaN();
    expect(elementary.log(5e-324)).toBeCloseTo(-744.4400719213812, 10);
    expect(elementary.asin(1.0000001)).toBeNaN();
    expect(elementary.acos(1)).toBe(0);
    expect(elementary.pow(-2, 3)).toBe(-8);
    expect(elementary.pow(-2, 0.5)).toBeNaN();
    expect(elementary.pow(0, -1)).toBe(Number.POSITIVE_INFINITY);
    expect(elementary.sin(Number.NaN)).toBeNaN();
    expect(elementary.sin(Number.POSITIVE_INFINITY)).toBeNaN();
  });

  it('gives the pinned bits', () => {
    expect(elementaryBits()).toEqual(ELEMENTARY_BITS);
  });
});
