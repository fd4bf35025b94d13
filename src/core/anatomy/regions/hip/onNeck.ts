/** Values told by angle about the neck's axis, height along it and distance from it. */
import { atan2 } from '../../../math/elementary.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { toCavityInto } from '../../cavityFrame.ts';
import { NECK_FRAME } from './authoring.ts';

/** Angle 0 in front, positive below and medial, ±π behind; height 0 at the head's centre, positive towards it; radius, mm. */
export type OnNeck = (angleRad: number, heightMm: number, radiusMm: number) => number;

const local: Vec3 = [0, 0, 0];
// The last point asked for, and its angle, height and radius: all layers on the neck ask for the same one in turn.
const last = new Float64Array(6).fill(Number.NaN);

/** A value about the neck as seen from the region's frame. */
export const onNeckAt =
  (f: OnNeck): DistanceFunction =>
  (x, y, z) => {
    if (last[0] !== x || last[1] !== y || last[2] !== z) {
      toCavityInto(NECK_FRAME, x, y, z, local);
      last[0] = x;
      last[1] = y;
      last[2] = z;
      last[3] = atan2(local[0], -local[1]);
      last[4] = local[2];
      last[5] = Math.sqrt(local[0] * local[0] + local[1] * local[1]);
    }
    return f(last[3]!, last[4]!, last[5]!);
  };
