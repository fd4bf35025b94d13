/**
 * The three repeating tiles that every texture is cut from, as bytes that the CPU and the GPU read alike:
 * - noise: 64³ RGBA8, four smooth noises in 0–1, 4 texels to a cell
 * - speckle: 64³ RGBA8, two independent complex Gaussians of unit variance (re, im, re, im)
 * - walls: 128³ RGBA8, 16 texels to a cell of a random cellular pattern: R = distance gap to the two nearest cell
 *   centres (0 on a wall, 1 at 1 cell), GBA = unit normal of the nearest wall in cell units, turned so that its v part is ≥ 0
 * Made by integer hashes, so equal everywhere. Coordinates are texels; a whole number is a texel's centre, so a
 * texture coordinate is (t + ½) / size.
 */
import { cos, log, TWO_PI } from '../math/elementary.ts';

export interface Tile {
  readonly size: number;
  /** RGBA, x fastest. */
  readonly data: Uint8Array;
}

export const NOISE_TEXELS_PER_CELL = 4;
export const WALL_TEXELS_PER_CELL = 16;
/**
 * Texels from where the speckle tile is read for the first two scatter fields to where it is read for two more: half a
 * tile out of the plane, so that no grain comes twice into one image, and half a texel on, where those are coarsest.
 */
export const SPECKLE_ASIDE = [17.5, 29.5, 32.5] as const;
/** A speckle byte b stands for (b / 255 · 2 − 1) · SPECKLE_RANGE. */
export const SPECKLE_RANGE = 3;

/** 32 hashed bits of a lattice point. */
export function hashLattice(x: number, y: number, z: number, seed: number): number {
  let h =
    Math.imul(x, 0x27d4eb2f) ^
    Math.imul(y, 0x165667b1) ^
    Math.imul(z, 0x9e3779b1) ^
    Math.imul(seed, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  h ^= h >>> 15;
  return h >>> 0;
}

/** Hash as a number in [0, 1). */
export const hashUnit01 = (x: number, y: number, z: number, seed: number): number =>
  hashLattice(x, y, z, seed) / 4294967296;

const byte = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 255 : (x * 255 + 0.5) | 0);

/** Noise by cubic B-spline over random knots, stretched so that it uses the whole of 0–1. */
function buildNoiseTile(): Tile {
  const size = 64;
  const cells = size / NOISE_TEXELS_PER_CELL;
  const data = new Uint8Array(size * size * size * 4);
  // Weights of the four knots round a texel at each of the four phases.
  const weights = [0, 1, 2, 3].map((phase) => {
    const t = phase / NOISE_TEXELS_PER_CELL;
    const s = 1 - t;
    return [
      (s * s * s) / 6,
      (3 * t * t * t - 6 * t * t + 4) / 6,
      (3 * s * s * s - 6 * s * s + 4) / 6,
      (t * t * t) / 6,
    ];
  });
  const knots = new Float32Array(cells * cells * cells);
  const alongX = new Float32Array(size * cells * cells);
  const alongXY = new Float32Array(size * size * cells);
  const values = new Float32Array(size * size * size);
  for (let channel = 0; channel < 4; channel++) {
    for (let i = 0; i < knots.length; i++) knots[i] = hashUnit01(i, channel, 0, 0x51);
    spreadKnots(knots, cells * cells, 1, cells, weights, alongX);
    spreadKnots(alongX, cells, size, cells, weights, alongXY);
    spreadKnots(alongXY, 1, size * size, cells, weights, values);
    // A B-spline of uniform knots has a spread of about 0.094; 2.4 such spreads each way fill the byte.
    for (let i = 0; i < values.length; i++) data[4 * i + channel] = byte(0.5 + (values[i]! - 0.5) * 2.2);
  }
  return { size, data };
}

/** One axis from knots to texels: `outer` × knots × `inner` numbers to `outer` × texels × `inner`, repeating. */
function spreadKnots(
  knots: Float32Array,
  outer: number,
  inner: number,
  cells: number,
  weights: readonly (readonly number[])[],
  out: Float32Array,
): void {
  const size = cells * NOISE_TEXELS_PER_CELL;
  for (let o = 0; o < outer; o++)
    for (let at = 0; at < size; at++) {
      const [wa, wb, wc, wd] = weights[at % NOISE_TEXELS_PER_CELL] as [number, number, number, number];
      const cell = Math.floor(at / NOISE_TEXELS_PER_CELL);
      const row = (c: number): number => (o * cells + ((c + cells) % cells)) * inner;
      const a = row(cell - 1);
      const b = row(cell);
      const c = row(cell + 1);
      const d = row(cell + 2);
      const to = (o * size + at) * inner;
      for (let n = 0; n < inner; n++)
        out[to + n] = wa * knots[a + n]! + wb * knots[b + n]! + wc * knots[c + n]! + wd * knots[d + n]!;
    }
}

/** Bits of a uniform number that choose a Gaussian's radius and its phase: finer than a byte can show. */
const RADIUS_BITS = 13;
const PHASE_BITS = 12;

