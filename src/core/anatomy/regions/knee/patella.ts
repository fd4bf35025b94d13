/**
 * Patella in a frame of its own: width 46, height 44 mm [TKU]; width : thickness with cartilage 1.8 [B4]. Its place
 * follows from the trochlea: groove + cartilage + gap + patellar cartilage.
 */
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import { type Turn, turnByDeg, turned } from '../../constructions/turn.ts';
import { once, remembered } from '../../constructions/remembered.ts';

/** Centre of the patella in the authored flexion. */
export const PATELLA_CENTRE: Vec3 = [-1, -43.6, -2];
const TILT: Turn = turnByDeg(3);
/** Height of the upper and lower pole in the patella's frame, mm. */
export const PATELLA_TOP_MM = 22;
export const PATELLA_APEX_MM = -22;

export const patellaToAuthored = (p: Vec3): Vec3 => {
  const t = turned(TILT, p);
  return [t[0] + PATELLA_CENTRE[0], t[1] + PATELLA_CENTRE[1], t[2] + PATELLA_CENTRE[2]];
};

/** Calls a function of the patella's frame with a point of the authored frame. */
export const seenFromPatella =
  (f: (x: number, y: number, z: number) => number) =>
  (x: number, y: number, z: number): number => {
    const dy = y - PATELLA_CENTRE[1];
    const dz = z - PATELLA_CENTRE[2];
    return f(x - PATELLA_CENTRE[0], dy * TILT.cosine + dz * TILT.sine, dz * TILT.cosine - dy * TILT.sine);
  };

export const makePatella: () => Shape = once(() => {
  const ridge = (heightMm: number) => [{ heightMm, atDeg: 82, widthDeg: 26 }];
  const loft = stationLoft(
    [
      { zMm: -22.5, halfWidths: [3, 3, 2.5, 5], exponent: 2, bumps: ridge(0) },
      { zMm: -18, halfWidths: [8, 8, 4.5, 7], exponent: 2, bumps: ridge(0) },
      { zMm: -10, halfWidths: [15.5, 16, 7, 8.5], exponent: 2, bumps: ridge(0.8) },
      { zMm: -2, halfWidths: [21.2, 21.8, 8.8, 9.5], exponent: 2.05, bumps: ridge(2.6) },
      { zMm: 6, halfWidths: [23.2, 23.8, 9, 9.7], exponent: 2.1, bumps: ridge(3) },
      { zMm: 13, halfWidths: [21, 21.5, 8.6, 9.4], exponent: 2.2, bumps: ridge(2) },
      { zMm: 18.5, halfWidths: [15.5, 16.5, 7, 8.5], exponent: 2.3, bumps: ridge(0.6) },
      { zMm: 22, halfWidths: [10, 11, 4.5, 6.5], exponent: 2.3, bumps: ridge(0) },
    ],
    5,
  );
  return { ...loft, signedDistance: remembered(loft.signedDistance) };
});
