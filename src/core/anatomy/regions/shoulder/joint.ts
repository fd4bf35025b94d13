/**
 * Cartilage of head (1–1.5 mm) and glenoid, the labrum (a wedge of 4–6 mm) and the fluid between them [TKU].
 */
import { clamp, smoothMax } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { ballCartilage, type WedgeSection, wedgeDistance } from '../../constructions/ballSocket.ts';
import { INTO_GLENOID, THROUGH_HEAD } from './authoring.ts';
import { fromGlenoidAxis, GLENOID_HALF_WIDTH_MM, outOfGlenoid } from './scapula.ts';

/** The cap of 19 mm ends where a share of 0.22 of the radius is left. */
export const headCartilage = (humerus: DistanceFunction): DistanceFunction =>
  ballCartilage(humerus, { towards: THROUGH_HEAD, thicknessMm: 1.3, endsAt: 0.2 });

/** The glenoid's side of the head begins so far along its axis, mm: its sphere and axis go on to the other side. */
const SIDE_FROM_MM = 9;
const intoGlenoid: DistanceFunction = (x, y, z) =>
  x * INTO_GLENOID[0] + y * INTO_GLENOID[1] + z * INTO_GLENOID[2];

const GLENOID_CARTILAGE_MM = 1.7;
const GLENOID_FAR_MM = 6;

export function glenoidCartilage(scapula: DistanceFunction): DistanceFunction {
  return (x, y, z) => {
    const d = scapula(x, y, z);
    const along = fromGlenoidAxis(x, y, z);
    if (d > GLENOID_FAR_MM) return (d - GLENOID_CARTILAGE_MM) * 0.9;
    const rim = clamp((GLENOID_HALF_WIDTH_MM - 0.8 - along) * 0.8, -1.2, 1);
    const map = (d - rim * GLENOID_CARTILAGE_MM) * 0.9;
    // Only on the joint's side of the bone.
    return Math.max(map, -2.5 - outOfGlenoid(x, y, z), along - GLENOID_HALF_WIDTH_MM - 1);
  };
}

const LABRUM: WedgeSection = { from: [14.8, -0.4], to: [15.6, 2.1], halfMm: [1.5, 0.4] };

/** On the rim of the glenoid, its free edge over the head. */
export const labrum: DistanceFunction = (x, y, z) =>
  Math.max(
    wedgeDistance(LABRUM, fromGlenoidAxis(x, y, z), outOfGlenoid(x, y, z)),
    SIDE_FROM_MM - intoGlenoid(x, y, z),
  );

/** Between the cartilages, within the labrum. */
export const jointFluid: DistanceFunction = (x, y, z) => {
  const r = Math.sqrt(x * x + y * y + z * z);
  const out = outOfGlenoid(x, y, z);
  const within = Math.max(-0.4 - out, r - 29, SIDE_FROM_MM - intoGlenoid(x, y, z));
  return smoothMax(within, fromGlenoidAxis(x, y, z) - 15.4, 1) * 0.85;
};
