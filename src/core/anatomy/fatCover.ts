/**
 * Fat under the skin of another thickness than the body has, without building it anew. A region lays its skin round the
 * deep fascia along rays from a centre line, as the region's own table of fat says; the same table says where the skin of
 * any other fat lies. What differs between the two bodies is then the thickness between fascia and skin along each ray:
 *
 *   r, the radius of a place, t = r − fascia; covers c (the body's) and w (the wished one), both with the skin
 *   t_body = t                                    for t ≤ low, the fascia and all under it
 *   t_body = t − w + c                            for t ≥ w − high, the skin and all above it
 *   t_body = low + (t − low) (c − high − low) / (w − high − low) between them
 *
 * low and high (which has the skin in it) keep up to KEPT_MM of fat at either border as it was, so that both look as they
 * do; where there is less, all but a tenth of the thinner fat. Where that tenth is drawn out, its distances to the borders
 * are those of thin fat: `undoFat` says how much farther the nearer border is.
 *
 * Measured under the probe in all six regions, from the slimmest to the heaviest and back, with and without 3 mm of
 * pressure, under flat and curved faces, at the middle and at 15 mm to either side: depths below the face of the fascia and
 * of the target agree with those in the body built anew within 0.25 mm, borders that lie aslant to the line within 0.4 mm;
 * the regions' fat is tabled some 4 mm apart, and is read here along straight lines. What only a new body has: vessels in
 * the fat lie where a region puts them for that much of it (wrist and ankle lay them lower where there is little), and here
 * they are carried along.
 */
import { atan2, TWO_PI } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';

/** Places round a limb: rows along z, columns round a centre line. mm, world frame; angles as the right side has them. */
interface LimbGrid {
  /** −1 for a left side: x is turned about. */
  readonly mirror: 1 | -1;
  /** Height of the first row and between two of them. */
  readonly fromMm: number;
  readonly stepMm: number;
  readonly rows: number;
  /** The first lies towards +x, the quarter towards +y; a node's index is row · columns + column. */
  readonly columns: number;
}

/** Where the fascia lies and what covers it. */
export interface FatCover extends LimbGrid {
  /** The parameter of the patient whose body it is. */
  readonly fatMm: number;
  /** Thickness of the skin, square to it. */
  readonly skinMm: number;
  /** y of the centre line, of which x is 0, of each row. */
  readonly centreYMm: Float64Array;
  /** Radius of the fascia's outer face at each node. */
  readonly fasciaMm: Float64Array;
  /** Radius of the skin's outer face at each node in a patient with this parameter. */
  readonly skinOf: (fatMm: number) => Float64Array;
}

/** Fat that is shown of another thickness; plain numbers, as the shader has them. */
export interface FatChange extends LimbGrid {
  /** The parameter of a patient who has it. */
  readonly fatMm: number;
  /**
   * At each node: the skin's thickness along the ray, radius of the fascia, cover of the body, cover shown. After the last
   * column of a row stands one more node, whose first number is y of the centre line.
   */
  readonly table: Float32Array;
  /** The most by which skin is moved. */
  readonly farthestMm: number;
}

/** Fat that stays as it was at either border, mm: as far as the image looks for interfaces. */
export const KEPT_MM = 2;
/** But no more than this share of the thinner fat at either. */
const KEPT_SHARE = 0.45;
/** Where the skin lies so aslant that it is as thick along the ray as what covers the fascia, this share counts as fat. */
const LEAST_FAT_SHARE = 0.05;

/** Fat as thick as the patient's parameter `fatMm` makes it, on the body of this cover. */
export function fatChange(cover: FatCover, fatMm: number): FatChange {
  const { rows, columns, fasciaMm, centreYMm, mirror, fromMm, stepMm } = cover;
  const body = cover.skinOf(cover.fatMm);
  const shown = cover.skinOf(fatMm);
  const table = new Float32Array(4 * rows * (columns + 1));
  let farthestMm = 0;
  for (let i = 0; i < rows; i++) {
    const row = 4 * i * (columns + 1);
    for (let j = 0; j < columns; j++) {
      const n = i * columns + j;
      const at = row + 4 * j;
      table[at] = cover.skinMm * slant(cover, body, i, j);
      table[at + 1] = fasciaMm[n]!;
      table[at + 2] = body[n]! - fasciaMm[n]!;
      table[at + 3] = shown[n]! - fasciaMm[n]!;
      farthestMm = Math.max(farthestMm, Math.abs(shown[n]! - body[n]!));
    }
    table[row + 4 * columns] = centreYMm[i]!;
  }
  return { fatMm, mirror, fromMm, stepMm, rows, columns, table, farthestMm };
}

