/**
 * How the needle moves the tissue about it. The tip carries what it has not yet opened before it (the tent), the shaft
 * holds on to its channel (the drag), and a nerve or vessel under the tip rolls aside. In world coordinates, as the first
 * link of the chain of deformation.ts, with p the deformed point, s along the shaft from the tip, ρ off its line:
 *   sideways:  p − roll · G(|p − tip|),      G(r) = (1 − r²/R²)² within R = 6 mm
 *   along:     p − axis · G(ρ) · (tent · T(s) + drag · H(s))
 *   T = 1 at the tip, 0 from reachMm ahead and TENT_BEHIND_MM behind on; H = 0 at the tip, 1 from DRAG_FULL_MM behind on
 * Both move along one axis by a function of the deformed place, so that deformed → rest is closed. Tent, drag and roll are
 * bounded so that neither folds. The zone that a needle drags reaches some millimetres off its tip (ASME J. Comput.
 * Nonlinear Dyn. 14:101004 [S]: 1.3 mm above and below, 4.5 mm behind); R and the reach ahead are [U].
 */
import { clamp, smoothstep } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';

export interface NeedleDrag {
  readonly tipMm: Vec3;
  /** Unit direction of the shaft at the tip, inwards, world. */
  readonly axis: Vec3;
  /** How far the tip carries the tissue before it, mm, 0 to GREATEST_TENT_MM. */
  readonly tentMm: number;
  /** How far the shaft takes its channel with it, mm: + on the way in, − on the way out. */
  readonly dragMm: number;
  /** Tissue farther ahead of the tip does not move: bone, or nothing to push it, mm. */
  readonly reachMm: number;
  /** Way that what lies at the tip has rolled aside, square to the axis, world, mm. */
  readonly rollMm: Vec3;
}

export const DRAG_RADIUS_MM = 6;
export const TENT_BEHIND_MM = 8;
export const DRAG_FROM_MM = 1;
export const DRAG_FULL_MM = 7;
/** Beyond these the map would come near to folding, mm. */
export const GREATEST_TENT_MM = 4;
export const GREATEST_DRAG_MM = 1.5;
export const GREATEST_ROLL_MM = 1.5;
export const LEAST_REACH_MM = 0.5;

/** Deformed world point → the point it came from before the needle dragged it, in place. */
export function undoNeedleDrag(drag: NeedleDrag, p: Vec3): void {
  const { tipMm, axis, rollMm } = drag;
  let x = p[0] - tipMm[0];
  let y = p[1] - tipMm[1];
  let z = p[2] - tipMm[2];
  const square = DRAG_RADIUS_MM * DRAG_RADIUS_MM;
  const near = Math.max(0, 1 - (x * x + y * y + z * z) / square);
  const aside = near * near;
  x -= rollMm[0] * aside;
  y -= rollMm[1] * aside;
  z -= rollMm[2] * aside;
  const s = x * axis[0] + y * axis[1] + z * axis[2];
  const around = Math.max(0, 1 - (x * x + y * y + z * z - s * s) / square);
  const tent = 1 - smoothstep(0, s > 0 ? drag.reachMm : TENT_BEHIND_MM, Math.abs(s));
  const held = smoothstep(DRAG_FROM_MM, DRAG_FULL_MM, -s);
  const along = around * around * (drag.tentMm * tent + drag.dragMm * held);
  p[0] = tipMm[0] + x - axis[0] * along;
  p[1] = tipMm[1] + y - axis[1] * along;
  p[2] = tipMm[2] + z - axis[2] * along;
}

/** A drag within the bounds that keep the map whole; null where it moves nothing. */
export function boundedDrag(drag: NeedleDrag): NeedleDrag | null {
  const [rx, ry, rz] = drag.rollMm;
  const roll = Math.sqrt(rx * rx + ry * ry + rz * rz);
  const tentMm = clamp(drag.tentMm, 0, GREATEST_TENT_MM);
  const dragMm = clamp(drag.dragMm, -GREATEST_DRAG_MM, GREATEST_DRAG_MM);
  if (tentMm === 0 && dragMm === 0 && roll === 0) return null;
  const k = roll > GREATEST_ROLL_MM ? GREATEST_ROLL_MM / roll : 1;
  return {
    ...drag,
    tentMm,
    dragMm,
    reachMm: Math.max(LEAST_REACH_MM, drag.reachMm),
    rollMm: [rx * k, ry * k, rz * k],
  };
}
