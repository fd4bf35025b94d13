/** The fluid of a cavity as a closed film between its deep wall and its roof, and the push on what lies outside it. */
import { atan2, cos, sin } from '../../math/elementary.ts';
import { smoothstep } from '../../math/scalar.ts';
import type { Cavity } from '../anatomy.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { fromCavityInto, toCavityInto } from '../cavityFrame.ts';
import { cavityDepthsMm, sampleCavityGrid } from '../deformation.ts';
import { thickenSurface } from './thickenSurface.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** Where the film is thinner than this it is left out of the mesh, mm. */
const THINNEST_MM = 0.08;

/** Thickness on the cylinder of the film at an angle and height, mm (see deformation.ts). */
export function filmThicknessMm(
  cavity: Cavity,
  depthsMm: readonly [number, number],
  angleRad: number,
  zMm: number,
): number {
  const flat =
    depthsMm[0] * sampleCavityGrid(cavity, cavity.shapes[0], angleRad, zMm) +
    depthsMm[1] * sampleCavityGrid(cavity, cavity.shapes[1], angleRad, zMm);
  if (!(flat > 0)) return 0;
  const floor = sampleCavityGrid(cavity, cavity.floorMm, angleRad, zMm);
  return Math.sqrt(floor * (floor + 2 * flat)) - floor;
}

/**
 * Mesh of the fluid at a volume, of which a hand keeps a share of the first chamber pressed out; empty when it is nowhere
 * thick enough. `steps`: cells along angle and height.
 */
export function meshCavity(
  cavity: Cavity,
  volumeMl: number,
  steps: readonly [number, number],
  pressed01 = 0,
): TriangleMesh {
  const depths = cavityDepthsMm(cavity, volumeMl, pressed01);
  const [na, nz] = [steps[0] + 1, steps[1] + 1];
  /** Angle, height and thickness above the thinnest, of grid nodes and then of points on the rim. */
  const nodes: number[] = [];
  for (let k = 0; k < nz; k++)
    for (let i = 0; i < na; i++) {
      const angle = cavity.angleFromRad + ((cavity.angleToRad - cavity.angleFromRad) * i) / steps[0];
      const z = cavity.heightFromMm + ((cavity.heightToMm - cavity.heightFromMm) * k) / steps[1];
      nodes.push(angle, z, filmThicknessMm(cavity, depths, angle, z) - THINNEST_MM);
    }
  const rim = new Map<number, number>();
  const crossing = (inside: number, outside: number): number => {
    const key = inside * na * nz + outside;
    const known = rim.get(key);
    if (known !== undefined) return known;
    const [vi, vo] = [nodes[3 * inside + 2]!, nodes[3 * outside + 2]!];
    // kept off the nodes: a sliver without area helps nobody
    const t = Math.min(0.95, Math.max(0.05, vi / (vi - vo)));
    for (let a = 0; a < 2; a++)
      nodes.push(nodes[3 * inside + a]! + t * (nodes[3 * outside + a]! - nodes[3 * inside + a]!));
    nodes.push(0);
    const index = nodes.length / 3 - 1;
    rim.set(key, index);
    return index;
  };
  const triangles: number[] = [];
  const clip = (corners: readonly [number, number, number]): void => {
    const polygon: number[] = [];
    for (let c = 0; c < 3; c++) {
      const [from, to] = [corners[c]!, corners[(c + 1) % 3]!];
      const isIn = nodes[3 * from + 2]! > 0;
      if (isIn) polygon.push(from);
      if (isIn !== nodes[3 * to + 2]! > 0) polygon.push(isIn ? crossing(from, to) : crossing(to, from));
    }
    for (let c = 1; c + 1 < polygon.length; c++) triangles.push(polygon[0]!, polygon[c]!, polygon[c + 1]!);
  };
  for (let k = 0; k + 1 < nz; k++)
    for (let i = 0; i + 1 < na; i++) {
      const a = i + na * k;
      // seen from outside the limb's front, rising angle goes to the patient's left and height goes up
      clip([a, a + 1, a + 1 + na]);
      clip([a, a + 1 + na, a + na]);
    }
  const outer = new Float64Array(nodes.length);
  const inner = new Float64Array(nodes.length);
  const place: Vec3 = [0, 0, 0];
  for (let n = 0; n < nodes.length; n += 3) {
    const [angle, z] = [nodes[n]!, nodes[n + 1]!];
    const floor = sampleCavityGrid(cavity, cavity.floorMm, angle, z);
    const w = Math.max(0.5 * THINNEST_MM, filmThicknessMm(cavity, depths, angle, z));
    const s = sin(angle);
    const c = -cos(angle);
    fromCavityInto(cavity.frame, floor * s, floor * c, z, place);
    inner.set(place, n);
    fromCavityInto(cavity.frame, (floor + w) * s, (floor + w) * c, z, place);
    outer.set(place, n);
  }
  return thickenSurface(Uint32Array.from(triangles), outer, inner);
}

const local: Vec3 = [0, 0, 0];

/** Moves points at rest to where the opened cavity has pushed them, in place: the way back of `Deformation`. */
export function pushByCavity(
  cavity: Cavity,
  volumeMl: number,
  positionsMm: Float64Array | Float32Array,
): void {
  const depths = cavityDepthsMm(cavity, volumeMl);
  if (!(depths[0] > 0 || depths[1] > 0)) return;
  for (let i = 0; i < positionsMm.length; i += 3) pushByDepths(cavity, depths, positionsMm, i);
}

/** The same for one point, of which `at` is the place of x, by the depths of the chambers, mm. */
export function pushByDepths(
  cavity: Cavity,
  depths: readonly [number, number],
  positionsMm: Float64Array | Float32Array | number[],
  at: number,
): void {
  toCavityInto(cavity.frame, positionsMm[at]!, positionsMm[at + 1]!, positionsMm[at + 2]!, local);
  const dx = local[0];
  const dy = local[1];
  const z = local[2];
  const r = Math.sqrt(dx * dx + dy * dy);
  if (r < 1e-6) return;
  const angle = atan2(dx, -dy);
  const floor = sampleCavityGrid(cavity, cavity.floorMm, angle, z);
  const rest = r - floor;
  if (rest <= 0) return;
  const w = filmThicknessMm(cavity, depths, angle, z);
  if (w <= 0) return;
  // s + w · S(s / W) = rest rises with s: bisect between rest − w and rest
  let low = Math.max(0, rest - w);
  let high = rest;
  for (let step = 0; step < 40; step++) {
    const s = (low + high) / 2;
    if (s + w * smoothstep(0, 1, s / cavity.reachMm) < rest) low = s;
    else high = s;
  }
  const k = (floor + w + (low + high) / 2) / r;
  fromCavityInto(cavity.frame, dx * k, dy * k, z, local);
  for (let i = 0; i < 3; i++) positionsMm[at + i] = local[i]!;
}