function buildSpeckleTile(): Tile {
  const size = 64;
  const data = new Uint8Array(size * size * size * 4);
  const radii = Float64Array.from({ length: 1 << RADIUS_BITS }, (_, i) =>
    Math.sqrt(-log((i + 0.5) / (1 << RADIUS_BITS))),
  );
  const cosines = Float64Array.from({ length: 1 << PHASE_BITS }, (_, i) =>
    cos((TWO_PI * i) / (1 << PHASE_BITS)),
  );
  const quarter = 1 << (PHASE_BITS - 2);
  const mask = cosines.length - 1;
  for (let i = 0; i < size * size * size; i++)
    for (let pair = 0; pair < 2; pair++) {
      const radius = radii[hashLattice(i, 2 * pair, 0, 0x77) >>> (32 - RADIUS_BITS)]! / (2 * SPECKLE_RANGE);
      const phase = hashLattice(i, 2 * pair + 1, 0, 0x77) >>> (32 - PHASE_BITS);
      data[4 * i + 2 * pair] = byte(0.5 + radius * cosines[phase]!);
      data[4 * i + 2 * pair + 1] = byte(0.5 + radius * cosines[(phase - quarter) & mask]!);
    }
  return { size, data };
}

/** Texels along a block that shares its search for the nearest centres. */
const WALL_BLOCK = 4;
const BLOCKS_PER_CELL = WALL_TEXELS_PER_CELL / WALL_BLOCK;
/** Two points of a block and two centres: a centre farther than this behind the second nearest is never among the two, cells. */
const BLOCK_REACH = (WALL_BLOCK / WALL_TEXELS_PER_CELL) * 1.7321 + 1e-4;

/** Offsets of those of the 27 centres that can be nearest or second nearest anywhere in the block round `middle`; how many. */
function nearestTwoOf(near: Float32Array, middle: readonly number[], out: Uint8Array): number {
  let first = 99;
  let second = 99;
  for (let k = 0; k < 81; k += 3) {
    const d = distanceTo(near, k, middle[0]!, middle[1]!, middle[2]!);
    if (d < first) {
      second = first;
      first = d;
    } else if (d < second) second = d;
  }
  let count = 0;
  for (let k = 0; k < 81; k += 3)
    if (distanceTo(near, k, middle[0]!, middle[1]!, middle[2]!) <= second + BLOCK_REACH) out[count++] = k;
  return count;
}

