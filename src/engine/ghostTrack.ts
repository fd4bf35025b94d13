/**
 * The hands of a run as a thin trace: probe and needle ten times a second, so that they can be drawn beside another run
 * without stepping a second simulation. Plain data, so that a worker can hand it over.
 */
import type { ReadonlyVec3, Vec3 } from '../core/math/vec3.ts';
import type { Quaternion } from '../core/math/quaternion.ts';
import { CURVE_POINTS } from '../core/sim/shaftState.ts';
import type { Simulation } from '../core/sim/simulation.ts';

/** Ticks between two samples. */
export const GHOST_TICKS = 10;
/** Position 3, quaternion 4, whether the needle is out of the hand 1, the curve of the shaft. */
const STRIDE = 8 + 3 * CURVE_POINTS;

export interface GhostTrack {
  /** STRIDE numbers for each sample; world, mm. */
  readonly samples: Float32Array;
}

/** One moment of a ghost; world, mm. */
export interface GhostPose {
  readonly probeMm: Vec3;
  readonly probeXyzw: Quaternion;
  /** On the skin or in it; the needle is not drawn before. */
  isNeedleSet: boolean;
  /** CURVE_POINTS places of the shaft, three numbers each, tip first. */
  readonly curveMm: Float32Array;
}

export const emptyGhostPose = (): GhostPose => ({
  probeMm: [0, 0, 0],
  probeXyzw: [0, 0, 0, 1],
  isNeedleSet: false,
  curveMm: new Float32Array(3 * CURVE_POINTS),
});

/** Gathers a track while a run is made or replayed; its first sample is that of GHOST_TICKS. */
export class GhostRecorder {
  private readonly rows: number[] = [];

  /** To be called after each tick. */
  observe({ state }: Simulation): void {
    if (state.tick % GHOST_TICKS !== 0) return;
    const { probe, needle } = state;
    this.rows.push(...probe.positionMm, ...probe.quaternionXyzw, needle.phase === 'away' ? 0 : 1);
    this.rows.push(...needle.shaft.curveMm);
  }

  track(): GhostTrack {
    return { samples: new Float32Array(this.rows) };
  }
}

/** The moment at a tick, between the samples about it; past the end it is the last. Throws for a track without samples. */
export function ghostPoseInto({ samples }: GhostTrack, tick: number, out: GhostPose): void {
  const count = samples.length / STRIDE;
  if (count < 1) throw new Error('ghostPoseInto: expected at least one sample, got none');
  const at = Math.max(0, Math.min(count - 1, tick / GHOST_TICKS - 1));
  const row = Math.floor(at);
  const next = Math.min(count - 1, row + 1);
  const share = at - row;
  const [a, b] = [row * STRIDE, next * STRIDE];
  const between = (k: number): number => samples[a + k]! + share * (samples[b + k]! - samples[a + k]!);
  for (let k = 0; k < 3; k++) out.probeMm[k] = between(k);
  // Neighbours are a tenth of a second apart: the straight way between them, made a unit again, is the turn.
  let dot = 0;
  for (let k = 3; k < 7; k++) dot += samples[a + k]! * samples[b + k]!;
  let square = 0;
  for (let k = 0; k < 4; k++) {
    const to = samples[b + 3 + k]! * (dot < 0 ? -1 : 1);
    const q = samples[a + 3 + k]! + share * (to - samples[a + 3 + k]!);
    out.probeXyzw[k] = q;
    square += q * q;
  }
  const length = Math.sqrt(square);
  for (let k = 0; k < 4; k++) out.probeXyzw[k] = out.probeXyzw[k]! / length;
  // What is set down or lifted between two samples does not fly there.
  const isSame = samples[a + 7] === samples[b + 7];
  out.isNeedleSet = samples[a + 7] === 1;
  for (let k = 0; k < 3 * CURVE_POINTS; k++) out.curveMm[k] = isSame ? between(8 + k) : samples[a + 8 + k]!;
}

/** The tip of a pose. */
export const tipOf = ({ curveMm }: GhostPose): ReadonlyVec3 => [curveMm[0]!, curveMm[1]!, curveMm[2]!];
