/** A sheet of limited extent on a smooth carrier: bands of fascia, retinacula, the lining of a recess. */
import type { DistanceFunction, Sheet } from '../anatomy.ts';

/** How much thinner a patch gets on each face per mm towards its outline. */
const TAPER_SLOPE = 0.6;

export interface Patch {
  readonly signedDistance: DistanceFunction;
  readonly sheet: Sheet;
}

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
