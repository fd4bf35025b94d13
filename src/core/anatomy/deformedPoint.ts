/**
 * The way back of `Deformation`: where a point of the tissue at rest is now. One link of the chain after the other, each
 * by its closed form or, where the map back is the closed one, by finding the place that it takes to the point:
 *
 *   rest → fat that is shown → boluses → cavity → probe → needle → world (deformed)
 */
import { cbrt } from '../math/elementary.ts';
import { smoothstep } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { Cavity } from './anatomy.ts';
import {
  applyProbePressureInto,
  type Bolus,
  bolusRadiusMm,
  bolusReachMm,
  cavityDepthsMm,
  type DeformationState,
} from './deformation.ts';
import { pushByDepths } from './mesh/cavityMesh.ts';
import { applyFat } from './fatCover.ts';
import { DRAG_RADIUS_MM, type NeedleDrag, undoNeedleDrag } from './needleDrag.ts';

/** Halvings of the place between two bounds some millimetres apart: to a micrometre. */
const HALVINGS = 14;
/** The map of the needle differs from the identity by less than its slope: a few steps find the place. */
const NEEDLE_STEPS = 8;
/** Nothing is carried farther by a needle than tent and roll together, mm. */
const FARTHEST_CARRIED_MM = 6;

export class DeformedPoint {
  private readonly depthsMm: readonly [number, number];
  private readonly boluses: readonly {
    readonly bolus: Bolus;
    readonly radiusMm: number;
    readonly reachMm: number;
  }[];
  private readonly back: Vec3 = [0, 0, 0];

  constructor(
    private readonly cavity: Cavity | undefined,
    private readonly state: DeformationState,
  ) {
    this.depthsMm = cavity
      ? cavityDepthsMm(cavity, state.cavityVolumeMl, state.cavityPressed01 ?? 0)
      : [0, 0];
    this.boluses = state.boluses.map((bolus) => {
      const radiusMm = bolusRadiusMm(bolus.volumeMl);
      return { bolus, radiusMm, reachMm: bolusReachMm(radiusMm) };
    });
  }

  /** Moves a rest point (world frame, mm) to where it is now, in place; allocates nothing. */
  move(p: Vec3): void {
    const { cavity, depthsMm, state, boluses } = this;
    if (state.fat) applyFat(state.fat, p);
    // The way back undoes them first to last.
    for (let i = boluses.length - 1; i >= 0; i--) {
      const { bolus, radiusMm, reachMm } = boluses[i]!;
      pushByBolus(bolus.centreMm, radiusMm, reachMm, p);
    }
    if (cavity && (depthsMm[0] > 0 || depthsMm[1] > 0)) pushByDepths(cavity, depthsMm, p, 0);
    const { probe, needle } = state;
    if (probe && probe.indentationMm > 0) applyProbePressureInto(probe, p);
    if (needle) this.carryByNeedle(needle, p);
  }

  private carryByNeedle(needle: NeedleDrag, p: Vec3): void {
    const [x, y, z] = p;
    const { tipMm, axis } = needle;
    const dx = x - tipMm[0];
    const dy = y - tipMm[1];
    const dz = z - tipMm[2];
    const along = dx * axis[0] + dy * axis[1] + dz * axis[2];
    const aside2 = dx * dx + dy * dy + dz * dz - along * along;
    const far = DRAG_RADIUS_MM + FARTHEST_CARRIED_MM;
    if (aside2 > far * far || along > far) return;
    const { back } = this;
    for (let step = 0; step < NEEDLE_STEPS; step++) {
      for (let k = 0; k < 3; k++) back[k] = p[k]!;
      undoNeedleDrag(needle, back);
      p[0] += x - back[0];
      p[1] += y - back[1];
      p[2] += z - back[2];
    }
  }
}

function pushByBolus(centre: Vec3, radiusMm: number, reachMm: number, p: Vec3): void {
  if (radiusMm === 0) return;
  const dx = p[0] - centre[0];
  const dy = p[1] - centre[1];
  const dz = p[2] - centre[2];
  const rest = Math.sqrt(dx * dx + dy * dy + dz * dz);
  if (rest >= radiusMm + reachMm || rest < 1e-9) return;
  const cube = radiusMm * radiusMm * radiusMm;
  // r_rest³ = r³ − R³ (1 − S) rises with r: between the wall, or where it was, and where all of R³ were added.
  let low = Math.max(radiusMm, rest);
  let high = cbrt(rest * rest * rest + cube);
  for (let i = 0; i < HALVINGS; i++) {
    const r = (low + high) / 2;
    const back = r * r * r - cube * (1 - smoothstep(0, 1, (r - radiusMm) / reachMm));
    if (back < rest * rest * rest) low = r;
    else high = r;
  }
  const k = (low + high) / (2 * rest);
  p[0] = centre[0] + dx * k;
  p[1] = centre[1] + dy * k;
  p[2] = centre[2] + dz * k;
}
