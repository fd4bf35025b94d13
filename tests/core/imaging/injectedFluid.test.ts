import { describe, expect, it } from 'vitest';
import { fluidEchoDb, fluidLookOf, swirl } from '../../../src/core/imaging/injectedFluid.ts';
import type { FluidLook } from '../../../src/core/imaging/injectedFluid.ts';
import { correlation, db, phantom, region, shoot } from './harness.ts';

describe('injected fluid', () => {
  const suspension = { echoDb: 5, settlingS: 20 };
  const clear = { echoDb: -60, settlingS: 0 };

  it('particles lose half their echo in their settling time, bubbles sooner', () => {
    expect(fluidEchoDb(suspension, 20) - fluidEchoDb(suspension, 0)).toBeCloseTo(-6, 0);
    expect(fluidEchoDb(clear, 0)).toBeCloseTo(-14, 0);
    expect(fluidEchoDb(clear, 6)).toBeLessThan(-30);
    expect(fluidEchoDb(clear, 60)).toBeGreaterThan(-47);
    for (let t = 0; t < 30; t++)
      expect(fluidEchoDb(suspension, t + 1)).toBeLessThan(fluidEchoDb(suspension, t));
  });

  it('mixes into the cavity by volume', () => {
    const look = fluidLookOf(suspension, 3, 0, { injectedMl: 3, totalMl: 12, clearDb: -41 });
    expect(look.cavityDb! - look.bolusDb!).toBeCloseTo(10 * Math.log10(0.25), 0);
    expect(fluidLookOf(suspension, 0, 0, { injectedMl: 0, totalMl: 8, clearDb: -41 }).cavityDb).toBeCloseTo(
      -41,
      6,
    );
  });

  it('eddies turn without a source', () => {
    const h = 1e-4;
    for (const at of [
      [1, 2, 3],
      [-4, 0.5, 9],
    ]) {
      const columns = [0, 1, 2].map((axis) => {
        const ends = [-1, 1].map((side) => {
          const p: [number, number, number] = [at[0]!, at[1]!, at[2]!];
          p[axis]! += side * h;
          swirl(p, 2.2);
          return p;
        });
        return ends[1]!.map((v, i) => (v - ends[0]![i]!) / (2 * h));
      });
      const divergence = columns[0]![0]! + columns[1]![1]! + columns[2]![2]! - 3;
      expect(Math.abs(divergence)).toBeLessThan(1e-6);
    }
  });

  it('draws a pool at its level, boiling while fluid comes in and still after', () => {
    const pool = (fluidLook?: FluidLook) =>
      region(
        shoot({
          file: phantom([]),
          deformation: {
            probe: null,
            cavityVolumeMl: 0,
            boluses: [{ centreMm: [0, 15, 0], volumeMl: 0.6, structure: 'background' }],
          },
          request: fluidLook ? { fluidLook } : {},
        }),
        12,
        18,
        -3,
        3,
      );
    const fresh = pool({ bolusDb: 5, swirlRad: 1 });
    expect(db(fresh.rms)).toBeGreaterThan(db(pool().rms) + 25);
    const later = pool({ bolusDb: -10, swirlRad: 1 });
    expect(db(fresh.rms / later.rms)).toBeGreaterThan(12.5);
    expect(db(fresh.rms / later.rms)).toBeLessThan(16);
    expect(correlation(fresh.values, pool({ bolusDb: 5, swirlRad: 1.02 }).values)).toBeGreaterThan(0.8);
    expect(correlation(fresh.values, pool({ bolusDb: 5, swirlRad: 2.5 }).values)).toBeLessThan(0.4);
  });
});
