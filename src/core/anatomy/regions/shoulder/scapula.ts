/**
 * Scapula and lateral clavicle. Glenoid 37.5 × 27.8 mm in men [TKU], its surface of a sphere of 62 mm diameter, version
 * 0° [B11]; acromion 6.5–7.5 mm thick [B13], 45–50 mm long and 22–27 wide [TKU], 11.0 ± 1.7 mm over the head [B14].
 */
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { HEAD_RADIUS_MM, INTO_GLENOID, onScapula, TO_BACK_RIM, UP_GLENOID } from './authoring.ts';

/** Half of the glenoid's width and height, mm. */
export const GLENOID_HALF_WIDTH_MM = 13.9;
export const GLENOID_HALF_HEIGHT_MM = 18.75;
const SURFACE_RADIUS_MM = 31;
/** Cartilage of both and what moves between them: from the head's bone to the glenoid's in the middle, mm [TKU]. */
const MIDDLE_GAP_MM = 3.6;
const SURFACE_CENTRE_MM = HEAD_RADIUS_MM + MIDDLE_GAP_MM - SURFACE_RADIUS_MM;

/** Distance out of the glenoid's bony surface towards the head, mm: positive in the joint. */
export const outOfGlenoid: DistanceFunction = (x, y, z) => {
  const dx = x - SURFACE_CENTRE_MM * INTO_GLENOID[0];
  const dy = y - SURFACE_CENTRE_MM * INTO_GLENOID[1];
  const dz = z - SURFACE_CENTRE_MM * INTO_GLENOID[2];
  return SURFACE_RADIUS_MM - Math.sqrt(dx * dx + dy * dy + dz * dz);
};

/** Distance from the glenoid's axis in the measure of its half-width, mm: the rim is an ellipse. */
export const fromGlenoidAxis: DistanceFunction = (x, y, z) => {
  const v = x * TO_BACK_RIM[0] + y * TO_BACK_RIM[1] + z * TO_BACK_RIM[2];
  const u =
    ((x * UP_GLENOID[0] + y * UP_GLENOID[1] + z * UP_GLENOID[2]) * GLENOID_HALF_WIDTH_MM) /
    GLENOID_HALF_HEIGHT_MM;
  return Math.sqrt(u * u + v * v);
};

/** Rounding of the glenoid's rim, mm, and what it takes from the slope of the distance where both faces meet so acutely. */
const RIM_MM = 2.4;
const RIM_LOSS_01 = 0.3;

/** Neck cut by the glenoid's surface. About the rim the distance is divided by its slope: its zero stays where it is. */
function rimmed(neckMm: number, surfaceMm: number): number {
  const along01 = Math.max(0, 1 - Math.abs(neckMm - surfaceMm) / RIM_MM);
  return smoothMax(neckMm, surfaceMm, RIM_MM) / (1 - RIM_LOSS_01 * along01 * along01);
}

export const makeScapula: () => Shape = once(() => {
  const neck = sweep(
    [
      { atMm: onScapula(16, 0, 0), halfWidthMm: 19.4, halfThicknessMm: 14.4 },
      { atMm: onScapula(25, 0, 0), halfWidthMm: 18.8, halfThicknessMm: 13.8 },
      { atMm: onScapula(34, -0.5, 0), halfWidthMm: 16.5, halfThicknessMm: 9.5 },
      { atMm: onScapula(46, -1.5, -1), halfWidthMm: 14, halfThicknessMm: 6.5 },
      { atMm: onScapula(56, -2, -2), halfWidthMm: 12, halfThicknessMm: 5 },
    ],
    { thicknessToward: TO_BACK_RIM },
  ).signedDistance;
  const blade = sweep(
    [
      { atMm: onScapula(40, -1.5, -1), halfWidthMm: 13, halfThicknessMm: 4 },
      { atMm: onScapula(52, -2.5, -3), halfWidthMm: 22, halfThicknessMm: 3.6 },
      { atMm: onScapula(70, -3, -6), halfWidthMm: 35, halfThicknessMm: 3.2 },
      { atMm: onScapula(116, -4, -12), halfWidthMm: 54, halfThicknessMm: 3 },
    ],
    { thicknessToward: TO_BACK_RIM, section: 'stadium' },
  ).signedDistance;
  const spine = sweep(
    [
      { atMm: onScapula(118, 10.5, 12), halfWidthMm: 14, halfThicknessMm: 4.5 },
      { atMm: onScapula(82, 13, 19), halfWidthMm: 14.5, halfThicknessMm: 4.2 },
      { atMm: onScapula(54, 19, 25), halfWidthMm: 13, halfThicknessMm: 4.2 },
      { atMm: onScapula(30, 26, 32), halfWidthMm: 9, halfThicknessMm: 4 },
      { atMm: onScapula(10, 27, 37), halfWidthMm: 9.5, halfThicknessMm: 3.8 },
    ],
    { thicknessToward: [0, 0.3, 1], section: 'stadium' },
  ).signedDistance;
  const acromion = sweep(
    [
      { atMm: [-11, 22, 37.4], halfWidthMm: 10, halfThicknessMm: 3.4 },
      { atMm: [-17, 11, 38.2], halfWidthMm: 12, halfThicknessMm: 3.5 },
      { atMm: [-16, -4, 38.5], halfWidthMm: 12.5, halfThicknessMm: 3.5 },
      { atMm: [-10, -17, 38.6], halfWidthMm: 9, halfThicknessMm: 3.2 },
    ],
    { thicknessToward: [0, 0, 1], section: 'stadium' },
  ).signedDistance;
  const coracoid = sweep(
    [
      { atMm: onScapula(34, -8, 16), halfWidthMm: 8, halfThicknessMm: 6 },
      { atMm: medial(18, 30, 18), halfWidthMm: 7, halfThicknessMm: 5.5 },
      { atMm: medial(4, 38, 11), halfWidthMm: 6.5, halfThicknessMm: 5.5 },
    ],
    { thicknessToward: [0, 0, 1] },
  ).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => {
      let d = smoothMin(0.95 * neck(x, y, z), 0.92 * blade(x, y, z), 6);
      d = smoothMin(d, spine(x, y, z), 4);
      d = smoothMin(d, acromion(x, y, z), 3);
      d = smoothMin(d, coracoid(x, y, z), 4);
      // Only about the joint: far away the sphere means nothing.
      const near = x * x + y * y + z * z < 48 * 48 && z < 30;
      return near ? rimmed(d, outOfGlenoid(x, y, z)) : d;
    }),
    bounds: { min: [-34, -46, -70], max: [140, 110, 62] },
    lipschitz: 1.7,
  };
});

export const makeClavicle: () => Shape = once(() => {
  const lateralEnd = sweep(
    [
      { atMm: lateral(-2, 13, 43), halfWidthMm: 11, halfThicknessMm: 5.5 },
      { atMm: medial(18, 14, 45), halfWidthMm: 10, halfThicknessMm: 5.5 },
      { atMm: medial(50, 8, 48), halfWidthMm: 8, halfThicknessMm: 6 },
      { atMm: medial(90, 18, 50), halfWidthMm: 7, halfThicknessMm: 6.5 },
    ],
    { thicknessToward: [0, 0, 1] },
  );
  return { ...lateralEnd, signedDistance: remembered(lateralEnd.signedDistance) };
});
