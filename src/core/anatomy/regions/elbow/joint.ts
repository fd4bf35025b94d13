/**
 * Cartilage of the three bones, 1–1.3 mm: thinner than the ankle's, and the order knee > hip > ankle is published [C2][TKU];
 * the fluid between them; the ring that holds the head of the radius.
 */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import { clamp, smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { CAPITELLUM_X_MM, HEAD_Y_MM, onUpperArm, seenFromForearm, seenFromUpperArm } from './authoring.ts';
import { JOINT_GAP_MM } from './forearmBones.ts';
import { jointLoft, LATERAL_END_MM, MEDIAL_END_MM } from './humerus.ts';

const CARTILAGE_MM = 1.12;
/** Beyond this distance from the bone only the sign matters, mm. */
const FAR_MM = 6;

/**
 * A map of thickness on a bone: `rim` is mm within the outline, negative outside, and steep there; what lies beyond `reach`,
 * well outside the outline, is cut off, since a map goes on inside its bone.
 */
function onBone(
  bone: DistanceFunction,
  rim: DistanceFunction,
  reach: DistanceFunction,
  thicknessMm: (x: number, y: number, z: number) => number = () => CARTILAGE_MM,
): DistanceFunction {
  return (x, y, z) => {
    const d = bone(x, y, z);
    const most = thicknessMm(x, y, z);
    const map = d > FAR_MM ? d - most : d - clamp(rim(x, y, z) * 0.6, -1.2, 1) * most;
    return Math.max(map, reach(x, y, z));
  };
}

/** Round the pulley but for its top; on the capitellum in front and below. */
export const humeralCartilage = (humerus: DistanceFunction): DistanceFunction =>
  onBone(
    humerus,
    seenFromUpperArm((x, y, z) => {
      const r = Math.max(4, Math.sqrt(y * y + z * z));
      const onPulley = smoothstep(-9, -5, x);
      const below = (0.97 - 0.31 * onPulley - z / r) * 10;
      const inFront = (0.3 - y / r) * 10 + 12 * onPulley;
      const sides = smoothMin(x - LATERAL_END_MM - 0.8, MEDIAL_END_MM - 0.8 - x, 2);
      return smoothMin(smoothMin(smoothMin(below, inFront, 3), sides, 3), 15.5 - r, 2);
    }),
    seenFromUpperArm((_x, y, z) => Math.sqrt(y * y + z * z) - 17),
  );

/** In the trochlear notch. */
export function ulnarCartilage(ulna: DistanceFunction): DistanceFunction {
  const pulley = jointLoft(0).signedDistance;
  return onBone(
    ulna,
    seenFromForearm((x, y, z) => (JOINT_GAP_MM + 1.2 - pulley(x, y, z)) * 2),
    seenFromForearm((_x, y, z) => Math.sqrt(y * y + z * z) - 18),
  );
}

/** In the hollow of the head and, thinner, round its side. */
export const radialCartilage = (radius: DistanceFunction): DistanceFunction =>
  onBone(
    radius,
    seenFromForearm((_x, _y, z) => (z + 21) * 1.1),
    seenFromForearm((_x, _y, z) => -24 - z),
    seenFromForearm((_x, _y, z) => CARTILAGE_MM * (0.55 + 0.45 * smoothstep(-18, -11, z))),
  );

/** Between the cartilages, within the capsule. */
export function jointFluid(humeral: DistanceFunction, ulnar: DistanceFunction, radial: DistanceFunction) {
  const outline = ellipsoid(onUpperArm([-4, 0, 0]), [23, 15.5, 17]).signedDistance;
  const between: DistanceFunction = (x, y, z) => {
    const within = outline(x, y, z);
    if (within > 6) return within;
    const a = humeral(x, y, z);
    const b = Math.min(ulnar(x, y, z), radial(x, y, z));
    return smoothMax((a + b - 1.3) * 0.55, within, 3);
  };
  return between;
}

/** The ring of the head, 1.5 mm thick and 8 high [TKU]: thinner towards its rims; where it meets the ulna the bone takes over. */
export const ANULAR_HALF_MM = 0.75;
const RIM_HALF_MM = 0.4;
const RING_RADIUS_MM = 13.8;
const RING_Z_MM = -18.6;
const RING_HALF_HEIGHT_MM = 4;
/** A funnel: it draws in under the widest of the head, towards the neck, by so much at its lower rim, mm. */
const FUNNEL_MM = 1.6;

export const anularLigament: DistanceFunction = seenFromForearm((x, y, z) => {
  const dx = x - CAPITELLUM_X_MM;
  const dy = y - HEAD_Y_MM;
  const narrowing = FUNNEL_MM * smoothstep(RING_Z_MM + 1, RING_Z_MM - 6, z);
  const up01 = (z - RING_Z_MM) / RING_HALF_HEIGHT_MM;
  const half = ANULAR_HALF_MM - (ANULAR_HALF_MM - RIM_HALF_MM) * Math.min(1, up01 * up01);
  const through = Math.abs(Math.sqrt(dx * dx + dy * dy) - RING_RADIUS_MM + narrowing) - half;
  return smoothMax(through, Math.abs(z - RING_Z_MM) - RING_HALF_HEIGHT_MM, 1);
});
