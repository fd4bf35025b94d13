/** The whole of a running drill as plain data: what is hashed, snapshotted, restored and replayed. */
import type { Bolus } from '../anatomy/deformation.ts';
import type { MachineState } from '../machine/machineState.ts';
import type { Quaternion } from '../math/quaternion.ts';
import type { RandomStream } from '../math/random.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { AxialState } from '../needle/axialForce.ts';

export interface ProbeState {
  /** Where the axial line through the face's centre meets the resting skin, world, mm. */
  contactMm: Vec3;
  /** Unit outward normal of the resting skin there, and the tangent that the marker side points along before tilt and rock. */
  normal: Vec3;
  heading: Vec3;
  tiltRad: number;
  rockRad: number;
  indentationMm: number;
  /** Depth of what stops compression under the face, mm, and the depth that it is moving to, so that it never jumps. */
  stopDepthMm: number;
  stopTargetMm: number;
  /** worldFromTransducer, derived from the above at the end of each tick. */
  positionMm: Vec3;
  quaternionXyzw: Quaternion;
}

export type NeedlePhase = 'away' | 'touching' | 'inserted';

export interface NeedleState {
  /** Index into the drill's needles. */
  choice: number;
  phase: NeedlePhase;
  /** The ghost that follows the skin while the needle is away, and the entry once it is set, world, mm. */
  entryMm: Vec3;
  entryNormal: Vec3;
  /** Unit vector from hub to tip. */
  direction: Vec3;
  rollRad: number;
  /** Length of shaft below the skin, mm. */
  depthMm: number;
  tipMm: Vec3;
  /** Index of the structure that holds the tip (or an OWNER_… value of tissueField.ts). */
  tipOwner: number;
  /** True while the tip is pushed against bone or cartilage. */
  isStopped: boolean;
  /** Dent, cut and friction along the needle; see needle/axialForce.ts. */
  axial: AxialState;
  /** How far the hand pushes on against bone or cartilage, mm. */
  pressMm: number;
  /** Force along the needle that the hand felt in this tick, N: + pushes back, − holds. */
  forceN: number;
  /** Number of skin punctures, of passes (advances after a withdrawal of at least 5 mm), deepest point of this pass. */
  punctures: number;
  passes: number;
  passDeepestMm: number;
  /** Way the tip was moved sideways in this pass since the last redirection was counted, mm, and their number. */
  sidewaysMm: number;
  redirections: number;
}

export interface SyringeState {
  /** Index into the drill's agents. */
  choice: number;
  remainingMl: number;
  rateMlPerS: number;
  injectedMl: number;
  /** Volume that went into each structure, by id. */
  byStructureMl: Record<string, number>;
  /** Volume drawn back, by what was drawn: `synovial-fluid`, `blood`, `injectate`. */
  aspiratedMl: Record<string, number>;
  /** What the last aspiration brought: '' before any, `nothing` where no fluid came. */
  lastAspirate: string;
  /** Pressure in the syringe, kPa, and force of the thumb with the plunger's friction, N; 0 while nothing is pressed. */
  pressureKpa: number;
  thumbForceN: number;
  /** What the injection now flows into, by id; '' while nothing flows. */
  flowInto: string;
  /** Ticks of the pull on the plunger that is going on, 0 while there is none. */
  pullTicks: number;
}

/**
 * Movement that was commanded and that the hands have not made yet: a hand has a greatest speed, so that a step of
 * half a millimetre in one tick takes two. Bounded: what a hand could not catch up with in a quarter of a second is lost.
 */
export interface HandsState {
  lateralMm: number;
  elevationalMm: number;
  tiltRad: number;
  rockRad: number;
  rotateRad: number;
  pressMm: number;
  advanceMm: number;
  pitchRad: number;
  yawRad: number;
  rollRad: number;
}

export type { MachineState };

export type SimEventKind =
  | 'skin-punctured'
  | 'layer-pop'
  | 'structure-entered'
  | 'structure-left'
  | 'bone-contact'
  | 'cartilage-contact'
  | 'needle-withdrawn'
  | 'redirected'
  | 'injection-started'
  | 'injection-stopped'
  | 'aspirated'
  | 'command-refused'
  | 'run-finished';

export interface SimEvent {
  tick: number;
  kind: SimEventKind;
  /** Structure id, aspirate, or reason. */
  subject: string;
  tipMm: Vec3;
  depthMm: number;
}

export interface SimState {
  tick: number;
  isFinished: boolean;
  /** Running hash of every command with its tick, two 32-bit words, so that no edited command goes unnoticed. */
  commandHash: [number, number];
  hands: HandsState;
  probe: ProbeState;
  needle: NeedleState;
  syringe: SyringeState;
  machine: MachineState;
  cavityVolumeMl: number;
  boluses: Bolus[];
  tremor: RandomStream;
  /** Tremor of the probe's hand, lateral and elevational, mm: where it comes from and where it goes, a knot each 0.1 s. */
  tremorKnots: [number, number, number, number];
  events: SimEvent[];
}
