/**
 * Dual surface of a sampled field: one vertex for each piece of surface in a cell, one quad for each grid edge that
 * crosses the surface, vertices then moved onto the exact field along its gradient.
 */
import type { DistanceFunction } from '../anatomy.ts';
import { projectOnto } from './projectOnto.ts';
import type { SampledGrid } from './sampledGrid.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** Corner c of a cell sits at (c & 1, (c >> 1) & 1, c >> 2). Edges: 4 along x, 4 along y, 4 along z, by their two corners. */
const EDGES: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
];
const FACES: readonly (readonly [number, number, number, number])[] = [
  [0, 2, 4, 6],
  [1, 3, 5, 7],
  [0, 1, 4, 5],
  [2, 3, 6, 7],
  [0, 1, 2, 3],
  [4, 5, 6, 7],
];

/** Piece of surface that each crossing edge of a cell belongs to, by the pattern of inside corners; −1 for edges that do not cross. */
const PIECES: readonly Int8Array[] = Array.from({ length: 256 }, (_, pattern) => {
  const crosses = EDGES.map(([a, b]) => ((pattern >> a) & 1) !== ((pattern >> b) & 1));
  const root = EDGES.map((_e, i) => i);
  const find = (i: number): number => (root[i] === i ? i : find(root[i]!));
  for (const face of FACES) {
    const onFace = EDGES.map((e, i) =>
      crosses[i] && face.includes(e[0]) && face.includes(e[1]) ? i : -1,
    ).filter((i) => i >= 0);
    // faces with four crossings do not occur: the grid was freed of them
    if (onFace.length === 2) root[find(onFace[0]!)] = find(onFace[1]!);
  }
  const names = new Map<number, number>();
  return Int8Array.from(
    EDGES.map((_e, i) => {
      if (!crosses[i]) return -1;
      const r = find(i);
      if (!names.has(r)) names.set(r, names.size);
      return names.get(r)!;
    }),
  );
});

export function surfaceNets(grid: SampledGrid, field: DistanceFunction): TriangleMesh {
  const [nx, ny, nz] = grid.size;
  const { values, originMm, pitchMm } = grid;
  const sy = nx;
  const sz = nx * ny;
  const corner = [0, 1, sy, sy + 1, sz, sz + 1, sz + sy, sz + sy + 1];
  const positions: number[] = [];
  /** First vertex of a cell, by the cell's lowest node. */
  const firstVertex = new Int32Array(values.length).fill(-1);
  const patterns = new Uint8Array(values.length);
  const sum = new Float64Array(16);
  for (let iz = 0; iz < nz - 1; iz++)
    for (let iy = 0; iy < ny - 1; iy++)
      for (let ix = 0; ix < nx - 1; ix++) {
        const o = ix + sy * iy + sz * iz;
        let pattern = 0;
        for (let c = 0; c < 8; c++) if (values[o + corner[c]!]! < 0) pattern |= 1 << c;
        if (pattern === 0 || pattern === 255) continue;
        patterns[o] = pattern;
        firstVertex[o] = positions.length / 3;
        const pieces = PIECES[pattern]!;
        sum.fill(0);
        let count = 0;
        for (let e = 0; e < 12; e++) {
          const piece = pieces[e]!;
          if (piece < 0) continue;
          count = Math.max(count, piece + 1);
          const [a, b] = EDGES[e]!;
          const va = values[o + corner[a]!]!;
          const t = va / (va - values[o + corner[b]!]!);
          sum[4 * piece]! += (a & 1) + t * ((b & 1) - (a & 1));
          sum[4 * piece + 1]! += ((a >> 1) & 1) + t * (((b >> 1) & 1) - ((a >> 1) & 1));
          sum[4 * piece + 2]! += (a >> 2) + t * ((b >> 2) - (a >> 2));
          sum[4 * piece + 3]! += 1;
        }
        for (let k = 0; k < count; k++) {
          const n = sum[4 * k + 3]!;
          positions.push(
            originMm[0] + (ix + sum[4 * k]! / n) * pitchMm,
            originMm[1] + (iy + sum[4 * k + 1]! / n) * pitchMm,
            originMm[2] + (iz + sum[4 * k + 2]! / n) * pitchMm,
          );
        }
      }
  const triangles: number[] = [];
  const vertexOf = (cell: number, edge: number): number =>
    firstVertex[cell]! + PIECES[patterns[cell]!]![edge]!;
  /** For a grid edge along each axis: the four cells about it (as strides to step back) and which of their edges it is. */
  const around = [
    { along: 1, back: [sy + sz, sz, 0, sy], edges: [3, 2, 0, 1] },
    { along: sy, back: [sz + 1, 1, 0, sz], edges: [7, 5, 4, 6] },
    { along: sz, back: [1 + sy, sy, 0, 1], edges: [11, 10, 8, 9] },
  ] as const;
  for (let iz = 0; iz < nz - 1; iz++)
    for (let iy = 0; iy < ny - 1; iy++)
      for (let ix = 0; ix < nx - 1; ix++) {
        const o = ix + sy * iy + sz * iz;
        const isInside = values[o]! < 0;
        for (const { along, back, edges } of around) {
          if (values[o + along]! < 0 === isInside) continue;
          const q = [0, 1, 2, 3].map((k) => vertexOf(o - back[k]!, edges[k]!)) as [
            number,
            number,
            number,
            number,
          ];
          pushQuad(triangles, positions, isInside ? q : [q[3], q[2], q[1], q[0]]);
        }
      }
  const positionsMm = Float64Array.from(positions);
  projectOnto(field, positionsMm, pitchMm);
  return { positionsMm, triangles: Uint32Array.from(triangles) };
}

/** Splits a quad along its shorter diagonal. */
function pushQuad(out: number[], p: readonly number[], q: readonly [number, number, number, number]): void {
  const square = (a: number, b: number): number => {
    const x = p[3 * a]! - p[3 * b]!;
    const y = p[3 * a + 1]! - p[3 * b + 1]!;
    const z = p[3 * a + 2]! - p[3 * b + 2]!;
    return x * x + y * y + z * z;
  };
  if (square(q[0], q[2]) <= square(q[1], q[3])) out.push(q[0], q[1], q[2], q[0], q[2], q[3]);
  else out.push(q[1], q[2], q[3], q[1], q[3], q[0]);
}
