import { describe, expect, it } from 'vitest';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import {
  advanceAxial,
  axialForceN,
  createAxialState,
  holdAxial,
  leaveOpenWay,
  withdrawAxial,
} from '../../../src/core/needle/axialForce.ts';
import { NEEDLES } from '../../../src/core/needle/catalogue.ts';
import { gelOf, insertionInto, tissue } from './gel.ts';

const LAYERS = [
  ['air', -1e9],
  ['skin', 0],
  ['fat', 2],
  ['fascia', 7],
  ['muscle', 8],
  ['capsule', 14],
  ['synovial-fluid', 15],
  ['tendon', 18],
  ['fat', 24],
] as const;

const media = (owner: number) => tissue(LAYERS[owner + 2]![0]);
const ownerAt = (depthMm: number): number => {
  let owner = -2;
  LAYERS.forEach(([, fromMm], i) => {
    if (depthMm > fromMm) owner = i - 2;
  });
  return owner;
};

describe('a needle moved at random', () => {
  it('keeps its force finite and small, and never cuts beyond its tip', () => {
    for (let seed = 0; seed < 100; seed++) {
      const stream = createRandomStream(seed, 'hands');
      const needle = NEEDLES[Math.floor(nextUnit01(stream) * NEEDLES.length)]!;
      const state = createAxialState();
      for (let tick = 0; tick < 300; tick++) {
        const what = nextUnit01(stream);
        const by = 0.05 * nextUnit01(stream);
        if (what < 0.6)
          for (let k = 0; k < 4 && state.depthMm < 30; k++)
            advanceAxial(
              state,
              media,
              needle,
              by,
              (ahead) => ownerAt(state.cutMm + ahead),
              () => {},
            );
        else if (what < 0.8) withdrawAxial(state, media, needle, 6 * by);
        else if (what < 0.9) holdAxial(state, media, 0.5);
        else leaveOpenWay(state);
        const force = axialForceN(state, media);
        expect(Number.isFinite(force)).toBe(true);
        // Tendon under the thickest, bluntest needle, and friction along 30 mm.
        expect(Math.abs(force)).toBeLessThan(6);
        expect(state.cutMm).toBeLessThanOrEqual(state.depthMm + 1e-9);
        expect(state.cutMm).toBeGreaterThanOrEqual(0);
        expect(state.layerOwners.length).toBeLessThan(12);
      }
    }
  });

  it('takes the same way twice, bit for bit, and never bends by more than one that is not turned', () => {
    const run = (turnRad: number) => {
      const stream = createRandomStream(5, 'hands');
      const insertion = insertionInto([{ fromMm: 0, tissue: gelOf(40) }], '27g-90-short');
      const places: number[] = [];
      let greatestSlope = 0;
      while (insertion.axial.depthMm < 85) {
        insertion.rollRad += turnRad * (nextUnit01(stream) - 0.5);
        insertion.advance(2 * nextUnit01(stream), () => {});
        places.push(...insertion.tipMm);
        greatestSlope = Math.max(greatestSlope, insertion.beam.greatestSlope);
        if (insertion.surplusMm > 0) break;
      }
      return { places, greatestSlope };
    };
    const turned = run(1);
    expect(run(1)).toEqual(turned);
    expect(turned.greatestSlope).toBeLessThan(run(0).greatestSlope);
  });
});
