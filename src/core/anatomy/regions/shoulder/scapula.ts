/**
 * Scapula and lateral clavicle. Glenoid 37.5 × 27.8 mm in men [TKU], its surface of a sphere of 62 mm diameter, version
 * 0° [B11]; acromion 6.5–7.5 mm thick [B13], 45–50 mm long and 22–27 wide [TKU], 11.0 ± 1.7 mm over the head [B14].
 */
import { smoothUnion, unionOf } from '../../../geometry/booleans.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { Box, DistanceFunction } from '../../anatomy.ts';
import { makeShape } from '../../constructions/makeStructure.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { medial } from '../../constructions/sides.ts';
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

/** The lateral border of the blade in its plane: a place on it (medial, above) and the unit direction out of it. */
const BORDER_AT = [32, -19] as const;
const BORDER_OUT = [-0.717, -0.698] as const;
/** The upper border, lowest at the notch of the suprascapular nerve, rises to the upper angle: mm above at the notch, and how fast. */
const NOTCH_MEDIAL_MM = 52;
const NOTCH_ABOVE_MM = 13;
const RISE = 0.25;
/** The blade begins here, within the neck. */
const BLADE_FROM_MM = 37;
/** Half its thickness in the fossae and along the lateral border, where it is a pillar that this wide, mm [TKU]. */
const FOSSA_HALF_MM = 1.9;
const PILLAR_HALF_MM = 4.2;
const PILLAR_WIDE_MM = 14;

/** The blade: thin in its fossae, thick along the lateral border, hollow towards the ribs. */
const blade: DistanceFunction = (x, y, z) => {
  const m = x * INTO_GLENOID[0] + y * INTO_GLENOID[1] + z * INTO_GLENOID[2];
  const b = x * TO_BACK_RIM[0] + y * TO_BACK_RIM[1] + z * TO_BACK_RIM[2];
  const u = x * UP_GLENOID[0] + y * UP_GLENOID[1] + z * UP_GLENOID[2];
  const beyondBorder = (m - BORDER_AT[0]) * BORDER_OUT[0] + (u - BORDER_AT[1]) * BORDER_OUT[1];
  const v = m - NOTCH_MEDIAL_MM;
  const above = (u - NOTCH_ABOVE_MM - RISE * (v + Math.sqrt(v * v + 64))) * 0.9;
  const outline = smoothMax(smoothMax(beyondBorder, above, 10), BLADE_FROM_MM - m, 8);
  const pillar01 = smoothstep(-PILLAR_WIDE_MM, -2, beyondBorder);
  const halfMm = FOSSA_HALF_MM + (PILLAR_HALF_MM - FOSSA_HALF_MM) * pillar01;
  // Its middle bends backwards between the borders.
  const within = Math.min(0, smoothMax(beyondBorder, above, 10)) / 30;
  const off = b + 4 - 2.4 * Math.min(1, within * within);
  const q = Math.max(0, outline + halfMm);
  return (Math.sqrt(q * q + off * off) - halfMm) * 0.92;
};

const BOUNDS: Box = { min: [-34, -46, -70], max: [140, 110, 62] };

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
  );
  // The plate between the blade and the crest: its free edge is the lateral one, by the spinoglenoid notch.
  const spinePlate = sweep(
    [
      { atMm: onScapula(118, 4, 12), halfWidthMm: 10, halfThicknessMm: 2.4 },
      { atMm: onScapula(84, 11.5, 18.5), halfWidthMm: 14, halfThicknessMm: 2.4 },
      { atMm: onScapula(62, 17.5, 23), halfWidthMm: 11.5, halfThicknessMm: 2.5 },
      { atMm: onScapula(46, 23.5, 27.8), halfWidthMm: 7.5, halfThicknessMm: 2.8 },
      { atMm: onScapula(32, 28, 31.6), halfWidthMm: 5, halfThicknessMm: 3 },
    ],
    { thicknessToward: [0, 0.3, 1], section: 'stadium' },
  );
  // One blade from the crest of the spine, 8–9 mm thick, into the acromion, which turns forwards over the head and droops in front.
  const crest = sweep(
    [
      { atMm: onScapula(118, 8, 12), halfWidthMm: 4.5, halfThicknessMm: 3.6 },
      { atMm: onScapula(92, 20, 16.8), halfWidthMm: 5, halfThicknessMm: 4.1 },
      { atMm: onScapula(66, 26, 22.2), halfWidthMm: 5.4, halfThicknessMm: 4.4 },
      { atMm: onScapula(42, 28.5, 28.8), halfWidthMm: 6.4, halfThicknessMm: 4.4 },
      { atMm: [1, 31.5, 35], halfWidthMm: 8.8, halfThicknessMm: 4 },
      { atMm: [-12.5, 20, 37.8], halfWidthMm: 11.4, halfThicknessMm: 3.6 },
      { atMm: [-17, 7, 38.6], halfWidthMm: 12.6, halfThicknessMm: 3.5 },
      { atMm: [-15.5, -6, 38.5], halfWidthMm: 12.2, halfThicknessMm: 3.4 },
      { atMm: [-9, -17, 37], halfWidthMm: 8.6, halfThicknessMm: 2.9 },
    ],
    { thicknessToward: [0, 0.15, 1], section: 'stadium', segments: 40 },
  );
  const coracoid = sweep(
    [
      { atMm: onScapula(37, -3, 13), halfWidthMm: 10, halfThicknessMm: 6.5 },
      { atMm: onScapula(36, -11, 23), halfWidthMm: 8.5, halfThicknessMm: 6 },
      { atMm: medial(21.5, 16, 26), halfWidthMm: 7.5, halfThicknessMm: 5.4 },
      { atMm: medial(11, 23.5, 22), halfWidthMm: 6.6, halfThicknessMm: 4.8 },
      { atMm: medial(5, 27, 19.5), halfWidthMm: 5.4, halfThicknessMm: 4.4 },
    ],
    { thicknessToward: [0, 0, 1] },
  );
  const body = makeShape(
    (x, y, z) => {
      const d = smoothMin(0.95 * neck.signedDistance(x, y, z), blade(x, y, z), 6);
      // Only about the joint: far away the glenoid's sphere means nothing.
      const isNear = x * x + y * y + z * z < 48 * 48 && z < 30;
      return isNear ? rimmed(d, outOfGlenoid(x, y, z)) : d;
    },
    BOUNDS,
    1.7,
  );
  const spine = smoothUnion(spinePlate, crest, 5);
  return makeShape(remembered(unionOf([body, coracoid, spine], 5)), BOUNDS, 1.7);
});

export const makeClavicle: () => Shape = once(() => {
  const lateralEnd = sweep(
    [
      { atMm: medial(3.5, 11.5, 40.6), halfWidthMm: 8.4, halfThicknessMm: 4.4 },
      { atMm: medial(9, 12, 41.6), halfWidthMm: 10.4, halfThicknessMm: 5.4 },
      { atMm: medial(24, 13, 44.5), halfWidthMm: 9.8, halfThicknessMm: 5.6 },
      { atMm: medial(50, 8, 48), halfWidthMm: 8, halfThicknessMm: 6 },
      { atMm: medial(90, 18, 50), halfWidthMm: 7, halfThicknessMm: 6.5 },
    ],
    { thicknessToward: [0, 0, 1] },
  );
  return { ...lateralEnd, signedDistance: remembered(lateralEnd.signedDistance) };
});
