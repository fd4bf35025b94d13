/**
 * The one texture program that draws every tissue, from its row of the tissue table and the three tiles. No branches
 * that matter to the result: the GPU runs the same lines.
 */
import { exp } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';
import { E_U, E_V, E_W, ENTITY_STRIDE, type MaterialTables } from './entityTable.ts';
import {
  fetchTile,
  NOISE_TEXELS_PER_CELL,
  SPECKLE_RANGE,
  type Tiles,
  WALL_TEXELS_PER_CELL,
} from './tiles.ts';
import {
  T_CELL,
  T_EDGE,
  T_FINE,
  T_MASK,
  T_SCATTER,
  T_STREAK,
  T_WALL,
  T_WARP,
  TISSUE_STRIDE,
} from './tissueTable.ts';

export interface TextureInput {
  /** Point and beam direction in the texture frame (across, depth, third). */
  readonly p: Vec3;
  readonly beam: Vec3;
  entity: number;
  /** Sine of the angle between the beam and the square to the local fibre (0: square on); 0 without fibres. */
  fibreSine: number;
  /** How much the outer looks add to that sine and take from it. */
  fibreSpread: number;
  layer01: number;
  /** Distance to the interface, mm, and squared sine of the angle between its normal and the beam. */
  interfaceMm: number;
  normalSine2: number;
}

export interface TextureOutput {
  scatter: number;
  coherentRe: number;
  coherentIm: number;
}

/** Root of the mean variance that trilinear reading leaves of a lattice of unit variance, inverted. */
const LATTICE_TO_UNIT = 1.837;
/** Dark planes between the laminae of a tendon, as layer coordinates; half thickness, depth, sheets beside them. */
const LAMINA_AT: readonly [number, number] = [0.36, 0.68];
const LAMINA_HALF_MM = 0.2;
const LAMINA_DARK = 0.8;
const LAMINA_SHEET_AT_MM = 0.38;
const LAMINA_SHEET_HALF_MM = 0.09;
const LAMINA_SHEET = 2.6;

/** exp(−x) for x ≥ 0 without its tail: (1 − x/4)⁴, 0 from 4 on; the same product on the GPU. */
export const softExp = (x: number): number => {
  const t = Math.max(0, 1 - 0.25 * x);
  return t * t * t * t;
};

/** Amplitude left when the beam leaves the square of fibres by an angle of this sine: −loss (1 − exp(−(angle/scale)²)). */
export const anisotropy = (sine: number, lossNp: number, perAngle: number): number => {
  const angle = sine * (1 + (sine * sine) / 6) * perAngle;
  return exp(-lossNp * (1 - exp(-angle * angle)));
};

const wide = new Float64Array(4);
const fine = new Float64Array(4);
const wall = new Float64Array(4);
const streak = new Float64Array(4);
const small = new Float64Array(4);

