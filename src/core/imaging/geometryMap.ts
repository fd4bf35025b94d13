/**
 * Which way the nearest interface faces, on a coarse grid (lines × ranges) that is read with linear filtering: four
 * floats per cell — the normal in the frame (lateral to the line, along it, elevational), turned to run with the
 * beam, and the fall of its specular lobe in dB per degree squared.
 */
import type { RigidTransform } from '../frames/frames.ts';
import type { Vec3 } from '../math/vec3.ts';
import { E_U, ENTITY_STRIDE, type MaterialTables } from './entityTable.ts';
import { createFieldSample, type FieldSampler, INTERFACE_BAND_MM } from './fieldSample.ts';
import { readMap } from './map2d.ts';
import { type LineAt, lineAtInto, type ScanLines, transducerBasis, worldPointInto } from './scanLines.ts';
import { T_INTERFACE, TISSUE_STRIDE } from './tissueTable.ts';

export const GEOMETRY_LINES = 64;
export const GEOMETRY_RANGES = 128;
/** Of the corners of a tetrahedron from its middle along each axis, mm: wide enough for distances in bytes. */
export const GEOMETRY_STEP_MM = 0.25;
/** Four distances at these corners tell a gradient as six along the axes do. */
const CORNERS = [
  [-1, -1, 1],
  [1, -1, -1],
  [-1, 1, -1],
  [1, 1, 1],
] as const;

export interface GeometryMap {
  readonly lineCount: number;
  readonly rangeCount: number;
  readonly data: Float32Array;
}

/** Index of the tissue, of two that meet, whose roughness, lobe and diffuse share the boundary has: the rougher-rated. */
export function rulingTissue(tables: MaterialTables, entityA: number, entityB: number): number {
  const a = tables.entities[entityA * ENTITY_STRIDE + E_U + 3]!;
  const b = tables.entities[entityB * ENTITY_STRIDE + E_U + 3]!;
  const ra = tables.tissues[a * TISSUE_STRIDE + T_INTERFACE + 1]!;
  const rb = tables.tissues[b * TISSUE_STRIDE + T_INTERFACE + 1]!;
  return rb > ra || (rb === ra && b > a) ? b : a;
}

export function createGeometryMap(
  lines: ScanLines,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  sampler: FieldSampler,
  tables: MaterialTables,
  elevationMm = 0,
  lineCount = GEOMETRY_LINES,
  rangeCount = GEOMETRY_RANGES,
): GeometryMap {
  const data = new Float32Array(4 * lineCount * rangeCount);
  const basis = transducerBasis(worldFromTransducer);
  const here = createFieldSample();
  const there = createFieldSample();
  const depthMm = lines.mmPerSample * lines.sampleCount;
  const gradient: Vec3 = [0, 0, 0];
  const line: LineAt = { originX: 0, originY: 0, directionX: 0, directionY: 1 };
  const point: Vec3 = [0, 0, 0];
  const lateral: Vec3 = [0, 0, 0];
  const axial: Vec3 = [0, 0, 0];
  const at: Vec3 = [0, 0, 0];
  for (let g = 0; g < lineCount; g++) {
    lineAtInto(lines, ((g + 0.5) / lineCount) * lines.lineCount - 0.5, line);
    for (let i = 0; i < 3; i++) {
      lateral[i] = basis.x[i]! * line.directionY - basis.y[i]! * line.directionX;
      axial[i] = basis.x[i]! * line.directionX + basis.y[i]! * line.directionY;
    }
    for (let r = 0; r < rangeCount; r++) {
      worldPointInto(basis, line, ((r + 0.5) / rangeCount) * depthMm, elevationMm, point);
      sampler.sample(point[0], point[1], point[2], here);
      const o = 4 * (r * lineCount + g);
      data[o + 1] = 1;
      if (here.interfaceMm >= INTERFACE_BAND_MM) continue;
      gradient.fill(0);
      for (const corner of CORNERS) {
        for (let i = 0; i < 3; i++)
          at[i] =
            point[i]! +
            GEOMETRY_STEP_MM * (corner[0] * lateral[i]! + corner[1] * axial[i]! + corner[2] * basis.z[i]!);
        sampler.sample(at[0], at[1], at[2], there);
        const side = there.owner === here.owner ? there.interfaceMm : -there.interfaceMm;
        for (let axis = 0; axis < 3; axis++) gradient[axis]! += corner[axis]! * side;
      }
      const [gx, gy, gz] = gradient;
      const length = Math.sqrt(gx * gx + gy * gy + gz * gz);
      if (length < 1e-4) continue;
      const k = (gy < 0 ? -1 : 1) / length;
      data[o] = gx * k;
      data[o + 1] = gy * k;
      data[o + 2] = gz * k;
      data[o + 3] =
        tables.tissues[rulingTissue(tables, here.owner, here.across) * TISSUE_STRIDE + T_INTERFACE + 2]!;
    }
  }
  return { lineCount, rangeCount, data };
}

/** Linear look-up at a fractional line (0 … lineCount of the image) and range; edges are continued. */
export function geometryAt(
  map: GeometryMap,
  line01: number,
  range01: number,
  out: Float64Array | number[],
): void {
  readMap(map.data, 4, map.lineCount, map.rangeCount, line01, range01, out);
}
