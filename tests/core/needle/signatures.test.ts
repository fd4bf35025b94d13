/** Each interface is felt in its own way: a hand that sees the force alone can tell them apart. */
import { describe, expect, it } from 'vitest';
import { GREATEST_PRESS_N, pressForceN } from '../../../src/core/needle/pressForce.ts';
import { insertionInto, push, tissue } from './gel.ts';

/** Through fat into a layer 7 mm thick and into what lies behind it. */
function through(id: string, behind = 'fat') {
  const layers = [
    { fromMm: 0, tissue: tissue('fat') },
    { fromMm: 10, tissue: tissue(id) },
    { fromMm: 17, tissue: tissue(behind) },
  ];
  const insertion = insertionInto(layers, '22g-90-quincke');
  const rows = push(insertion, 24, 0.05);
  const opening = rows
    .flatMap((row) => row.events)
    .find((event) => event.kind === 'punctured' && event.into === 1);
  if (opening?.kind !== 'punctured') throw new Error(`${id} did not open`);
  const within = rows.filter((row) => row.depthMm > opening.depthMm + 0.5 && row.depthMm < 16.8);
  const beyond = rows.find((row) => row.depthMm > 21)!;
  return { insertion, opening, within: within.map((row) => row.forceN), beyondN: beyond.forceN };
}

const spread = (felt: readonly number[]) => Math.max(...felt) - Math.min(...felt);

describe('the force at an interface', () => {
  it.each([
    ['skin', 1.0],
    ['fascia', 0.5],
    ['capsule', 0.8],
    ['synovial-fluid', 0.5],
    ['ligamentum-flavum', 1.6],
    ['vessel-wall', 0.6],
  ])('%s dents, opens at %f N and lets go', (id, thresholdN) => {
    const { opening, beyondN } = through(id);
    expect(opening.isPop).toBe(true);
    expect(opening.tipForceN).toBeGreaterThanOrEqual(thresholdN);
    expect(opening.tipForceN).toBeLessThan(1.08 * thresholdN);
    // It dents by tenths of a millimetre to a few millimetres before it does.
    expect(opening.depthMm - opening.surfaceDepthMm).toBeGreaterThan(0.4);
    expect(opening.depthMm - opening.surfaceDepthMm).toBeLessThan(3);
    expect(beyondN).toBeLessThan(0.75 * opening.axialForceN);
  });

  it('is a loss of resistance behind the ligamentum flavum, after a gritty way through it', () => {
    const flavum = through('ligamentum-flavum');
    const capsule = through('capsule');
    expect(flavum.beyondN).toBeLessThan(0.4 * flavum.opening.axialForceN);
    expect(spread(flavum.within)).toBeGreaterThan(2 * spread(capsule.within));
  });

  it('is the same grit each time', () => {
    expect(through('ligamentum-flavum').within).toEqual(through('ligamentum-flavum').within);
  });

  it('fades while the hand holds still', () => {
    const { insertion } = through('fascia', 'muscle');
    const before = insertion.forceN;
    insertion.hold(3);
    expect(insertion.forceN).toBeLessThan(0.85 * before);
    expect(insertion.forceN).toBeGreaterThan(0.5 * before);
  });
});

describe('what stops the tip', () => {
  const BONE_KPA = 17_000_000;
  const CARTILAGE_KPA = 800;

  it('never lets go', () => {
    for (const kpa of [BONE_KPA, CARTILAGE_KPA])
      for (let mm = 0; mm < 5; mm += 0.01)
        expect(pressForceN(mm + 0.01, kpa)).toBeGreaterThanOrEqual(pressForceN(mm, kpa));
    expect(pressForceN(9, BONE_KPA)).toBe(GREATEST_PRESS_N);
  });

  it('is a crunch of periosteum and then stone, or springy cartilage', () => {
    // The periosteum gives at 1.4 N: there the force stands still for a moment.
    expect(pressForceN(0.3, BONE_KPA)).toBeCloseTo(1.4, 9);
    expect(pressForceN(0.2, BONE_KPA)).toBeCloseTo(1.4, 9);
    expect(pressForceN(1, BONE_KPA)).toBeGreaterThan(1.3 * pressForceN(1, CARTILAGE_KPA));
    expect(pressForceN(0.2, CARTILAGE_KPA)).toBeLessThan(pressForceN(0.2, BONE_KPA));
  });
});
