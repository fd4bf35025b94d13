import { describe, expect, it } from 'vitest';
import { numb, numbAt01, type NumbSpot } from '../../../src/core/response/numbness.ts';
import {
  ofDragging,
  ofInjecting,
  ofPassing,
  ofPressing,
  ofProbe,
  ofPuncture,
} from '../../../src/core/response/pain.ts';

const G22 = 0.718;
const G25 = 0.514;
const G18 = 1.27;

describe('pain', () => {
  it('is less with a finer needle', () => {
    expect(ofPuncture(G25).points).toBeLessThan(ofPuncture(G22).points);
    expect(ofPuncture(G22).points).toBeLessThan(ofPuncture(G18).points);
    expect(ofPassing('muscle', G25, 8).points).toBeLessThan(ofPassing('muscle', G22, 8).points);
  });

  it('rises from fat over muscle and capsule to nerve, and is none in cartilage and fluid', () => {
    const points = (['fat', 'muscle', 'capsule', 'nerve'] as const).map((c) => ofPassing(c, G22, 8).points);
    for (let i = 1; i < points.length; i++) expect(points[i]!).toBeGreaterThan(points[i - 1]!);
    expect(ofPassing('cartilage', G22, 8).points).toBe(0);
    expect(ofPassing('fluid', G22, 8).points).toBe(0);
    expect(ofPressing(false, 1).points).toBe(0);
    expect(ofPressing(true, 1).points).toBeGreaterThan(ofPressing(true, 0).points);
  });

  it('grows with haste, with dragging sideways, and with the pressure of what is injected', () => {
    expect(ofPassing('muscle', G22, 30).points).toBeGreaterThan(ofPassing('muscle', G22, 8).points);
    expect(ofPassing('muscle', G22, -8).points).toBeLessThan(ofPassing('muscle', G22, 8).points);
    expect(ofDragging('muscle', G22).points).toBeGreaterThan(ofPassing('muscle', G22, 8).points);
    expect(ofInjecting('recess', 1).points).toBe(0);
    expect(ofInjecting('muscle', 12).points).toBeLessThan(ofInjecting('muscle', 20).points);
    expect(ofInjecting('nerve', 120)).toEqual({ points: 10, cause: 'nerve' });
    expect(ofProbe(4).points).toBe(0);
    expect(ofProbe(10).points).toBeGreaterThan(0);
  });
});

describe('local anaesthetic', () => {
  it('numbs about the place, after a while, and farther for more of it', () => {
    const spots: NumbSpot[] = [];
    numb(spots, [0, 0, 0], 1, 100);
    expect(numbAt01(spots, [0, 0, 0], 100)).toBe(0);
    expect(numbAt01(spots, [0, 0, 0], 600)).toBeGreaterThan(0.3);
    expect(numbAt01(spots, [0, 0, 0], 100_100)).toBeCloseTo(1, 9);
    // 1 mL is a ball of 6.2 mm.
    expect(numbAt01(spots, [7, 0, 0], 100_100)).toBeGreaterThan(0.9);
    expect(numbAt01(spots, [20, 0, 0], 100_100)).toBe(0);
    numb(spots, [1, 0, 0], 7, 100);
    expect(spots).toHaveLength(1);
    expect(numbAt01(spots, [20, 0, 0], 100_100)).toBeGreaterThan(0.5);
  });

  it('keeps a few places apart and no more', () => {
    const spots: NumbSpot[] = [];
    for (let i = 0; i < 100; i++) numb(spots, [10 * i, 0, 0], 0.1, i);
    expect(spots.length).toBeLessThan(20);
    expect(spots.reduce((sum, s) => sum + s.volumeMl, 0)).toBeCloseTo(10, 9);
  });
});