export function textureInto(
  tables: MaterialTables,
  tiles: Tiles,
  input: TextureInput,
  out: TextureOutput,
): void {
  const E = tables.entities;
  const e = input.entity * ENTITY_STRIDE;
  const T = tables.tissues;
  const t = E[e + E_U + 3]! * TISSUE_STRIDE;
  const [a, d, c] = input.p;
  const laminae = E[e + E_W + 3]!;
  const u = E[e + E_U]! * a + E[e + E_U + 1]! * d + E[e + E_U + 2]! * c;
  const vFrame = E[e + E_V]! * a + E[e + E_V + 1]! * d + E[e + E_V + 2]! * c;
  const w = E[e + E_W]! * a + E[e + E_W + 1]! * d + E[e + E_W + 2]! * c;
  const v = laminae > 0 ? input.layer01 * E[e + E_V + 3]! : vFrame;
  const [ba, bd, bc] = input.beam;
  const bu = E[e + E_U]! * ba + E[e + E_U + 1]! * bd + E[e + E_U + 2]! * bc;
  const bv = E[e + E_V]! * ba + E[e + E_V + 1]! * bd + E[e + E_V + 2]! * bc;
  const bw = E[e + E_W]! * ba + E[e + E_W + 1]! * bd + E[e + E_W + 2]! * bc;
  const cu = T[t + T_CELL]!;
  const cv = T[t + T_CELL + 1]!;
  const cw = T[t + T_CELL + 2]!;

  // Wide noise warps the pattern; noise at the mask's lengths lets walls and streaks come and go.
  const n = NOISE_TEXELS_PER_CELL;
  fetchTile(tiles.noise, (u / (0.7 * cu)) * n + 0.29 * w, (v / (0.9 * cv)) * n, (w / (0.7 * cw)) * n, wide);
  fetchTile(
    tiles.noise,
    (u / T[t + T_MASK]!) * n + 17,
    (v / T[t + T_MASK + 1]!) * n + 5,
    (w / T[t + T_MASK + 2]!) * n + 0.37 * v,
    fine,
  );
  const across = T[t + T_CELL + 3]!;
  const qu = u + across * 2 * (wide[0]! - 0.5);
  const qv = v + T[t + T_WARP]! * 2 * (wide[1]! - 0.5);
  const qw = w + across * 2 * (wide[3]! - 0.5);

  // What a tissue has none of is not looked up: most have no walls, and only some have fibres.
  let walls = 0;
  if (T[t + T_SCATTER + 3]! > 0) {
    const k = WALL_TEXELS_PER_CELL;
    fetchTile(tiles.walls, (qu / cu) * k + 0.11 * qv, (qv / cv) * k + 0.2 * qu, (qw / cw) * k, wall);
    // The wall's normal in mm: cell units are stretched by the cell's size.
    const nu = (2 * wall[1]! - 1) / cu;
    const nv = (2 * wall[2]! - 1) / cv;
    const nw = (2 * wall[3]! - 1) / cw;
    const stretch = Math.sqrt(nu * nu + nv * nv + nw * nw) + 1e-6;
    const toWall = (0.5 * wall[0]!) / stretch / T[t + T_WALL]!;
    const facing = (nu * bu + nv * bv + nw * bw) / stretch;
    const floor = T[t + T_WALL + 1]!;
    const mask = clamp((fine[0]! - T[t + T_WALL + 2]!) / (T[t + T_WALL + 3]! - T[t + T_WALL + 2]!), 0, 1);
    walls = T[t + T_SCATTER + 3]! * softExp(toWall * toWall) * mask * (floor + (1 - floor) * facing * facing);
  }

  // Streaks along the fibres, and what is left of them as the beam leaves the square.
  const wave = 0.2 * (wide[1]! - 0.5);
  const lossNp = T[t + T_WARP + 3]!;
  const g = LATTICE_TO_UNIT * 2 * SPECKLE_RANGE;
  let re = 0;
  let im = 0;
  let aniso = 1;
  if (lossNp > 0 || walls > 0)
    fetchTile(
      tiles.speckle,
      u / T[t + T_STREAK]!,
      (v + wave) / T[t + T_STREAK + 1]!,
      w / T[t + T_STREAK + 2]! + 0.37 * u,
      streak,
    );
  if (lossNp > 0) {
    fetchTile(
      tiles.speckle,
      u / T[t + T_FINE]! + 31,
      (v + wave) / T[t + T_FINE + 1]!,
      w / T[t + T_FINE + 2]! + 0.21 * u,
      small,
    );
    const perAngle = T[t + T_MASK + 3]!;
    const s = input.fibreSine;
    const spread = input.fibreSpread;
    aniso = anisotropy(s, lossNp, perAngle);
    if (spread !== 0)
      aniso =
        (anisotropy(s - spread, lossNp, perAngle) + aniso + anisotropy(s + spread, lossNp, perAngle)) / 3;
    const streaky = aniso * (0.3 + 1.4 * fine[1]!);
    const s1 = streaky * T[t + T_WARP + 1]! * g;
    const s2 = streaky * T[t + T_WARP + 2]! * g;
    re = s1 * (streak[0]! - 0.5) + s2 * (small[0]! - 0.5);
    im = s1 * (streak[1]! - 0.5) + s2 * (small[1]! - 0.5);
  }
  const variation = 1 + T[t + T_SCATTER + 1]! * 2 * (fine[3]! - 0.5);
  let scatter = T[t + T_SCATTER]! * variation * aniso;

  if (laminae > 0)
    for (let i = 0; i < 2; i++) {
      const off = (input.layer01 - LAMINA_AT[i]! - 0.06 * (wide[2]! - 0.5)) * E[e + E_V + 3]!;
      const x = off / LAMINA_HALF_MM;
      const dark = 1 - LAMINA_DARK * softExp(x * x);
      const y = (Math.abs(off) - LAMINA_SHEET_AT_MM) / LAMINA_SHEET_HALF_MM;
      const sheet = LAMINA_SHEET * softExp(y * y) * aniso * (0.3 + 1.2 * fine[2]!);
      re = re * dark + sheet;
      im *= dark;
      scatter *= 0.2 + 0.8 * dark;
    }

  // A wall echoes partly in step with itself, partly not.
  re += walls * (0.6 + 0.45 * g * 0.5 * (streak[2]! - 0.5));
  im += walls * 0.45 * g * 0.5 * (streak[3]! - 0.5);
  scatter += 0.35 * walls + T[t + T_SCATTER + 2]!;

  // The sheet that clothes the tissue (epimysium, peritenon, intima).
  const ring = (input.interfaceMm - T[t + T_FINE + 3]!) / T[t + T_EDGE]!;
  const gate = 0.2 + 0.8 * softExp(28 * input.normalSine2);
  const edge = T[t + T_STREAK + 3]! * softExp(ring * ring) * gate * (0.45 + 0.9 * wide[2]!);
  re += edge;
  scatter += 0.25 * edge;
  out.scatter = scatter;
  out.coherentRe = re;
  out.coherentIm = im;
}
