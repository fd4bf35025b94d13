/**
 * How the elbow is written down: a right elbow of a man of 1780 mm, bent by 40° [S55] with the forearm pronated,
 * millimetres, origin where the axis of flexion passes between trochlea and capitellum, in named directions. Upper arm and
 * forearm lie in frames of their own, straight along z with the axis of flexion along x; both lean forwards from the
 * world's z by half of the bend.
 */
import type { Shape } from '../../../geometry/shape.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { Box, DistanceFunction } from '../../anatomy.ts';
import { seenTurned, type Turn, turnByDeg, turned } from '../../constructions/turn.ts';

/** The bend in which needles are set, degrees [S55]. */
export const FLEXION_DEG = 40;

export const UPPER_ARM: Turn = turnByDeg(FLEXION_DEG / 2);
export const FOREARM: Turn = turnByDeg(-FLEXION_DEG / 2);

/** Points and directions of the upper arm and of the forearm in the world. */
export const onUpperArm = (p: Vec3): Vec3 => turned(UPPER_ARM, p);
export const onForearm = (p: Vec3): Vec3 => turned(FOREARM, p);

export const seenFromUpperArm = (f: DistanceFunction): DistanceFunction => seenTurned(UPPER_ARM, f);
export const seenFromForearm = (f: DistanceFunction): DistanceFunction => seenTurned(FOREARM, f);

/** A shape of a frame that is turned, in the world; its box is that of the turned one's corners. */
export function turnedShape(turn: Turn, shape: Shape): Shape {
  return {
    signedDistance: seenTurned(turn, shape.signedDistance),
    bounds: turnedBox(turn, shape.bounds),
    lipschitz: shape.lipschitz,
  };
}

export function turnedBox(turn: Turn, { min, max }: Box): Box {
  const corners = [min[1], max[1]].flatMap((y) => [min[2], max[2]].map((z) => turned(turn, [0, y, z])));
  const ys = corners.map((c) => c[1]);
  const zs = corners.map((c) => c[2]);
  return {
    min: [min[0], Math.min(...ys), Math.min(...zs)],
    max: [max[0], Math.max(...ys), Math.max(...zs)],
  };
}

/** Centre of the capitellum and, below it, axis of the radial head: lateral of the origin, mm. */
export const CAPITELLUM_X_MM = -14.5;
/** The head stands a little in front of the ulna's middle, mm. */
export const HEAD_Y_MM = -1;
