/** What a metric sees of one tick. The scorer fills one such object again and again; metrics keep numbers, not the view. */
import type { MachineState } from '../machine/machineState.ts';
import type { Quaternion } from '../math/quaternion.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { CareState } from '../procedure/care/careState.ts';
import type { PainCause } from '../response/pain.ts';
import type { NeedlePhase, SimEvent } from '../sim/state.ts';

/** How the needle lies to the image, by geometry. */
export interface NeedleSight {
  /** The last 15 mm before the tip lie within the slice. */
  readonly isShaftInPlane: boolean;
  /** The tip shows in the image. */
  readonly isTipVisible: boolean;
  /** False while the tip has not yet come under the probe from the side where it entered. */
  readonly isTipUnderProbe: boolean;
  /** Angle between the needle and the probe's face, rad, 0 parallel. */
  readonly angleToFaceRad: number;
}

export interface TickView {
  /** Number of ticks done; the first view of a run has tick 1. */
  tick: number;
  phase: NeedlePhase;
  depthMm: number;
  tipMm: Vec3;
  /** Where the needle enters, or would enter, the skin. */
  entryMm: Vec3;
  /** Unit vector hub to tip. */
  direction: Vec3;
  /** worldFromNeedle, as the hand holds it: +z from hub to tip, +x the way the bevel faces; absent counts as at rest. */
  needleQuaternionXyzw?: Quaternion;
  /** The machine as it is set; absent counts as the drill's start. */
  machine?: MachineState;
  passes: number;
  probePositionMm: Vec3;
  probeQuaternionXyzw: Quaternion;
  /** How far the probe's contact with the skin moved in this tick, mm. */
  probeStepMm: number;
  /** Share of the recess's depth that the probe presses out of it, 0–1; absent counts as 0. */
  recessPressed01?: number;
  /** How far the tip moved in this tick, mm; 0 unless the needle was held against or in the patient before and after. */
  tipStepMm: number;
  /** How much deeper the needle went in this tick, mm; negative when withdrawn. */
  advanceMm: number;
  injectedMl: number;
  /** Volume that left the needle in this tick, mL. */
  injectedStepMl: number;
  byStructureMl: Readonly<Record<string, number>>;
  lastAspirate: string;
  /** Fluid of the open cavity that was drawn off so far, mL. */
  drawnMl: number;
  /** Pain that the patient feels, 0–10, what hurts ('' nothing), and whether the patient has fainted. */
  pain: number;
  painCause: PainCause;
  hasFainted: boolean;
  /** Share of the greatest dose of local anaesthetic that was given, 1 the limit. */
  anaestheticShare: number;
  /** What was done around the needle so far; absent counts as nothing. */
  care?: CareState;
  /** What happened in this tick. */
  events: readonly SimEvent[];
  /** Distance from the needle to each structure to avoid in this tick, mm, in the drill's order; NaN where not looked at. */
  tipDistanceMm: Float64Array;
  /** Least distance of the needle to each structure so far, mm; infinite before the needle was in. */
  leastDistanceMm: Float64Array;
  /** Tick at which it was least. */
  leastTick: Int32Array;
  /** Worked out at most once a tick. */
  sight(): NeedleSight;
  /** Distance from the tip to the nearest place that counts as target, mm; 0 inside it. */
  targetDistanceMm(): number;
}
