/** A sheet of limited extent on a smooth carrier: bands of fascia, retinacula, the lining of a recess. */
import type { DistanceFunction, Sheet } from '../anatomy.ts';

/** How much thinner a patch gets on each face per mm towards its outline. */
const TAPER_SLOPE = 0.6;

export interface Patch {
  readonly signedDistance: DistanceFunction;
  readonly sheet: Sheet;
}

/** So far behind its far face a patch counts as solid, mm: less than its taper rises beyond the outline. */
const BEHIND_MM = 1.5;

/**
 * A patch as seen by what lies on one side of it only: its near face and what is behind that. Measured from both faces of a
 * thin sheet, the room that is kept clear of it would have a ridge at its very surface.
 * @param side where that lies: +1 where the carrier is positive, −1 where it is negative
 */
export const faceOf =
  ({ sheet: { carrier, taper, fromMm, toMm } }: Patch, side: 1 | -1): DistanceFunction =>
  (x, y, z) => {
    const d = side > 0 ? carrier(x, y, z) - toMm : fromMm - carrier(x, y, z);
    const halfMm = 0.5 * (toMm - fromMm) + BEHIND_MM;
    return Math.abs(d + halfMm) - halfMm + Math.max(0, taper?.(x, y, z) ?? 0);
  };

/** A patch is as good as gone so far within what it gives way to, mm. */
const GONE_MM = 0.8;

/** An outline that draws back from what lies in the way of the patch: there it is thin before it is met. */
export const yieldingTo =
  (outline: DistanceFunction, others: readonly DistanceFunction[]): DistanceFunction =>
  (x, y, z) => {
    let value = outline(x, y, z);
    if (value > 0) return value;
    for (const other of others) value = Math.max(value, -GONE_MM - other(x, y, z));
    return value;
  };

/**
 * @param middle signed distance to the sheet's middle surface, mm
 * @param halfMm half its thickness
 * @param outline distance to its outline, mm, negative within; need be good only near it
 */
export function patch(middle: DistanceFunction, halfMm: number, outline: DistanceFunction): Patch {
  const taper: DistanceFunction = (x, y, z) => TAPER_SLOPE * outline(x, y, z) + halfMm;
  return {
    signedDistance: (x, y, z) => Math.abs(middle(x, y, z)) - halfMm + Math.max(0, taper(x, y, z)),
    sheet: { carrier: middle, taper, fromMm: -halfMm, toMm: halfMm },
  };
}
