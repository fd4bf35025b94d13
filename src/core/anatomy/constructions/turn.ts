/** Parts that are written down in a frame which is turned about the x axis. */
import { cos, radFromDeg, sin } from '../../math/elementary.ts';
import type { Vec3 } from '../../math/vec3.ts';
import type { Box, DistanceFunction } from '../anatomy.ts';

/** A turn about the x axis, such as a knee's about its transepicondylar axis; positive brings +y towards +z. */
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

/** A distance authored in a frame that is turned, as seen from the frame that is not. */
export const seenTurned =
  (t: Turn, f: DistanceFunction): DistanceFunction =>
  (x, y, z) =>
    f(x, y * t.cosine + z * t.sine, z * t.cosine - y * t.sine);

/** Box of what a box holds, turned. */
export function turnedBox(b: Box, { cosine, sine }: Turn): Box {
  const ys: number[] = [];
  const zs: number[] = [];
  for (const y of [b.min[1], b.max[1]])
    for (const z of [b.min[2], b.max[2]]) {
      ys.push(y * cosine - z * sine);
      zs.push(y * sine + z * cosine);
    }
  return {
    min: [b.min[0], Math.min(...ys), Math.min(...zs)],
    max: [b.max[0], Math.max(...ys), Math.max(...zs)],
  };
}
