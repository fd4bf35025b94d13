/**
 * The lateral expansion of the triceps tendon: a thin sheet from its outer margin over anconeus, down to the fascia of the
 * forearm [TKU]. Its outer face lies within the deep fascia, into which it runs out.
 */
import { joinBoxes, type Shape } from '../../../geometry/shape.ts';
import { clamp, smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { Box, DistanceFunction } from '../../anatomy.ts';
import { remembered } from '../../constructions/remembered.ts';
import { FOREARM, seenFromForearm, turnedBox } from './authoring.ts';

/** Its outer face under that of the deep fascia, and how thick it is at its border and further in, mm [TKU]. */
const UNDER_MM = 0.25;
const THIN_MM = 0.9;
const THICK_MM = 1.2;
/** From its border it thickens by so much per mm. */
const THICKENS = 0.1;
/** It comes out of the tendon over so many mm. */
const JOINED_MM = 1.5;
/** In the forearm's frame, mm: it comes from within the tendon and ends above and below at these heights. */
const INNER_MM = 1;
const UPPER_MM = 15;
const LOWER_MM = -34;
/** Its outer border runs beside that of anconeus, from the epicondyle down to the ulna: a point of it, and away from it. */
const BORDER_AT = [-27.5, 6] as const;
const BORDER_AWAY = [-0.936, -0.351] as const;
/** The back of the forearm only, mm; and how round its corners are. */
const BACK_MM = 5;
const CORNER_MM = 16;

const BOX: Box = turnedBox(FOREARM, {
  min: [-31, 4, LOWER_MM - 1],
  max: [INNER_MM + 1, 30, UPPER_MM + 1],
});

/** About the distance to its outline, mm, negative within. */
const outline = seenFromForearm((x, y, z) => {
  const outer = (x - BORDER_AT[0]) * BORDER_AWAY[0] + (z - BORDER_AT[1]) * BORDER_AWAY[1];
  const sides = Math.max(x - INNER_MM, BACK_MM - y);
  return smoothMax(smoothMax(outer, Math.max(z - UPPER_MM, LOWER_MM - z), CORNER_MM), sides, 8);
});

/**
 * The tendon with its expansion, as one.
 * @param fascia outer face of the deep fascia
 */
export const withLateralExpansion = (tendon: Shape, fascia: DistanceFunction): Shape => ({
  ...tendon,
  signedDistance: remembered((x, y, z) => {
    const d = tendon.signedDistance(x, y, z);
    const within = outline(x, y, z);
    if (within >= d + JOINED_MM) return d;
    const half = 0.5 * clamp(THIN_MM - THICKENS * within, THIN_MM, THICK_MM);
    const through = Math.abs(fascia(x, y, z) + UNDER_MM + half) - half;
    return smoothMin(d, smoothMax(through, within, 1.2), JOINED_MM);
  }),
  bounds: joinBoxes(tendon.bounds, BOX),
  lipschitz: 1.8,
});
