/** A sheet of limited extent on a smooth carrier: bands of fascia, retinacula, the lining of a recess. */
import type { DistanceFunction, Sheet } from '../../anatomy.ts';

export interface Patch {
  readonly signedDistance: DistanceFunction;
  readonly sheet: Sheet;
}

/**
 * @param middle signed distance to the sheet's middle surface, mm
 * @param halfMm half its thickness
 * @param within 1 inside the outline, falling to 0 outside over a few mm
 */
export function patch(middle: DistanceFunction, halfMm: number, within: DistanceFunction): Patch {
  return {
    signedDistance: (x, y, z) => Math.abs(middle(x, y, z)) - halfMm * (1.3 * within(x, y, z) - 0.3),
    sheet: {
      // Outside the outline the carrier runs off to beyond the sheet's faces, so that a sampled carrier ends there too.
      carrier: (x, y, z) => {
        const e = within(x, y, z);
        return middle(x, y, z) * e + (halfMm + 2.5) * (1 - e);
      },
      fromMm: -halfMm,
      toMm: halfMm,
    },
  };
}