function distanceTo(near: Float32Array, k: number, x: number, y: number, z: number): number {
  const dx = near[k]! - x;
  const dy = near[k + 1]! - y;
  const dz = near[k + 2]! - z;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** The texel of a point in cells: gap between its two nearest centres, normal of the wall between them. */
function writeWall(
  near: Float32Array,
  candidates: Uint8Array,
  count: number,
  px: number,
  py: number,
  pz: number,
  data: Uint8Array,
  o: number,
): void {
  let first = 99;
  let second = 99;
  let iFirst = 0;
  let iSecond = 0;
  for (let c = 0; c < count; c++) {
    const k = candidates[c]!;
    const dx = near[k]! - px;
    const dy = near[k + 1]! - py;
    const dz = near[k + 2]! - pz;
    const d = dx * dx + dy * dy + dz * dz;
    if (d < first) {
      second = first;
      iSecond = iFirst;
      first = d;
      iFirst = k;
    } else if (d < second) {
      second = d;
      iSecond = k;
    }
  }
  const nx = near[iSecond]! - near[iFirst]!;
  const ny = near[iSecond + 1]! - near[iFirst + 1]!;
  const nz = near[iSecond + 2]! - near[iFirst + 2]!;
  const k = (ny < 0 ? -1 : 1) / Math.sqrt(nx * nx + ny * ny + nz * nz);
  data[o] = byte(Math.sqrt(second) - Math.sqrt(first));
  data[o + 1] = byte(0.5 + 0.5 * (nx * k));
  data[o + 2] = byte(0.5 + 0.5 * (ny * k));
  data[o + 3] = byte(0.5 + 0.5 * (nz * k));
}

function buildWallTile(): Tile {
  const size = 128;
  const cells = size / WALL_TEXELS_PER_CELL;
  const jitter = 0.85;
  const centres = new Float32Array(cells * cells * cells * 3);
  for (let i = 0; i < cells * cells * cells; i++)
    for (let k = 0; k < 3; k++) centres[3 * i + k] = 0.5 + (hashUnit01(i, k, 0, 0x2b) - 0.5) * jitter;
  const data = new Uint8Array(size * size * size * 4);
  // The 27 centres round a cell, gathered once for its 16³ texels.
  const near = new Float32Array(27 * 3);
  const chosen = new Uint8Array(27);
  const cell = WALL_TEXELS_PER_CELL;
  const at = (texel: number): number => (texel + WALL_BLOCK / 2) / cell;
  for (let cz = 0; cz < cells; cz++)
    for (let cy = 0; cy < cells; cy++)
      for (let cx = 0; cx < cells; cx++) {
        let n = 0;
        for (let dz = -1; dz <= 1; dz++)
          for (let dy = -1; dy <= 1; dy++)
            for (let dx = -1; dx <= 1; dx++) {
              const i =
                (((cz + dz + cells) % cells) * cells + ((cy + dy + cells) % cells)) * cells +
                ((cx + dx + cells) % cells);
              near[n++] = cx + dx + centres[3 * i]!;
              near[n++] = cy + dy + centres[3 * i + 1]!;
              near[n++] = cz + dz + centres[3 * i + 2]!;
            }
        for (let block = 0; block < BLOCKS_PER_CELL * BLOCKS_PER_CELL * BLOCKS_PER_CELL; block++) {
          const bx = (block % BLOCKS_PER_CELL) * WALL_BLOCK;
          const by = (Math.floor(block / BLOCKS_PER_CELL) % BLOCKS_PER_CELL) * WALL_BLOCK;
          const bz = Math.floor(block / (BLOCKS_PER_CELL * BLOCKS_PER_CELL)) * WALL_BLOCK;
          const candidates = nearestTwoOf(near, [cx + at(bx), cy + at(by), cz + at(bz)], chosen);
          for (let tz = bz; tz < bz + WALL_BLOCK; tz++)
            for (let ty = by; ty < by + WALL_BLOCK; ty++) {
              let o = 4 * (((cz * cell + tz) * size + cy * cell + ty) * size + cx * cell + bx);
              for (let tx = bx; tx < bx + WALL_BLOCK; tx++, o += 4)
                writeWall(
                  near,
                  chosen,
                  candidates,
                  cx + (tx + 0.5) / cell,
                  cy + (ty + 0.5) / cell,
                  cz + (tz + 0.5) / cell,
                  data,
                  o,
                );
            }
        }
      }
  return { size, data };
}

export interface Tiles {
  readonly noise: Tile;
  readonly speckle: Tile;
  readonly walls: Tile;
}

let shared: Tiles | undefined;

/** The tiles, made on first use (about half a second). */
export function imagingTiles(): Tiles {
  shared ??= { noise: buildNoiseTile(), speckle: buildSpeckleTile(), walls: buildWallTile() };
  return shared;
}

/** Takes tiles that were made elsewhere (in a worker) as the ones of this thread, unless it already has its own. */
export function adoptTiles(tiles: Tiles): void {
  shared ??= tiles;
}

/** Trilinear look-up with repeat at texel coordinates; four values in 0–1 to `out`. */
export function fetchTile(tile: Tile, x: number, y: number, z: number, out: Float64Array | number[]): void {
  const mask = tile.size - 1;
  const data = tile.data;
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  const fz = Math.floor(z);
  const tx = x - fx;
  const ty = y - fy;
  const tz = z - fz;
  const x0 = (fx & mask) * 4;
  const x1 = ((fx + 1) & mask) * 4;
  const row = tile.size * 4;
  const slab = row * tile.size;
  const y0 = (fy & mask) * row;
  const y1 = ((fy + 1) & mask) * row;
  const z0 = (fz & mask) * slab;
  const z1 = ((fz + 1) & mask) * slab;
  const w000 = (1 - tx) * (1 - ty) * (1 - tz);
  const w100 = tx * (1 - ty) * (1 - tz);
  const w010 = (1 - tx) * ty * (1 - tz);
  const w110 = tx * ty * (1 - tz);
  const w001 = (1 - tx) * (1 - ty) * tz;
  const w101 = tx * (1 - ty) * tz;
  const w011 = (1 - tx) * ty * tz;
  const w111 = tx * ty * tz;
  const a = x0 + y0 + z0;
  const b = x1 + y0 + z0;
  const c = x0 + y1 + z0;
  const d = x1 + y1 + z0;
  const e = x0 + y0 + z1;
  const f = x1 + y0 + z1;
  const g = x0 + y1 + z1;
  const h = x1 + y1 + z1;
  // Written out rather than in a loop: it is read a dozen times for every sample.
  out[0] =
    (w000 * data[a]! +
      w100 * data[b]! +
      w010 * data[c]! +
      w110 * data[d]! +
      w001 * data[e]! +
      w101 * data[f]! +
      w011 * data[g]! +
      w111 * data[h]!) /
    255;
  out[1] =
    (w000 * data[a + 1]! +
      w100 * data[b + 1]! +
      w010 * data[c + 1]! +
      w110 * data[d + 1]! +
      w001 * data[e + 1]! +
      w101 * data[f + 1]! +
      w011 * data[g + 1]! +
      w111 * data[h + 1]!) /
    255;
  out[2] =
    (w000 * data[a + 2]! +
      w100 * data[b + 2]! +
      w010 * data[c + 2]! +
      w110 * data[d + 2]! +
      w001 * data[e + 2]! +
      w101 * data[f + 2]! +
      w011 * data[g + 2]! +
      w111 * data[h + 2]!) /
    255;
  out[3] =
    (w000 * data[a + 3]! +
      w100 * data[b + 3]! +
      w010 * data[c + 3]! +
      w110 * data[d + 3]! +
      w001 * data[e + 3]! +
      w101 * data[f + 3]! +
      w011 * data[g + 3]! +
      w111 * data[h + 3]!) /
    255;
}
