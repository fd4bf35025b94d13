/**
 * The eight carpal bones: each is written a little too large and carved by those before it, so that the facets of
 * neighbours face each other across a joint space. Scaphoid 27 mm long, lunate 18 × 13, trapezium 22 × 16 × 14 [TKU];
 * carpal height 34.6 ± 2.2 [B19].
 */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import { joinBoxes, type Shape } from '../../../geometry/shape.ts';
import { stationLoft } from '../../../geometry/stationLoft.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { Box, DistanceFunction } from '../../anatomy.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';

/** From bone to bone across a carpal joint, mm: two cartilages [TKU]. */
const GAP_MM = 1.5;
const CARVED_EDGE_MM = 1.2;

const carved = (d: DistanceFunction, bounds: Box, neighbours: readonly Shape[], gapMm = GAP_MM): Shape => ({
  signedDistance: remembered((x, y, z) => {
    let value = d(x, y, z);
    if (value > 4) return value;
    for (const n of neighbours) value = smoothMax(value, gapMm - n.signedDistance(x, y, z), CARVED_EDGE_MM);
    return value;
  }),
  bounds,
  lipschitz: 1.7,
});

const joined =
  (a: DistanceFunction, b: DistanceFunction, k: number): DistanceFunction =>
  (x, y, z) =>
    smoothMin(a(x, y, z), b(x, y, z), k);

export const makeCapitate: () => Shape = once(() => {
  const loft = stationLoft(
    [
      { zMm: -32.6, halfWidths: [6.6, 6.4, 8, 6.8], exponent: 2.6, centre: [0.4, 0.8] },
      { zMm: -28, halfWidths: [7, 6.8, 8, 7.4], exponent: 2.5, centre: [0.4, 0.8] },
      { zMm: -20, halfWidths: [6, 5.8, 6.6, 6.8], exponent: 2.2, centre: [0.4, 0.2] },
      { zMm: -15, halfWidths: [5.6, 5.6, 6, 6], exponent: 2, centre: [0.6, -0.4] },
      { zMm: -12.5, halfWidths: [4.4, 4.4, 4.8, 4.8], exponent: 2, centre: [0.6, -0.4] },
    ],
    2,
  );
  // Exact, as the lunate is hollowed along it.
  const head = ellipsoid([0.6, -0.4, -15], [5.8, 6.2, 5.6]);
  return {
    signedDistance: remembered(joined(loft.signedDistance, head.signedDistance, 0.8)),
    bounds: joinBoxes(loft.bounds, head.bounds),
    lipschitz: loft.lipschitz,
  };
});

/** Before capitate and its neighbours hollow them: what the radius faces. */
const lunateWhole = once(() => ellipsoid(medial(3.2, 0.1, -6.2), [6.9, 8.9, 6.7]));
const scaphoidWhole = once(() =>
  sweep(
    [
      { atMm: lateral(8.4, -2.2, -6), halfWidthMm: 6.2, halfThicknessMm: 5.6 },
      { atMm: lateral(11.6, 0.6, -11.4), halfWidthMm: 5.4, halfThicknessMm: 4.8 },
      { atMm: lateral(14.6, 4.6, -17), halfWidthMm: 5.8, halfThicknessMm: 5.2 },
      { atMm: lateral(15.2, 7.4, -19.4), halfWidthMm: 4.4, halfThicknessMm: 4.2 },
    ],
    { thicknessToward: [-1, 0, 0.2] },
  ),
);

/** Distance to the uncarved proximal row, which the radius' two hollows follow. */
export const proximalRowDistance = (): DistanceFunction => {
  const lunate = lunateWhole().signedDistance;
  const scaphoid = scaphoidWhole().signedDistance;
  return (x, y, z) => smoothMin(lunate(x, y, z), scaphoid(x, y, z), 2);
};

export const makeLunate: () => Shape = once(() =>
  carved(lunateWhole().signedDistance, lunateWhole().bounds, [makeCapitate()]),
);

