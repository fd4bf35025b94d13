/**
 * The plane between the common extensor tendon and the deep fascia with the fat, where steroid is laid: closed at rest. 1 mL
 * and 3 mL spread alike along it, over 97 % of the section [S59]; depth by volume [TKU].
 */
import { smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { filmFloor, filmGrid } from '../../constructions/film.ts';
import { HEAD_FRAME } from './radiocapitellarRecess.ts';
import { makeSpace, type Space } from './space.ts';

const GRID = filmGrid(1, 49, -50, 12, 78);
const WALK_FROM_MM = 34;
/** Under the outer face of the deep fascia, mm: the fascia itself and the thin fat under it. */
const UNDER_FASCIA_MM = 1.45;

/** The tendon's outer face as an oval across the lateral direction: middle, direction down along it, half-sizes, mm. */
const FACE = { y: -8.2, z: -14, alongY: -0.39, alongZ: -0.92, halfLength: 23, halfWidth: 5.6 } as const;

/** About the distance to the outline of the tendon's face, mm, negative within: where it has a paratenon. */
export const onTendonFace: DistanceFunction = (_x, y, z) => {
  const u = ((y - FACE.y) * FACE.alongY + (z - FACE.z) * FACE.alongZ) / FACE.halfLength;
  const v = ((y - FACE.y) * FACE.alongZ - (z - FACE.z) * FACE.alongY) / FACE.halfWidth;
  const q = Math.sqrt(u * u + v * v);
  const slope = Math.sqrt(
    (u * u) / (FACE.halfLength * FACE.halfLength) + (v * v) / (FACE.halfWidth * FACE.halfWidth),
  );
  return q < 1e-6 ? -FACE.halfWidth : ((q - 1) * q) / Math.max(slope, q / FACE.halfLength);
};

/** Middle of the tendon over the joint, along the radius and round it. */
export const TENDON_HEIGHT_MM = -9;
const TENDON_ANGLE = 0.07;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.2, 1.3],
  [0.4, 2.1],
  [1, 2.7],
  [2, 3.4],
  [3, 4],
  [5, 5],
];

function middleShape(angle: number, h: number): number {
  const u = (angle - TENDON_ANGLE) / 0.36;
  const v = (h - TENDON_HEIGHT_MM) / 16;
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

function surroundShape(angle: number, h: number): number {
  const sides = 1 - smoothstep(0.26, 0.6, Math.abs(angle - TENDON_ANGLE));
  const top = 1 - smoothstep(-3, 6, h);
  const bottom = smoothstep(-44, -28, h);
  return sides * top * bottom * (1 - 0.5 * middleShape(angle, h));
}

/**
 * @param fascia outer face of the deep fascia, which no patient changes
 * @param scale patient's size / authored
 */
export const makePeritendinousSpace = (fascia: DistanceFunction, scale: number): Space =>
  makeSpace(
    {
      id: 'common-extensor-peritendinous',
      name: 'Plane over the common extensor tendon',
      frame: HEAD_FRAME,
      grid: GRID,
      floor: filmFloor(GRID, HEAD_FRAME, fascia, () => -UNDER_FASCIA_MM, WALK_FROM_MM),
      shapes: [middleShape, surroundShape],
      deepest: [TENDON_ANGLE, TENDON_HEIGHT_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.2, 0.4, 0.7, 1, 1.5, 2, 3, 4, 5],
      reachMm: 9,
      capacityMl: 5,
    },
    scale,
  );
