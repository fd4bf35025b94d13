import { describe, expect, it } from 'vitest';
import { hashValue, StateHasher } from '../../../src/core/math/hash.ts';
import { createRandomStream, nextGaussian, nextUnit01 } from '../../../src/core/math/random.ts';

describe('state hash', () => {
  it('does not depend on the order of keys, and skips undefined members', () => {
    expect(hashValue({ a: 1, b: [2, 'x'] })).toBe(hashValue({ b: [2, 'x'], a: 1, c: undefined }));
  });

  it('tells values of different kind and structure apart', () => {
    const values = [
      0,
      1,
      -1,
      1e-300,
      '0',
      '',
      true,
      false,
      null,
      [],
      [0],
      [[0]],
      {},
      { a: 0 },
      { a: [] },
      [0, 0],
      '00',
    ];
    expect(new Set(values.map(hashValue)).size).toBe(values.length);
  });

  it('sees a change in the last bit of any number', () => {
    const base = Array.from({ length: 50 }, (_, i) => Math.sqrt(i + 2));
    const reference = hashValue(base);
    for (let i = 0; i < base.length; i++) {
      const changed = [...base];
      changed[i] = base[i]! * (1 + Number.EPSILON);
      expect(hashValue(changed)).not.toBe(reference);
    }
  });

  it('treats −0 as 0 and has no collision in a million neighbouring states', () => {
    expect(hashValue(-0)).toBe(hashValue(0));
    const seen = new Set<string>();
    for (let i = 0; i < 200_000; i++) {
      const hasher = new StateHasher();
      hasher.number(i);
      hasher.number(1000 - i);
      seen.add(hasher.digest());
    }
    expect(seen.size).toBe(200_000);
  });

  it('refuses what is not plain data', () => {
    expect(() => hashValue(() => 1)).toThrow('plain data expected, got function');
  });
});

describe('random streams', () => {
  it('gives the same numbers from a copied state, and other numbers for another use or seed', () => {
    const a = createRandomStream(1, 'tremor');
    nextUnit01(a);
    const copy = { words: [...a.words] };
    expect([nextUnit01(copy), nextUnit01(copy)]).toEqual([nextUnit01(a), nextUnit01(a)]);
    expect(nextUnit01(createRandomStream(1, 'operator'))).not.toBe(
      nextUnit01(createRandomStream(1, 'tremor')),
    );
    expect(nextUnit01(createRandomStream(2, 'tremor'))).not.toBe(nextUnit01(createRandomStream(1, 'tremor')));
  });

  it('is uniform and normal as it says', () => {
    const stream = createRandomStream(5, 'moments');
    let sum = 0;
    let square = 0;
    let gaussian = 0;
    let gaussianSquare = 0;
    const n = 40_000;
    for (let i = 0; i < n; i++) {
      const u = nextUnit01(stream);
      expect(u).toBeGreaterThanOrEqual(0);
      expect(u).toBeLessThan(1);
      sum += u;
      square += u * u;
      const g = nextGaussian(stream);
      gaussian += g;
      gaussianSquare += g * g;
    }
    expect(sum / n).toBeCloseTo(0.5, 1);
    expect(square / n).toBeCloseTo(1 / 3, 1);
    expect(Math.abs(gaussian / n)).toBeLessThan(0.02);
    expect(gaussianSquare / n).toBeCloseTo(1, 1);
  });

  it('does not let neighbouring seeds, nor one seed under two uses, run alike', () => {
    const n = 20_000;
    /** Correlation of two rows of uniform numbers; of independent ones its deviation is 1/√n = 0.007. */
    const correlation = (row: (i: number) => readonly [number, number]): number => {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const [a, b] = row(i);
        sum += (a - 0.5) * (b - 0.5);
      }
      return (12 * sum) / n;
    };
    const numberPast = (seed: number, use: string, passed: number): number => {
      const stream = createRandomStream(seed, use);
      for (let i = 0; i < passed; i++) nextUnit01(stream);
      return nextUnit01(stream);
    };
    for (const passed of [0, 1, 2, 16]) {
      expect(
        Math.abs(
          correlation((i) => [numberPast(i, 'patient', passed), numberPast(i + 1, 'patient', passed)]),
        ),
      ).toBeLessThan(0.03);
      expect(
        Math.abs(correlation((i) => [numberPast(i, 'tremor', passed), numberPast(i, 'operator', passed)])),
      ).toBeLessThan(0.03);
    }
  });
});