/** Its waist bulges towards the head of the capitate, which hollows it. */
export const makeScaphoid: () => Shape = once(() => {
  const bulge = ellipsoid(lateral(9, -0.8, -12.6), [5, 5.2, 5]).signedDistance;
  return carved(
    joined(scaphoidWhole().signedDistance, bulge, 2),
    scaphoidWhole().bounds,
    [makeCapitate(), makeLunate()],
    1.7,
  );
});

/** With its hook, which stands out in front as the tunnel's medial wall. */
export const makeHamate: () => Shape = once(() => {
  const body = stationLoft(
    [
      { zMm: -32.6, halfWidths: [7, 7, 6.8, 6], exponent: 2.5, centre: [13.2, 2] },
      { zMm: -26, halfWidths: [7, 7, 7, 6.4], exponent: 2.4, centre: [12.8, 2] },
      { zMm: -20, halfWidths: [5.4, 6, 6.2, 6], exponent: 2.2, centre: [11.4, 1.4] },
      { zMm: -15, halfWidths: [2.8, 3.6, 4.4, 4.4], exponent: 2, centre: [9, 0.8] },
    ],
    2.4,
  ).signedDistance;
  const hook = sweep(
    [
      { atMm: medial(11.4, 2, -27), halfWidthMm: 4.6, halfThicknessMm: 2.8 },
      { atMm: medial(11, 8, -27), halfWidthMm: 3.8, halfThicknessMm: 2.1 },
      { atMm: medial(9.7, 12.4, -26.4), halfWidthMm: 2.9, halfThicknessMm: 1.9 },
    ],
    { thicknessToward: [1, 0, 0] },
  ).signedDistance;
  return carved(joined(body, hook, 3.5), { min: [4, -16, -33], max: [21, 10, -13] }, [makeCapitate()]);
});

/** A pyramid with its base towards the lunate. */
export const makeTriquetrum: () => Shape = once(() => {
  const whole = sweep(
    [
      { atMm: medial(11.6, -1.4, -9.2), halfWidthMm: 6.8, halfThicknessMm: 5.6 },
      { atMm: medial(17, -1.8, -12.6), halfWidthMm: 5.6, halfThicknessMm: 4.8 },
    ],
    { thicknessToward: [-0.4, 0, 1], section: 'rounded-box' },
  );
  return carved(whole.signedDistance, whole.bounds, [makeLunate(), makeHamate()]);
});

export const makePisiform: () => Shape = once(() => {
  const whole = ellipsoid(medial(14.6, 10.8, -13.4), [4.4, 4.8, 6.4]);
  return carved(whole.signedDistance, whole.bounds, [makeTriquetrum(), makeHamate()]);
});

/** Wedged between scaphoid, capitate and trapezium. */
export const makeTrapezoid: () => Shape = once(() => {
  const whole = sweep(
    [
      { atMm: lateral(10.4, -4.4, -27.4), halfWidthMm: 6.8, halfThicknessMm: 5.3 },
      { atMm: lateral(10.2, -4, -20), halfWidthMm: 6, halfThicknessMm: 4.8 },
    ],
    { thicknessToward: [1, 0, 0], section: 'rounded-box' },
  );
  return carved(whole.signedDistance, whole.bounds, [makeCapitate(), makeScaphoid()]);
});

/** With the ridge in front, which the flexor retinaculum springs from. */
export const makeTrapezium: () => Shape = once(() => {
  const body = sweep(
    [
      { atMm: lateral(18.1, 3.2, -25.2), halfWidthMm: 8.6, halfThicknessMm: 6.6 },
      { atMm: lateral(19.8, 3.2, -27.8), halfWidthMm: 8.6, halfThicknessMm: 6.6 },
    ],
    { thicknessToward: [-0.85, 0, 0.5], section: 'rounded-box' },
  ).signedDistance;
  const ridge = sweep(
    [
      { atMm: lateral(16, 7, -27), halfWidthMm: 5, halfThicknessMm: 2.6 },
      { atMm: lateral(14.6, 12, -26.4), halfWidthMm: 4.2, halfThicknessMm: 2 },
    ],
    { thicknessToward: [1, 0, 0] },
  ).signedDistance;
  return carved(joined(body, ridge, 3), { min: [-28, -17, -36], max: [-9, 7, -19] }, [
    makeScaphoid(),
    makeTrapezoid(),
  ]);
});
