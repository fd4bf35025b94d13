import { describe, expect, it } from 'vitest';
import {
  advanceAxial,
  axialForceN,
  createAxialState,
  holdAxial,
  withdrawAxial,
} from '../../../src/core/needle/axialForce.ts';
import { findNeedle } from '../../../src/core/needle/catalogue.ts';
import { gelOf, insertionInto, type LayerFrom, push, tissue } from './gel.ts';

const BODY: readonly LayerFrom[] = [
  { fromMm: 0, tissue: tissue('skin') },
  { fromMm: 2, tissue: tissue('fat') },
  { fromMm: 10, tissue: tissue('fascia') },
  { fromMm: 11, tissue: tissue('muscle') },
  { fromMm: 20, tissue: tissue('capsule') },
  { fromMm: 21, tissue: tissue('water') },
  { fromMm: 26, tissue: tissue('cortical-bone') },
];

describe('force through the layers of a body', () => {
  const rows = push(insertionInto(BODY, '22g-50-short'), 30);
  const opened = rows.flatMap((row) => row.events.filter((e) => e.kind === 'punctured'));

  it('opens every layer in its order, at its depth', () => {
    expect(opened.map((e) => e.into)).toEqual([0, 1, 2, 3, 4, 5]);
    opened.forEach((e, i) => {
      expect(Math.abs(e.surfaceDepthMm - BODY[i]!.fromMm)).toBeLessThan(0.05);
    });
  });

  it('rises to each threshold and drops behind it', () => {
    for (const [layer, thresholdN] of [
      [0, 1.0],
      [2, 0.5],
      [4, 0.8],
    ] as const) {
      const event = opened.find((e) => e.into === layer)!;
      expect(event.tipForceN).toBeGreaterThanOrEqual(thresholdN);
      expect(event.tipForceN).toBeLessThan(thresholdN * 1.06);
      const before = rows.findIndex((row) => row.depthMm > event.depthMm - 0.6);
      const after = rows.find((row) => row.depthMm > event.depthMm + 0.15)!;
      expect(rows[before]!.forceN).toBeLessThan(event.axialForceN);
      expect(after.forceN).toBeLessThan(0.8 * event.axialForceN);
    }
  });

  it('is flat in fluid and highest at the skin, then the capsule', () => {
    const inFluid = rows.filter((row) => row.depthMm > 23.5 && row.depthMm < 25.5).map((row) => row.forceN);
    expect(Math.max(...inFluid) - Math.min(...inFluid)).toBeLessThan(0.02);
    const tip = (layer: number) => opened.find((e) => e.into === layer)!.tipForceN;
    expect(tip(0)).toBeGreaterThan(tip(4));
    expect(tip(4)).toBeGreaterThan(tip(2));
  });

  it('stops at bone within 0.05 mm and climbs', () => {
    const contact = rows.findIndex((row) => row.events.some((e) => e.kind === 'hard-contact'));
    expect(Math.abs(rows[contact]!.depthMm - 26)).toBeLessThan(0.15);
    for (const row of rows.slice(contact)) {
      expect(row.tipMm[1]).toBeLessThanOrEqual(26);
      expect(row.tipMm[1]).toBeGreaterThan(25.95);
    }
    expect(rows[contact + 10]!.forceN).toBeGreaterThan(rows[contact]!.forceN + 5);
  });

  it('is the same at every speed', () => {
    const peaks = [0.05, 0.5, 1].map(
      (step) =>
        push(insertionInto(BODY, '22g-50-short'), 24, step)
          .flatMap((row) => row.events)
          .find((e) => e.kind === 'punctured')!,
    );
    for (const peak of peaks) {
      expect(peak.kind).toBe('punctured');
      if (peak.kind === 'punctured') expect(peak.axialForceN).toBeCloseTo(opened[0]!.axialForceN, 6);
    }
  });
});

describe('force in layers known by their stiffness', () => {
  it('follows the order of the file', () => {
    const layers = [40, 5, 80, 10, 160].map((kpa, i) => ({ fromMm: 8 * i, tissue: gelOf(kpa) }));
    const insertion = insertionInto(layers, '22g-90-pencil-point');
    const peaks = [0, 0, 0, 0, 0];
    for (let i = 0; i < 440; i++) {
      const forceN = insertion.advance(0.1, () => {});
      if (insertion.touching >= 0) peaks[insertion.touching] = Math.max(peaks[insertion.touching]!, forceN);
    }
    const order = [4, 2, 0, 3, 1];
    for (let i = 1; i < order.length; i++) expect(peaks[order[i]!]!).toBeLessThan(peaks[order[i - 1]!]!);
  });
});

describe('a thinner needle', () => {
  it('needs less, with the diameter', () => {
    const first = (needle: string) => {
      const event = push(insertionInto(BODY, needle), 4).flatMap((row) => row.events)[0]!;
      return event.kind === 'punctured' ? event.tipForceN : Number.NaN;
    };
    expect(first('25g-25-short') / first('22g-25-short')).toBeCloseTo(0.514 / 0.718, 1);
  });
});

describe('stopping and coming back', () => {
  const needle = findNeedle('22g-50-short')!;
  const media = (owner: number) => (owner === -2 ? tissue('air') : gelOf(20));
  const inGel = () => {
    const state = createAxialState();
    for (let i = 0; i < 400; i++)
      advanceAxial(
        state,
        media,
        needle,
        0.05,
        () => 0,
        () => {},
      );
    return state;
  };

  it('loses some force when the hand holds still', () => {
    const state = inGel();
    const before = axialForceN(state, media);
    for (let i = 0; i < 500; i++) holdAxial(state, media, 0.01);
    const share = axialForceN(state, media) / before;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.85);
  });

  it('holds the shaft back on the way out, less and less', () => {
    const state = inGel();
    const inward = axialForceN(state, media);
    for (let i = 0; i < 40; i++) withdrawAxial(state, media, needle, 0.05);
    const out = axialForceN(state, media);
    expect(out).toBeLessThan(0);
    expect(Math.abs(out)).toBeLessThan(inward);
    for (let i = 0; i < 300; i++) withdrawAxial(state, media, needle, 0.05);
    expect(axialForceN(state, media)).toBeGreaterThan(out);
  });

  it('cuts a way anew for less', () => {
    const state = inGel();
    const first = axialForceN(state, media);
    for (let i = 0; i < 200; i++) withdrawAxial(state, media, needle, 0.05);
    for (let i = 0; i < 120; i++)
      advanceAxial(
        state,
        media,
        needle,
        0.05,
        () => 0,
        () => {},
      );
    expect(axialForceN(state, media)).toBeLessThan(0.7 * first);
  });
});

describe('a thin long needle', () => {
  it('warns, then buckles at Euler’s load', () => {
    const layers = [{ fromMm: 0, tissue: tissue('tendon') }];
    const events = push(insertionInto(layers, '27g-90-short'), 6).flatMap((row) => row.events);
    const kinds = events.map((e) => e.kind);
    expect(kinds.indexOf('buckling-warning')).toBeGreaterThanOrEqual(0);
    expect(kinds.indexOf('buckled')).toBeGreaterThan(kinds.indexOf('buckling-warning'));
    const buckled = events.find((e) => e.kind === 'buckled');
    // 2.045 π² · 257 / 90² with a few mm in the skin.
    if (buckled?.kind === 'buckled') expect(buckled.limitN).toBeGreaterThan(0.63);
  });
});
