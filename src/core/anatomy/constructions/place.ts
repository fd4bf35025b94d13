/** Side and size: what was authored for the right side seen through a mirror and a uniform scale. */
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import type { CavityFrame } from '../cavityFrame.ts';
import type { Box, Cavity, DistanceFunction, Structure } from '../anatomy.ts';
import type { FatCover } from '../fatCover.ts';

export interface Placement {
  /** Patient's size / authored. */
  readonly scale: number;
  /** +1 right (as authored), −1 left. */
  readonly mirror: 1 | -1;
}

export const placePoint = (p: Placement, at: Vec3): Vec3 => [
  at[0] * p.scale * p.mirror,
  at[1] * p.scale,
  at[2] * p.scale,
];

/** Scaling alike in all directions keeps distances exact. */
export function placeDistance(p: Placement, f: DistanceFunction): DistanceFunction {
  const kx = p.mirror / p.scale;
  const k = 1 / p.scale;
  const s = p.scale;
  return (x, y, z) => s * f(x * kx, y * k, z * k);
}

export function placeBox(p: Placement, b: Box): Box {
  const s = p.scale;
  const low = p.mirror > 0 ? b.min[0] * s : -b.max[0] * s;
  const high = p.mirror > 0 ? b.max[0] * s : -b.min[0] * s;
  return { min: [low, b.min[1] * s, b.min[2] * s], max: [high, b.max[1] * s, b.max[2] * s] };
}

export function placeStructure(p: Placement, structure: Structure): Structure {
  const kx = p.mirror / p.scale;
  const k = 1 / p.scale;
  const { fibreInto, layer01, sheet } = structure;
  return {
    ...structure,
    signedDistance: placeDistance(p, structure.signedDistance),
    bounds: placeBox(p, structure.bounds),
    ...(fibreInto
      ? {
          fibreInto: (x: number, y: number, z: number, out: Vec3) => {
            fibreInto(x * kx, y * k, z * k, out);
            out[0] *= p.mirror;
          },
        }
      : {}),
    ...(layer01 ? { layer01: (x: number, y: number, z: number) => layer01(x * kx, y * k, z * k) } : {}),
    ...(sheet
      ? {
          sheet: {
            carrier: placeDistance(p, sheet.carrier),
            ...(sheet.taper ? { taper: placeDistance(p, sheet.taper) } : {}),
            fromMm: sheet.fromMm * p.scale,
            toMm: sheet.toMm * p.scale,
          },
        }
      : {}),
  };
}

export function placeCover({ scale, mirror }: Placement, cover: FatCover): FatCover {
  const scaled = (values: Float64Array): Float64Array => values.map((v) => v * scale);
  return {
    ...cover,
    skinMm: cover.skinMm * scale,
    mirror,
    fromMm: cover.fromMm * scale,
    stepMm: cover.stepMm * scale,
    centreYMm: scaled(cover.centreYMm),
    fasciaMm: scaled(cover.fasciaMm),
    skinOf: (fatMm) => scaled(cover.skinOf(fatMm)),
  };
}

const mirrored = ([x, y, z]: ReadonlyVec3): Vec3 => [-x, y, z];

/** Seen in the mirror: what lay across lies across the other way, so that the frame stays right-handed. */
function mirroredFrame({ originMm, across, back, along }: CavityFrame): CavityFrame {
  return {
    originMm: mirrored(originMm),
    across: [across[0], -across[1], -across[2]],
    back: mirrored(back),
    along: mirrored(along),
  };
}

/** The cavity comes scaled already; a left one has its columns in the other order. */
export function placeCavity(p: Placement, cavity: Cavity): Cavity {
  if (p.mirror > 0) return cavity;
  const flip = (grid: Float64Array): Float64Array => {
    const out = new Float64Array(grid.length);
    const n = cavity.angleCount;
    for (let i = 0; i < cavity.heightCount; i++)
      for (let j = 0; j < n; j++) out[i * n + j] = grid[i * n + (n - 1 - j)]!;
    return out;
  };
  return {
    ...cavity,
    frame: mirroredFrame(cavity.frame),
    angleFromRad: -cavity.angleToRad,
    angleToRad: -cavity.angleFromRad,
    floorMm: flip(cavity.floorMm),
    shapes: [flip(cavity.shapes[0]), flip(cavity.shapes[1])],
  };
}
