/**
 * Tendons in front of the wrist: nine in the carpal tunnel in two rows and the long flexor of the thumb [TKU], and those
 * outside it: flexors of the wrist at either side, palmaris longus over the retinaculum.
 */
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import type { ReadonlyVec3 } from '../../../math/vec3.ts';
import { bundle } from '../../constructions/bundle.ts';
import { once } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';

const FORWARDS: ReadonlyVec3 = [0, -1, 0];

/** Height, x, y, half width, half thickness, mm. */
type Place = readonly [zMm: number, xMm: number, yMm: number, halfWidthMm: number, halfThicknessMm: number];

const cord = (places: readonly Place[]): ReturnType<typeof sweep> =>
  sweep(
    places.map(
      ([z, x, y, halfWidthMm, halfThicknessMm]): SweepKnot => ({
        atMm: [x, y, z],
        halfWidthMm,
        halfThicknessMm,
      }),
    ),
    { thicknessToward: FORWARDS, segments: 32 },
  );

/** A tendon of the tunnel: above the wrist, at its inlet, at its outlet, in the palm. */
const throughTunnel = (
  above: readonly [number, number],
  inlet: readonly [number, number],
  outlet: readonly [number, number],
  palm: readonly [number, number],
  halfWidthMm: number,
): ReturnType<typeof sweep> =>
  cord([
    [64, above[0], above[1], halfWidthMm, 1.3],
    [28, above[0], above[1], halfWidthMm, 1.25],
    [8, 0.3 * above[0] + 0.7 * inlet[0], 0.3 * above[1] + 0.7 * inlet[1], halfWidthMm, 1.15],
    [-5, inlet[0], inlet[1], halfWidthMm, 1.15],
    [-16, 0.5 * (inlet[0] + outlet[0]), 0.5 * (inlet[1] + outlet[1]), halfWidthMm, 1.15],
    [-27, outlet[0], outlet[1], 0.92 * halfWidthMm, 1.2],
    [-44, palm[0], palm[1], halfWidthMm, 1.2],
    [-64, 1.6 * palm[0], palm[1], halfWidthMm, 1.2],
  ]);

export const makeFlexorTendons = once(() => ({
  superficialis: bundle([
    throughTunnel([-7.6, -14], [-5.7, -12.2], [-5.2, -12], [-9, -12.4], 1.9),
    throughTunnel([1.8, -15.2], [0.3, -12.3], [-0.8, -12], [-1, -12.6], 2),
    throughTunnel([6, -15], [4.7, -11.9], [3, -12.2], [6.4, -12.4], 1.9),
    throughTunnel([9.4, -12.8], [8.4, -11.2], [6.2, -11.4], [12.4, -11.8], 1.5),
  ]),
  profundus: bundle([
    throughTunnel([-7, -11.4], [-7, -10.3], [-6, -9.3], [-9.4, -9.6], 2),
    throughTunnel([-2.4, -11.4], [-2.6, -10.2], [-2.2, -9.4], [-2, -9.8], 2),
    throughTunnel([2.2, -11.4], [1.8, -10.2], [1.6, -9.4], [5.2, -9.6], 2),
    throughTunnel([6.2, -11], [6, -10.3], [5.2, -9.1], [11.4, -9], 1.9),
  ]),
  pollicisLongus: cord([
    [64, -9, -11, 2.2, 1.4],
    [28, -11, -11.6, 2.1, 1.4],
    [6, -10.6, -12, 2, 1.3],
    [-6, -10, -12.2, 1.9, 1.2],
    [-18, -9.2, -12, 1.8, 1.2],
    [-27, -9, -12.2, 1.7, 1.25],
    [-38, -15, -13.4, 1.9, 1.3],
    [-52, -25, -18, 1.9, 1.3],
  ]),
  /** In its own sheath beside the tunnel, down to the base of the second metacarpal. */
  carpiRadialis: sweep(
    [
      { atMm: lateral(11.6, 15.8, 64), halfWidthMm: 2.6, halfThicknessMm: 1.4 },
      { atMm: lateral(12.6, 15.8, 28), halfWidthMm: 2.4, halfThicknessMm: 1.4 },
      { atMm: lateral(13.2, 15.6, 6), halfWidthMm: 2.2, halfThicknessMm: 1.4 },
      { atMm: lateral(13, 15.2, -8), halfWidthMm: 2, halfThicknessMm: 1.3 },
      { atMm: lateral(11.8, 14, -18), halfWidthMm: 1.8, halfThicknessMm: 1.3 },
      { atMm: lateral(11.2, 9.4, -27), halfWidthMm: 1.5, halfThicknessMm: 1.2 },
      { atMm: lateral(11.4, 4.6, -34), halfWidthMm: 1.5, halfThicknessMm: 0.9 },
    ],
    { thicknessToward: FORWARDS, segments: 32 },
  ),
  /** Onto the pisiform. */
  carpiUlnaris: sweep(
    [
      { atMm: medial(15, 13.6, 64), halfWidthMm: 3, halfThicknessMm: 1.7 },
      { atMm: medial(16, 14.6, 28), halfWidthMm: 2.6, halfThicknessMm: 1.6 },
      { atMm: medial(16.2, 16.2, 8), halfWidthMm: 2.3, halfThicknessMm: 1.5 },
      { atMm: medial(15.8, 16.7, -2), halfWidthMm: 2.2, halfThicknessMm: 1.4 },
      { atMm: medial(15, 15.4, -8), halfWidthMm: 2.4, halfThicknessMm: 1.3 },
      { atMm: medial(14.7, 15.1, -11.8), halfWidthMm: 2.2, halfThicknessMm: 1 },
      { atMm: medial(14.6, 14.1, -15.8), halfWidthMm: 1.3, halfThicknessMm: 0.7 },
    ],
    { thicknessToward: FORWARDS },
  ),
  palmarisLongus: sweep(
    [
      { atMm: medial(2, 16.4, 64), halfWidthMm: 2, halfThicknessMm: 0.9 },
      { atMm: medial(2.2, 16.8, 28), halfWidthMm: 1.8, halfThicknessMm: 0.8 },
      { atMm: medial(1.8, 17.2, 4), halfWidthMm: 1.8, halfThicknessMm: 0.55 },
      { atMm: medial(1.4, 17.2, -8), halfWidthMm: 2, halfThicknessMm: 0.5 },
      { atMm: medial(0.6, 18.3, -20), halfWidthMm: 4, halfThicknessMm: 0.5 },
      { atMm: lateral(0.6, 19.2, -34), halfWidthMm: 8, halfThicknessMm: 0.5 },
      { atMm: lateral(0.4, 18.8, -56), halfWidthMm: 14, halfThicknessMm: 0.5 },
    ],
    { thicknessToward: FORWARDS, section: 'stadium' },
  ),
}));
