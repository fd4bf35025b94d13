/**
 * Where the machine draws a depth: it assumes 1.54 mm/µs, so a target under slow fat is drawn too deep. The map holds,
 * for lines × blocks of true depth, how much nearer to the face the true place is than the drawn one (drawn − true,
 * mm), at the end of each block. From drawn to true, the small shift is looked up twice.
 */
import type { RigidTransform } from '../frames/frames.ts';
import type { Vec3 } from '../math/vec3.ts';
import { ASSUMED_SPEED } from './beam.ts';
import { E_U, ENTITY_STRIDE, type MaterialTables } from './entityTable.ts';
import { createFieldSample, type FieldSampler } from './fieldSample.ts';
import { readMap } from './map2d.ts';
import { type LineAt, lineAtInto, type ScanLines, transducerBasis, worldPointInto } from './scanLines.ts';
import { T_EDGE, TISSUE_STRIDE } from './tissueTable.ts';

export const FLIGHT_LINES = 64;
export const FLIGHT_BLOCKS = 128;

export interface FlightMap {
  readonly lineCount: number;
  readonly blockCount: number;
  readonly depthMm: number;
  /** Shift at the end of each block, row-major by block. */
  readonly shiftMm: Float32Array;
}

/** Shift that each block adds: block length × (1.54 / c − 1), c at the block's middle. First step of the map. */
export function blockShifts(
  lines: ScanLines,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  sampler: FieldSampler,
  tables: MaterialTables,
  lineCount = FLIGHT_LINES,
  blockCount = FLIGHT_BLOCKS,
): FlightMap {
  const shiftMm = new Float32Array(lineCount * blockCount);
  const basis = transducerBasis(worldFromTransducer);
  const sample = createFieldSample();
  const line: LineAt = { originX: 0, originY: 0, directionX: 0, directionY: 1 };
  const point: Vec3 = [0, 0, 0];
  const depthMm = lines.mmPerSample * lines.sampleCount;
  const blockMm = depthMm / blockCount;
  for (let g = 0; g < lineCount; g++) {
    lineAtInto(lines, ((g + 0.5) / lineCount) * lines.lineCount - 0.5, line);
    for (let b = 0; b < blockCount; b++) {
      worldPointInto(basis, line, (b + 0.5) * blockMm, 0, point);
      sampler.sample(point[0], point[1], point[2], sample);
      const speed = speedOf(tables, sample.owner);
      shiftMm[b * lineCount + g] = blockMm * (ASSUMED_SPEED / speed - 1);
    }
  }
  return { lineCount, blockCount, depthMm, shiftMm };
}

/** Beyond these, mm/µs, a boundary throws all back (gas, bone, steel): a jump of the map there would only thin its line. */
const LEAST_SPEED = 1.2;
const MOST_SPEED = 2.6;

const speedOf = (tables: MaterialTables, entity: number): number => {
  // In air nothing comes back; the machine's own speed keeps the map smooth at a lifted edge.
  if (entity === tables.air) return ASSUMED_SPEED;
  const speed =
    tables.tissues[tables.entities[entity * ENTITY_STRIDE + E_U + 3]! * TISSUE_STRIDE + T_EDGE + 3]!;
  return speed < LEAST_SPEED || speed > MOST_SPEED ? ASSUMED_SPEED : speed;
};

/** Running sum down each line, in place. */
export function sumShifts(map: FlightMap): void {
  const { lineCount, blockCount, shiftMm } = map;
  for (let i = lineCount; i < lineCount * blockCount; i++) shiftMm[i]! += shiftMm[i - lineCount]!;
}

const shift = [0];

/** Drawn − true at a true depth, mm. Values stand at block ends, so half a block is added to the coordinate. */
export function shiftAt(map: FlightMap, line01: number, trueMm: number): number {
  const first = map.depthMm / map.blockCount;
  readMap(
    map.shiftMm,
    1,
    map.lineCount,
    map.blockCount,
    line01,
    trueMm / map.depthMm - 0.5 / map.blockCount,
    shift,
  );
  return trueMm < first ? (shift[0]! * Math.max(0, trueMm)) / first : shift[0]!;
}

/** True distance along the line of what is drawn at a range. */
export function trueDepthMm(map: FlightMap, line01: number, drawnMm: number): number {
  const first = drawnMm - shiftAt(map, line01, drawnMm);
  return drawnMm - shiftAt(map, line01, first);
}

/** Range at which a true distance is drawn. */
export const drawnDepthMm = (map: FlightMap, line01: number, trueMm: number): number =>
  trueMm + shiftAt(map, line01, trueMm);
