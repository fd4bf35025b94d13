/**
 * The lateral recess as an empty film on capitellum and head of the radius: a wedge between them, 1–2 mm wide and 2–3 deep,
 * and below it the sac round the neck inside the ring [TKU]. Depth by volume [TKU].
 */
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { CavityFrame } from '../../cavityFrame.ts';
import { filmFloor, filmGrid } from '../../constructions/film.ts';
import { nearest } from '../../constructions/nearest.ts';
import { once } from '../../constructions/remembered.ts';
import { CAPITELLUM_X_MM, HEAD_Y_MM, onForearm } from './authoring.ts';
import { makeRadius, makeUlna } from './forearmBones.ts';
import { makeHumerus } from './humerus.ts';
import { humeralCartilage, radialCartilage } from './joint.ts';
import { inFrame, makeSpace, type Space } from './space.ts';

/** Along the radius through the middle of its head: angle 0 lateral, positive in front. */
export const HEAD_FRAME: CavityFrame = {
  originMm: onForearm([CAPITELLUM_X_MM, HEAD_Y_MM, 0]),
  across: onForearm([0, -1, 0]),
  back: [1, 0, 0],
  along: onForearm([0, 0, 1]),
};
const GRID = filmGrid(1.7, 61, -34, 8, 71);
const WALK_FROM_MM = 24;
const UNDER_FILM_MM = 0.3;

/** The wedge between capitellum and head, along the radius from the axis of flexion, mm. */
export const WEDGE_HEIGHT_MM = -8.6;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.4, 1.1],
  [0.8, 1.8],
  [1.5, 2.6],
  [3, 3.7],
  [5, 4.8],
  [8, 6],
];

function wedgeShape(angle: number, h: number): number {
  const u = (angle + 0.15) / 1.15;
  const v = (h - WEDGE_HEIGHT_MM) / (h > WEDGE_HEIGHT_MM ? 7 : 5.5);
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** Up to the capsule's origin, down round the neck. */
function surroundShape(angle: number, h: number): number {
  const sides = 1 - smoothstep(0.8, 1.5, Math.abs(angle));
  const top = 1 - smoothstep(-6, 1, h);
  const bottom = smoothstep(-30, -24, h);
  // Tight where the ring holds the head.
  const ring = 1 - 0.6 * smoothstep(-13, -15.5, h) * smoothstep(-23.5, -21, h);
  return sides * top * bottom * ring * (1 - 0.5 * wedgeShape(angle, h));
}

/** The deep wall at every node. No patient changes it: it belongs to the bones. */
const wall = once((): Float64Array => {
  const humerus = makeHumerus().signedDistance;
  const radius = makeRadius().signedDistance;
  const ulna = makeUlna().signedDistance;
  const onHumerus = humeralCartilage(humerus);
  const onHead = radialCartilage(radius);
  const firm = nearest([humerus, radius, ulna, onHumerus, onHead]);
  return filmFloor(GRID, HEAD_FRAME, firm, () => UNDER_FILM_MM, WALK_FROM_MM);
});

export interface RadiocapitellarRecess extends Space {
  readonly capsuleEdge: DistanceFunction;
  /** Where its lining ends, mm, negative within: as the film, with its corners rounded. */
  readonly liningEdge: DistanceFunction;
}

/** The lining's corners: half its width and height about its middle height, and how round they are, mm. */
const rounded = inFrame(HEAD_FRAME, (angle, h) =>
  smoothMax(13 * Math.abs(angle) - 17.5, Math.abs(h + 14.5) - 15, 18),
);

/** @param scale patient's size / authored */
export function makeRadiocapitellarRecess(scale: number): RadiocapitellarRecess {
  const space = makeSpace(
    {
      id: 'radiocapitellar-recess',
      name: 'Radiocapitellar recess, with the sac round the neck of the radius',
      frame: HEAD_FRAME,
      grid: GRID,
      floor: wall(),
      shapes: [wedgeShape, surroundShape],
      deepest: [-0.15, WEDGE_HEIGHT_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.2, 0.4, 0.8, 1.2, 1.6, 2, 3, 4, 6, 8],
      reachMm: 13,
      capacityMl: 8,
    },
    scale,
  );
  return {
    ...space,
    liningEdge: (x, y, z) => Math.max(space.outline(x, y, z), rounded(x, y, z)),
    capsuleEdge: inFrame(HEAD_FRAME, (angle, h, r) =>
      smoothMax(Math.abs(angle) * r - 19, Math.abs(h + 6) - 10.2, 10),
    ),
  };
}
