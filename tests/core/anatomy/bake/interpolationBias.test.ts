import { describe, expect, it } from 'vitest';
import { bakedAxes } from '../../../../src/core/anatomy/bake/bakedGrid.ts';
import { byteToDistance, distanceToByte, NO_OWNER } from '../../../../src/core/anatomy/bake/distanceByte.ts';
import { takeOutInterpolationBias } from '../../../../src/core/anatomy/bake/interpolationBias.ts';

const PITCH_MM = 1;
const BAND_MM = 4;
const EDGE = 14;
const CENTRE = EDGE / 2 + 0.3;
const axes = bakedAxes({ min: [0, 0, 0], max: [EDGE, EDGE, EDGE] }, PITCH_MM, null);

/** A ball's distances in the first channel of four. */
function ball(radiusMm: number, ownerAt: (x: number) => number): [Uint8Array, Uint8Array] {
  const bytes = new Uint8Array(4 * EDGE ** 3).fill(255);
  const owners = new Uint8Array(4 * EDGE ** 3).fill(NO_OWNER);
  for (let i = 0; i < EDGE ** 3; i++) {
    const at = [i % EDGE, Math.floor(i / EDGE) % EDGE, Math.floor(i / EDGE ** 2)];
    const d = Math.hypot(...at.map((a) => a + 0.5 - CENTRE)) - radiusMm;
    bytes[4 * i] = distanceToByte(d, BAND_MM);
    if (Math.abs(d) < BAND_MM) owners[4 * i] = ownerAt(at[0]!);
  }
  return [bytes, owners];
}

/** Where the interpolated field along a ray from the centre has its zero, mm from the centre. */
function zeroAlong(bytes: Uint8Array, [ux, uy, uz]: readonly [number, number, number]): number {
  const fieldAt = (r: number): number => {
    const p = [CENTRE + ux * r - 0.5, CENTRE + uy * r - 0.5, CENTRE + uz * r - 0.5];
    const [i, j, k] = p.map(Math.floor) as [number, number, number];
    let sum = 0;
    for (let c = 0; c < 8; c++) {
      const [cx, cy, cz] = [c & 1, (c >> 1) & 1, c >> 2];
      const weight =
        Math.abs(1 - cx - (p[0]! - i)) * Math.abs(1 - cy - (p[1]! - j)) * Math.abs(1 - cz - (p[2]! - k));
      sum += weight * byteToDistance(bytes[4 * (i + cx + EDGE * (j + cy + EDGE * (k + cz)))]!, BAND_MM);
    }
    return sum;
  };
  let [low, high] = [0.5, 5];
  for (let n = 0; n < 40; n++) {
    const middle = (low + high) / 2;
    if (fieldAt(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

const RAYS = Array.from({ length: 400 }, (_, i) => {
  const z = (2 * i + 1) / 400 - 1;
  const turn = 2.399963 * i;
  const flat = Math.sqrt(1 - z * z);
  return [flat * Math.cos(turn), flat * Math.sin(turn), z] as const;
});

describe('the bias of interpolation', () => {
  it.each([1.5, 2, 3, 4])('a ball of %s mm has its own radius, not a smaller one', (radiusMm) => {
    const [bytes, owners] = ball(radiusMm, () => 1);
    const errors = (): number[] => RAYS.map((u) => zeroAlong(bytes, u) - radiusMm);
    const mean = (e: number[]): number => e.reduce((sum, v) => sum + v, 0) / e.length;
    const p95 = (e: number[]): number => e.map(Math.abs).sort((a, b) => a - b)[380]!;
    const before = errors();
    takeOutInterpolationBias([bytes], [owners], axes);
    const after = errors();
    // Interpolation adds h²/12 · (second derivatives, 2 / r in sum) on average.
    expect(mean(before)).toBeCloseTo(-1 / (6 * radiusMm), 1);
    expect(Math.abs(mean(after))).toBeLessThan(0.25 * Math.abs(mean(before)));
    expect(p95(after)).toBeLessThan(0.55 * p95(before));
  });

  it('leaves alone what lies at another entity, and a flat field', () => {
    const [bytes, owners] = ball(3, (x) => x);
    const kept = bytes.slice();
    takeOutInterpolationBias([bytes], [owners], axes);
    // Along x every neighbour is another's; y and z still count, so only the sum of the shares is less.
    const [full, ofOne] = ball(3, () => 1);
    takeOutInterpolationBias([full], [ofOne], axes);
    let fewer = 0;
    for (let i = 0; i < bytes.length; i += 4)
      if (Math.abs(bytes[i]! - kept[i]!) < Math.abs(full[i]! - kept[i]!)) fewer++;
    expect(fewer).toBeGreaterThan(50);

    const flat = new Uint8Array(4 * EDGE ** 3);
    const one = new Uint8Array(4 * EDGE ** 3).fill(1);
    for (let i = 0; i < EDGE ** 3; i++)
      flat.fill(distanceToByte((i % EDGE) * 0.5 - 3, BAND_MM), 4 * i, 4 * i + 4);
    const same = flat.slice();
    takeOutInterpolationBias([flat], [one], axes);
    expect(flat).toEqual(same);
  });
});
