/**
 * How the knee is written down: a right knee of a man of 1780 mm, millimetres, origin at the centre of the
 * transepicondylar axis, in named directions. Other sizes and the left side are this one seen through a similarity.
 */
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';

/** Points by side: distances lateral or medial, anterior (negative: posterior) and superior of the origin. */
export const lateral = (mm: number, anterior: number, superior: number): Vec3 => [-mm, -anterior, superior];
export const medial = (mm: number, anterior: number, superior: number): Vec3 => [mm, -anterior, superior];
export const midline = (anterior: number, superior: number): Vec3 => [0, -anterior, superior];

/** Flexion at which the limb was authored, degrees. */
export const AUTHORED_FLEXION_DEG = 20;

/** A turn about the transepicondylar axis; positive flexes the knee. */
export interface Turn {
  readonly cosine: number;
  readonly sine: number;
}

export const turnByDeg = (deg: number): Turn => ({
  cosine: cos(radFromDeg(deg)),
  sine: sin(radFromDeg(deg)),
});

export const turned = (t: Turn, p: Vec3): Vec3 => [
  p[0],
  p[1] * t.cosine - p[2] * t.sine,
  p[1] * t.sine + p[2] * t.cosine,
];

/** A distance authored in a frame that is turned, as seen from the femur's frame. */
export const seenTurned =
  (t: Turn, f: DistanceFunction): DistanceFunction =>
  (x, y, z) =>
    f(x, y * t.cosine + z * t.sine, z * t.cosine - y * t.sine);

/** Where things fixed to the tibia go in this flexion. */
export interface KneePose {
  readonly flexionDeg: number;
  /** From the tibia's own frame (its axis along z) to the femur's. */
  readonly tibia: Turn;
  /** From the authored 20° to this flexion, for what moves with the tibia. The patellar tendon keeps its length, so
   *  the patella turns with the tibia about the axis of the trochlea. */
  readonly fromAuthored: Turn;
  /** Points given in the tibia's frame. */
  readonly onTibia: (p: Vec3) => Vec3;
  /** Points given in the authored 20° that move with the tibia, wholly or by a share 0–1. */
  readonly moved: (p: Vec3, share?: number) => Vec3;
}

export function kneePose(flexionDeg: number): KneePose {
  const tibia = turnByDeg(flexionDeg);
  const fromAuthored = turnByDeg(flexionDeg - AUTHORED_FLEXION_DEG);
  return {
    flexionDeg,
    tibia,
    fromAuthored,
    onTibia: (p) => turned(tibia, p),
    moved: (p, share = 1) => turned(turnByDeg((flexionDeg - AUTHORED_FLEXION_DEG) * share), p),
  };
}

/** Keeps the last answer: neighbours ask for the same distance at the same point many times. */
export function remembered(f: DistanceFunction): DistanceFunction {
  let lastX = Number.NaN;
  let lastY = 0;
  let lastZ = 0;
  let value = 0;
  return (x, y, z) => {
    if (x === lastX && y === lastY && z === lastZ) return value;
    value = f(x, y, z);
    lastX = x;
    lastY = y;
    lastZ = z;
    return value;
  };
}

/** Makes a thing at its first use and hands out the same one from then on; only for what no patient changes. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
