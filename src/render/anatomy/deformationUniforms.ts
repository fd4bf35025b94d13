/** Fills the uniform block of shaders/anatomy/deformation_block.glsl from the state the core's `Deformation` reads. */
import type { Cavity } from '../../core/anatomy/anatomy.ts';
import {
  bolusRadiusMm,
  COLUMN_PARTS,
  cavityDepthsMm,
  type DeformationState,
} from '../../core/anatomy/deformation.ts';
import type { UniformBlock } from '../gl/uniformBlock.ts';

export const DEFORMATION_BOLUSES = 8;
export const DEFORMATION_ROWS = 8 + DEFORMATION_BOLUSES + 11;

/** Fluid further off than this is not seen at a point: more than the band that interfaces are looked for in, mm. */
const NEAR_MM = 2.5;

interface CavityExtremes {
  readonly leastFloorMm: number;
  readonly greatestFloorMm: number;
  readonly greatestShapes: readonly [number, number];
}
const extremesOf = new WeakMap<Cavity, CavityExtremes>();

function cavityExtremes(cavity: Cavity): CavityExtremes {
  const known = extremesOf.get(cavity);
  if (known) return known;
  const greatest = (values: ArrayLike<number>): number => {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
    return most;
  };
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < cavity.floorMm.length; i++) least = Math.min(least, cavity.floorMm[i]!);
  const found: CavityExtremes = {
    leastFloorMm: least,
    greatestFloorMm: greatest(cavity.floorMm),
    greatestShapes: [greatest(cavity.shapes[0]), greatest(cavity.shapes[1])],
  };
  extremesOf.set(cavity, found);
  return found;
}

/** More boluses than the shader has room for: the largest are kept, since they move the most tissue. */
export function writeDeformation(block: UniformBlock, cavity: Cavity | null, state: DeformationState): void {
  const probe = state.probe;
  if (probe) {
    const [x, y, z, w] = probe.worldFromTransducer.quaternionXyzw;
    const [px, py, pz] = probe.worldFromTransducer.positionMm;
    writeInverseRow(block, 0, 1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y), px, py, pz);
    writeInverseRow(block, 1, 2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x), px, py, pz);
    writeInverseRow(block, 2, 2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y), px, py, pz);
    block.row(3, probe.indentationMm, probe.stopDepthMm, probe.halfWidthMm, probe.halfHeightMm);
  } else block.row(3, 0, 1, 1, 1);

  const after = 8 + DEFORMATION_BOLUSES;
  block.row(after + 8, probe?.faceRadiusMm ?? 0, 0, 0, 0);
  let isCavityOpen = false;
  let outerMm = 0;
  if (cavity) {
    const [first, second] = cavityDepthsMm(cavity, state.cavityVolumeMl, state.cavityPressed01 ?? 0);
    isCavityOpen = first > 0 || second > 0;
    const angleScale = (cavity.angleCount - 1) / (cavity.angleToRad - cavity.angleFromRad);
    const heightScale = (cavity.heightCount - 1) / (cavity.heightToMm - cavity.heightFromMm);
    const { leastFloorMm, greatestFloorMm, greatestShapes } = cavityExtremes(cavity);
    // The fluid's wall rises less than the film is thick when laid flat.
    const highestMm = Math.max(0, first * greatestShapes[0] + second * greatestShapes[1]);
    outerMm = Math.ceil(greatestFloorMm + highestMm + cavity.reachMm + NEAR_MM);
    block.row(4, cavity.reachMm, leastFloorMm - NEAR_MM, 0, 0);
    const { originMm, across, back, along } = cavity.frame;
    const [ox, oy, oz] = originMm;
    writeInverseRow(block, after + 5, across[0], across[1], across[2], ox, oy, oz);
    writeInverseRow(block, after + 6, back[0], back[1], back[2], ox, oy, oz);
    writeInverseRow(block, after + 7, along[0], along[1], along[2], ox, oy, oz);
    block.row(5, cavity.angleFromRad, angleScale, cavity.heightFromMm, heightScale);
    block.row(6, first, second, cavity.angleCount - 1, cavity.heightCount - 1);
  }

  const boluses =
    state.boluses.length <= DEFORMATION_BOLUSES
      ? state.boluses
      : [...state.boluses].sort((a, b) => b.volumeMl - a.volumeMl).slice(0, DEFORMATION_BOLUSES);
  for (let i = 0; i < boluses.length; i++) {
    const { centreMm, volumeMl } = boluses[i]!;
    block.row(8 + i, centreMm[0], centreMm[1], centreMm[2], bolusRadiusMm(volumeMl));
  }
  for (let i = 0; i < COLUMN_PARTS; i++) block.floats[4 * after + i] = probe?.shares?.[i] ?? 1 / COLUMN_PARTS;
  const drag = state.needle;
  if (drag) {
    block.row(after + 2, drag.tipMm[0], drag.tipMm[1], drag.tipMm[2], drag.tentMm);
    block.row(after + 3, drag.axis[0], drag.axis[1], drag.axis[2], drag.reachMm);
    block.row(after + 4, drag.rollMm[0], drag.rollMm[1], drag.rollMm[2], drag.dragMm);
  } else block.row(after + 3, 0, 0, 1, 0);
  const fat = state.fat;
  if (fat) block.row(after + 9, fat.fromMm, 1 / fat.stepMm, fat.mirror, 0);
  block.intRow(after + 10, fat?.columns ?? 1, fat?.rows ?? 1, fat ? 1 : 0, 0);
  block.intRow(7, probe && probe.indentationMm > 0 ? 1 : 0, isCavityOpen ? 1 : 0, boluses.length, outerMm);
}

/** One row of transducerFromWorld: a column of the rotation, and minus its product with the position. */
function writeInverseRow(
  block: UniformBlock,
  row: number,
  x: number,
  y: number,
  z: number,
  px: number,
  py: number,
  pz: number,
): void {
  block.row(row, x, y, z, -(x * px + y * py + z * pz));
}

/** The cavity's grids as one RGBA32F table: floor and the two shapes in R, G, B; angle along x, height along y. */
export function cavityTable(cavity: Cavity): Float32Array {
  const count = cavity.angleCount * cavity.heightCount;
  const table = new Float32Array(4 * count);
  for (let i = 0; i < count; i++) {
    table[4 * i] = cavity.floorMm[i]!;
    table[4 * i + 1] = cavity.shapes[0][i]!;
    table[4 * i + 2] = cavity.shapes[1][i]!;
  }
  return table;
}
