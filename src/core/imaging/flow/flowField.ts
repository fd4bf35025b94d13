/** Where blood flows and how fast: looked up at rest, given in world directions. */
import type { Anatomy, BloodFlow, Structure } from '../../anatomy/anatomy.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { arterialSpeed, type PulseRates, RESTING_RATES, venousSpeed } from '../motion/pulseClock.ts';

export interface Vessel {
  /** Index in the anatomy's structures. */
  readonly structure: number;
  readonly shape: Structure;
  readonly flow: BloodFlow;
}

export interface FlowSample {
  /** Index in `vessels`, −1 outside every vessel. */
  vessel: number;
  /** Depth below the wall at rest, mm. */
  insideMm: number;
  /** Unit direction along the vessel, the way `axisMmPerS` counts positive. */
  readonly direction: Vec3;
}

export const createFlowSample = (): FlowSample => ({ vessel: -1, insideMm: 0, direction: [0, 0, 1] });

/** Axis speed of a vessel at a simulation time, mm/s along its direction. */
export function axisSpeedMmPerS(flow: BloodFlow, timeS: number, rates: PulseRates = RESTING_RATES): number {
  if (flow.kind === 'artery') return flow.axisMmPerS * arterialSpeed(timeS, rates);
  if (flow.kind === 'vein') return flow.axisMmPerS * venousSpeed(timeS, rates);
  return flow.axisMmPerS;
}

export class FlowField {
  readonly vessels: readonly Vessel[];

  constructor(anatomy: Anatomy) {
    this.vessels = anatomy.structures.flatMap((shape, structure) =>
      shape.flow && shape.fibreInto ? [{ structure, shape, flow: shape.flow }] : [],
    );
  }

  /**
   * The vessel that holds a rest point (world, mm), its walls moved out by `slackMm`; false outside all of them.
   * Writes `out`, allocates nothing.
   */
  locateInto(x: number, y: number, z: number, slackMm: number, out: FlowSample): boolean {
    out.vessel = -1;
    for (let i = 0; i < this.vessels.length; i++) {
      const { shape } = this.vessels[i]!;
      const { min, max } = shape.bounds;
      if (
        x < min[0] - slackMm ||
        x > max[0] + slackMm ||
        y < min[1] - slackMm ||
        y > max[1] + slackMm ||
        z < min[2] - slackMm ||
        z > max[2] + slackMm
      )
        continue;
      const d = shape.signedDistance(x, y, z);
      if (d >= slackMm) continue;
      out.vessel = i;
      out.insideMm = -d;
      shape.fibreInto!(x, y, z, out.direction);
      return true;
    }
    return false;
  }

  /** Lower bound of the distance from a rest point to any vessel, mm. */
  clearanceMm(x: number, y: number, z: number): number {
    let least = 1e9;
    for (const { shape } of this.vessels) {
      const { min, max } = shape.bounds;
      const dx = Math.max(min[0] - x, 0, x - max[0]);
      const dy = Math.max(min[1] - y, 0, y - max[1]);
      const dz = Math.max(min[2] - z, 0, z - max[2]);
      const box = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (box >= least) continue;
      const d = Math.max(box, shape.signedDistance(x, y, z) / shape.lipschitz);
      if (d < least) least = d;
    }
    return least;
  }
}
