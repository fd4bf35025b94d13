/**
 * The subacromial-subdeltoid bursa: two walls over the cuff, under deltoid and acromion, closed but for a film. Thickness in
 * 200 shoulders below 1 mm in 71, 1–2 in 82, 2–3 in 42 [S29]; it may hold 15–20 mL [S24]; depth by volume [TKU].
 */
import { smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import type { CavityFrame } from '../../cavityFrame.ts';
import { filmGrid, makeFilm } from '../../constructions/film.ts';
import { type Patch, patch } from '../../constructions/patch.ts';
import { HEAD_RADIUS_MM } from './authoring.ts';

/** Half of the closed bursa, mm. */
const HALF_BURSA_MM = 0.5;
/** Its middle over the cuff, from the head's centre, mm. */
const BURSA_RADIUS_MM = HEAD_RADIUS_MM + 8.6;

const fromHead: DistanceFunction = (x, y, z) => Math.sqrt(x * x + y * y + z * z);

/** The closed bursa reaches from under the acromion over the greater tuberosity. */
export const bursaWalls = (): Patch =>
  patch(
    (x, y, z) => fromHead(x, y, z) - BURSA_RADIUS_MM,
    HALF_BURSA_MM,
    (x, y, z) => {
      const r = fromHead(x, y, z);
      const cosine = (-0.68 * x + 0.12 * y + 0.72 * z) / Math.max(1, r);
      return (0.62 - cosine) * 30;
    },
  );

/** About a line backwards through the head's centre: angle 0 lateral and up, positive towards the acromion. */
const FRAME: CavityFrame = {
  originMm: [0, 0, 0],
  across: [0.6, 0, 0.8],
  back: [0.8, 0, -0.6],
  along: [0, 1, 0],
};
const GRID = filmGrid(1.25, 63, -26, 30, 43);

/** Deepest over the edge of the cuff, beside the acromion, angle and mm behind the middle. */
const DEEPEST_RAD = -0.2;
const DEEPEST_MM = 3;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0.9],
  [3, 2.3],
  [5, 3.3],
  [10, 5.2],
  [20, 8],
];
const CAPACITY_ML = 17;

function deepShape(angle: number, back: number): number {
  const u = (angle - DEEPEST_RAD) / 0.6;
  const v = (back - DEEPEST_MM) / 20;
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** Under the edge of the acromion, down over the tuberosity, thinner all round. */
function surroundShape(angle: number, back: number): number {
  const under = 1 - smoothstep(0.08, 0.34, angle);
  const down = smoothstep(-0.92, -0.55, angle);
  const aside = 1 - smoothstep(11, 21, Math.abs(back - DEEPEST_MM));
  return under * down * aside * (1 - 0.5 * deepShape(angle, back));
}

/** @param scale patient's size / authored */
export function bursaCavity(scale: number): Cavity {
  const wallRadius = BURSA_RADIUS_MM - HALF_BURSA_MM;
  const floor = new Float64Array(GRID.angleCount * GRID.heightCount);
  for (let i = 0; i < GRID.heightCount; i++) {
    const back = GRID.heightFromMm + i * GRID.heightStepMm;
    floor.fill(
      Math.sqrt(wallRadius * wallRadius - back * back),
      i * GRID.angleCount,
      (i + 1) * GRID.angleCount,
    );
  }
  return makeFilm(
    {
      id: 'subacromial-subdeltoid-bursa',
      name: 'Subacromial-subdeltoid bursa',
      frame: FRAME,
      grid: GRID,
      floor,
      shapes: [deepShape, surroundShape],
      deepest: [DEEPEST_RAD, DEEPEST_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20],
      reachMm: 22,
      capacityMl: CAPACITY_ML,
    },
    scale,
  ).cavity;
}
