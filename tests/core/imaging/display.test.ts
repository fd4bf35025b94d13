import { describe, expect, it } from 'vitest';
import { applyGreyMap, GREY_MAPS, greyMapOf } from '../../../src/core/imaging/greyMaps.ts';
import { persist, persistenceFrames } from '../../../src/core/imaging/persistence.ts';

describe('grey maps', () => {
  it('keep black and white, and never turn the order of two levels round', () => {
    for (const map of GREY_MAPS) {
      expect(applyGreyMap(map, 0)).toBeCloseTo(0, 12);
      expect(applyGreyMap(map, 1)).toBeCloseTo(1, 12);
      for (let i = 1; i <= 200; i++)
        expect(applyGreyMap(map, i / 200)).toBeGreaterThan(applyGreyMap(map, (i - 1) / 200));
    }
  });

  it('differ as their names say', () => {
    const at = (id: string, t: number): number => applyGreyMap(GREY_MAPS.find((m) => m.id === id)!, t);
    expect(at('linear', 0.3)).toBeCloseTo(0.3, 12);
    expect(at('high-contrast', 0.25)).toBeLessThan(at('s-curve', 0.25));
    expect(at('high-contrast', 0.75)).toBeGreaterThan(at('s-curve', 0.75));
    expect(at('soft', 0.2)).toBeGreaterThan(at('linear', 0.2));
    expect(greyMapOf(99)).toBe(GREY_MAPS[3]);
    expect(greyMapOf(-1)).toBe(GREY_MAPS[0]);
  });
});

describe('persistence', () => {
  it('forgets a flash by its weight in each frame', () => {
    let shown = new Float32Array([1]);
    for (let i = 0; i < 5; i++) {
      const next = new Float32Array([0]);
      persist(shown, next, 0.8);
      shown = next;
    }
    expect(shown[0]).toBeCloseTo(0.8 ** 5, 6);
    expect(0.8 ** persistenceFrames(0.8)).toBeLessThan(0.5 / 255);
    expect(0.8 ** (persistenceFrames(0.8) - 1)).toBeGreaterThan(0.5 / 255);
    expect(persistenceFrames(0)).toBe(0);
  });
});
