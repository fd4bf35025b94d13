/**
 * Proximal humerus: the head a cap of a sphere, the tuberosities and the groove between them on a loft of metaphysis and
 * shaft. Thickness of the head's cap 19 ± 2 mm, groove 8–10 mm wide and 4–6 deep [TKU].
 */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import type { Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { smoothMin } from '../../../math/scalar.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral } from '../../constructions/sides.ts';
import { HEAD_RADIUS_MM } from './authoring.ts';

/** Half-widths towards medial, lateral, back and front about the shaft's axis, which lies lateral of the head's centre. */
export const makeHumerus: () => Shape = once(() => {
  const shaft = stationLoft(
    [
      { zMm: -190, halfWidths: [10.5, 10.5, 10.5, 10.5], exponent: 2, centre: [-8, -2] },
      { zMm: -90, halfWidths: [11.5, 11.5, 11.5, 11.5], exponent: 2, centre: [-8, -2] },
      { zMm: -50, halfWidths: [13, 13.5, 13, 13], exponent: 2, centre: [-8, -2] },
      { zMm: -30, halfWidths: [17, 17, 16, 16.5], exponent: 2.1, centre: [-8, -2] },
      { zMm: -12, halfWidths: [18, 21, 18.5, 19.5], exponent: 2.2, centre: [-8, -2] },
      { zMm: 4, halfWidths: [15, 22, 18, 19], exponent: 2.2, centre: [-8, -2] },
      { zMm: 14, halfWidths: [10, 17, 14, 13], exponent: 2.1, centre: [-8, -2] },
    ],
    7,
  ).signedDistance;
  const greater = ellipsoid(lateral(18, 1, 4), [11.5, 15, 16]).signedDistance;
  const lesser = ellipsoid(lateral(6, 20, -2), [6, 6.5, 11]).signedDistance;
  return {
    signedDistance: remembered((x, y, z) => {
      const head = Math.sqrt(x * x + y * y + z * z) - HEAD_RADIUS_MM;
      let d = smoothMin(shaft(x, y, z), greater(x, y, z), 6);
      d = smoothMin(d, lesser(x, y, z), 4);
      return smoothMin(d, head, 4);
    }),
    bounds: { min: [-34, -30, -190], max: [26, 26, 26] },
    lipschitz: 1.7,
  };
});