/** How much longer the way through the skin is along the ray of a node than square to it. */
function slant({ rows, columns, stepMm }: FatCover, skin: Float64Array, i: number, j: number): number {
  const at = (row: number, column: number): number => skin[row * columns + ((column + columns) % columns)]!;
  const before = Math.max(0, i - 1);
  const after = Math.min(rows - 1, i + 1);
  const along = (at(after, j) - at(before, j)) / ((after - before) * stepMm);
  const around = ((at(i, j + 1) - at(i, j - 1)) * columns) / (2 * TWO_PI * at(i, j));
  return Math.sqrt(1 + along * along + around * around);
}

/** A place of one cover, so far outside the fascia, in another, in out[0]; out[1] as `undoFat` returns it. */
function throughFatInto(t: number, from: number, to: number, skinMm: number, out: [number, number]): void {
  const thinner = Math.min(from, to);
  const fat = Math.max(LEAST_FAT_SHARE * thinner, thinner - skinMm);
  const low = Math.min(KEPT_MM, KEPT_SHARE * fat);
  const high = thinner - fat + low;
  out[0] = t;
  out[1] = 0;
  if (t <= low) return;
  if (t >= from - high) {
    out[0] = t - from + to;
    return;
  }
  const stretch = (to - high - low) / (from - high - low);
  out[0] = low + (t - low) * stretch;
  out[1] = Math.max(0, (1 - stretch) * Math.min(t - low, from - high - t));
}

const through: [number, number] = [0, 0];

/** Moves a point along its ray from the cover at `from` of the table's nodes to that at `to`, in place. */
function moveInFat(change: FatChange, p: Vec3, from: 2 | 3, to: 2 | 3): number {
  const { table, rows, columns, mirror } = change;
  const along = clamp((p[2] - change.fromMm) / change.stepMm, 0, rows - 1.001);
  const i = Math.floor(along);
  const f = along - i;
  const row = 4 * i * (columns + 1);
  const next = row + 4 * (columns + 1);
  const nearY = table[row + 4 * columns]!;
  const centreY = nearY + (table[next + 4 * columns]! - nearY) * f;
  const dx = p[0] * mirror;
  const dy = p[1] - centreY;
  const r = Math.sqrt(dx * dx + dy * dy);
  if (r < 1e-6) return 0;
  const angle = atan2(dy, dx);
  const around = ((angle < 0 ? angle + TWO_PI : angle) * columns) / TWO_PI;
  const floor = Math.floor(around);
  const g = around - floor;
  const j = 4 * (floor % columns);
  const k = 4 * ((floor + 1) % columns);
  const w00 = (1 - f) * (1 - g);
  const w01 = (1 - f) * g;
  const w10 = f * (1 - g);
  const w11 = f * g;
  const a = row + j;
  const b = row + k;
  const c = next + j;
  const d = next + k;
  const fascia = table[a + 1]! * w00 + table[b + 1]! * w01 + table[c + 1]! * w10 + table[d + 1]! * w11;
  if (r <= fascia) return 0;
  const now =
    table[a + from]! * w00 + table[b + from]! * w01 + table[c + from]! * w10 + table[d + from]! * w11;
  const then = table[a + to]! * w00 + table[b + to]! * w01 + table[c + to]! * w10 + table[d + to]! * w11;
  const skin = table[a]! * w00 + table[b]! * w01 + table[c]! * w10 + table[d]! * w11;
  throughFatInto(r - fascia, now, then, skin, through);
  const scale = (fascia + through[0]) / r;
  p[0] *= scale;
  p[1] = centreY + dy * scale;
  return through[1];
}

/**
 * A place at rest in the fat that is shown → the place in the body that is there, in place. Returns how much farther the
 * nearer border of the fat is from the former than from the latter, mm, 0 where it is no farther. Allocates nothing.
 */
export const undoFat = (change: FatChange, p: Vec3): number => moveInFat(change, p, 3, 2);

/** The way back. */
export function applyFat(change: FatChange, p: Vec3): void {
  moveInFat(change, p, 2, 3);
}
