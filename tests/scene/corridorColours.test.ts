import { expect, it } from 'vitest';
import { marginColour, topOfRampMm } from '../../src/scene/corridorColours.ts';

/** Relative luminance as WCAG 2 defines it. */
function luminance(css: readonly [number, number, number]): number {
  const [r, g, b] = css.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

it('margins rise in lightness all along the ramp, so that no colour need be told from another', () => {
  let before = -1;
  for (let mm = 0; mm <= 5; mm += 0.25) {
    const now = luminance(marginColour(mm, 5));
    expect(now).toBeGreaterThan(before);
    before = now;
  }
  expect(marginColour(9, 5)).toEqual(marginColour(5, 5));
  expect(marginColour(-1, 5)).toEqual(marginColour(0, 5));
});

it('the ramp ends at the half millimetre above the most room there is', () => {
  expect(topOfRampMm(3.92)).toBe(4);
  expect(topOfRampMm(4)).toBe(4);
  expect(topOfRampMm(0.19)).toBe(0.5);
  expect(topOfRampMm(0)).toBe(0.5);
});
