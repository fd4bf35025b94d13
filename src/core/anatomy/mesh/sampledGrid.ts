/** A field sampled on the nodes of a grid for meshing: evaluated only near its surface, and freed of ambiguous faces. */
import type { Box, DistanceFunction } from '../anatomy.ts';

export interface SampledGrid {
  readonly originMm: readonly [number, number, number];
  readonly pitchMm: number;
  /** Nodes along x, y, z; x fastest. The outermost nodes are outside. */
  readonly size: readonly [number, number, number];
  readonly values: Float32Array;
}

/** Nodes along the edge of the largest cell that is left out at once. */
const BLOCK = 8;
const SPACE_DIAGONAL = 1.7320508075688772;

/** Nodes cover `box` and at least one pitch more on each side; there the field is taken as outside, so that meshes close. */
export function sampleGrid(
  field: DistanceFunction,
  lipschitz: number,
  box: Box,
  pitchMm: number,
): SampledGrid {
  const size = [0, 1, 2].map((a) => Math.ceil((box.max[a]! - box.min[a]!) / pitchMm) + 4) as [
    number,
    number,
    number,
  ];
  const originMm = box.min.map((m) => m - 1.5 * pitchMm) as [number, number, number];
  const [nx, ny, nz] = size;
  const values = new Float32Array(nx * ny * nz);
  // nodes next to the surface must be exact: those of a cell are filled at once only where none can be among them
  const marginMm = Math.max(2, lipschitz) * pitchMm;
  const set = (ix: number, iy: number, iz: number, value: number): void => {
    const isEdge = ix === 0 || iy === 0 || iz === 0 || ix === nx - 1 || iy === ny - 1 || iz === nz - 1;
    const d = isEdge ? Math.max(value, 0.5 * pitchMm) : value;
    // a value of exactly 0 has no side: it counts as just outside
    values[ix + nx * (iy + ny * iz)] = d === 0 ? 1e-6 : d;
  };
  const visit = (kx: number, ky: number, kz: number, edge: number): void => {
    if (kx >= nx || ky >= ny || kz >= nz) return;
    if (edge === 1) {
      set(
        kx,
        ky,
        kz,
        field(originMm[0] + kx * pitchMm, originMm[1] + ky * pitchMm, originMm[2] + kz * pitchMm),
      );
      return;
    }
    const half = (edge - 1) / 2;
    const middle = field(
      originMm[0] + (kx + half) * pitchMm,
      originMm[1] + (ky + half) * pitchMm,
      originMm[2] + (kz + half) * pitchMm,
    );
    if (Math.abs(middle) > lipschitz * SPACE_DIAGONAL * half * pitchMm + marginMm) {
      for (let iz = kz; iz < Math.min(nz, kz + edge); iz++)
        for (let iy = ky; iy < Math.min(ny, ky + edge); iy++)
          for (let ix = kx; ix < Math.min(nx, kx + edge); ix++) set(ix, iy, iz, middle);
      return;
    }
    const h = edge / 2;
    for (let c = 0; c < 8; c++) visit(kx + (c & 1) * h, ky + ((c >> 1) & 1) * h, kz + (c >> 2) * h, h);
  };
  for (let kz = 0; kz < nz; kz += BLOCK)
    for (let ky = 0; ky < ny; ky += BLOCK) for (let kx = 0; kx < nx; kx += BLOCK) visit(kx, ky, kz, BLOCK);
  const grid = { originMm, pitchMm, size, values };
  resolveAmbiguousFaces(grid);
  return grid;
}

/**
 * A face whose corners alternate between inside and outside can be cut in two ways, and the dual mesh is not manifold
 * there. The corner nearest to the surface changes sides, which moves the surface by less than its distance.
 */
function resolveAmbiguousFaces(grid: SampledGrid): void {
  const { values, size } = grid;
  const [nx, ny, nz] = size;
  const strides = [1, nx, nx * ny] as const;
  for (let pass = 0; ; pass++) {
    // flips may chase each other; after some passes corners only go outside, which must end
    const onlyOutside = pass >= 8;
    let flips = 0;
    for (let axis = 0; axis < 3; axis++) {
      const u = strides[(axis + 1) % 3]!;
      const v = strides[(axis + 2) % 3]!;
      const limit = [nx, ny, nz];
      limit[(axis + 1) % 3]!--;
      limit[(axis + 2) % 3]!--;
      for (let iz = 0; iz < limit[2]!; iz++)
        for (let iy = 0; iy < limit[1]!; iy++)
          for (let ix = 0; ix < limit[0]!; ix++) {
            const o = ix + nx * (iy + ny * iz);
            const a = values[o]! < 0;
            if (a === values[o + u]! < 0 || a === values[o + v]! < 0 || a !== values[o + u + v]! < 0)
              continue;
            let least = -1;
            for (const n of [o, o + u, o + v, o + u + v]) {
              if (values[n]! > 0 && (onlyOutside || isEdgeNode(n, size))) continue;
              if (least < 0 || Math.abs(values[n]!) < Math.abs(values[least]!)) least = n;
            }
            values[least] = values[least]! < 0 ? 1e-4 : -1e-4;
            flips++;
          }
    }
    if (flips === 0) return;
  }
}

function isEdgeNode(n: number, [nx, ny, nz]: readonly [number, number, number]): boolean {
  const x = n % nx;
  const y = Math.floor(n / nx) % ny;
  const z = Math.floor(n / (nx * ny));
  return x === 0 || y === 0 || z === 0 || x === nx - 1 || y === ny - 1 || z === nz - 1;
}
