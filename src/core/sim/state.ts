/** The whole of a running drill as plain data: what is hashed, snapshotted, restored and replayed. */
import type { Bolus } from '../anatomy/deformation.ts';
import type { MachineState } from '../machine/machineState.ts';
import type { Quaternion } from '../math/quaternion.ts';
import type { RandomStream } from '../math/random.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { AxialState } from '../needle/axialForce.ts';
import type { CareState } from '../procedure/care/careState.ts';
import type { PatientState } from './patientState.ts';
import type { ShaftState } from './shaftState.ts';
import type { HaematomaState, PlaceState, SyringeState } from './syringeState.ts';

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
  /** Share of the indentation that each eighth of the column under the face takes up, and what they are moving to. */
  shares: number[];
  shareTargets: number[];
  /** True while the face has moved since the layers under it were last looked at. */
  isColumnStale: boolean;
  /** Pressure on the tissue under the face, kPa: what bears the indentation, without the tissue beside it. */
  pressureKpa: number;
  /** Share of the recess's depth that this presses out into the rest of the joint, 0–1, and what it is moving to. */
  cavityPressed01: number;
  cavityPressedTarget01: number;
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
  /** Unit vector that the hub points along, which is the hand's; the tip of a bent shaft points along shaft.tangent. */
  direction: Vec3;
  rollRad: number;
  /** Length of shaft below the skin, mm: how far the hub has brought it in. */
  depthMm: number;
  /** Its curve and the channel that it lies in. */
  shaft: ShaftState;
  tipMm: Vec3;
  /** Index of the structure that holds the tip (or an OWNER_… value of tissueField.ts). */
  tipOwner: number;
  /** True while the tip is pushed against bone or cartilage. */
  isStopped: boolean;
  /** Dent, cut and friction along the needle; see needle/axialForce.ts. */
  axial: AxialState;
  /** How far the hand pushes on against bone or cartilage, mm. */
  pressMm: number;
  /** Young's modulus of what stopped the tip, kPa: bone is felt harder than cartilage. */
  stopKpa: number;
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

export type { HaematomaState, MachineState, PatientState, PlaceState, SyringeState };

export type SimEventKind =
  | 'skin-punctured'
  | 'layer-pop'
  | 'structure-entered'
  | 'structure-left'
  | 'bone-contact'
  | 'cartilage-contact'
  | 'needle-withdrawn'
  | 'redirected'
  | 'tissue-torn'
  | 'buckling-warning'
  | 'needle-buckled'
  | 'needle-kinked'
  | 'injection-started'
  | 'injection-stopped'
  | 'aspirated'
  /** Where injectate went: a plane that opened, a way back along the needle (size mL), a wall that tore. */
  | 'plane-split'
  | 'leak'
  | 'burst'
  /** Injected into what must not be; told once for each structure. */
  | 'intravascular-injection'
  | 'intraneural-injection'
  | 'intratendinous-injection'
  | 'intradermal-injection'
  | 'wrong-place'
  /** Harm by the needle: size of a haematoma in mL (told as it grows), of a scratch in mm. */
  | 'vessel-punctured'
  | 'haematoma'
  | 'nerve-contact'
  | 'nerve-pierced'
  | 'pleural-breach'
  | 'dural-breach'
  | 'cartilage-scratched'
  /** By the drug: size is the share of the greatest dose, or the volume in mL. */
  | 'steroid-flare-risk'
  | 'skin-atrophy-risk'
  | 'steroid-after-cloudy-fluid'
  | 'over-maximum-dose'
  | 'mix-warning'
  | 'syringe-changed'
  /** The patient: pain that is worth a word (subject the cause, size 0–10), and a faint. */
  | 'pain'
  | 'fainted'
  /** Around the needle: a step taken (size the choice), a reaction to an allergen, and what came of the run afterwards (size its probability). */
  | 'care-act'
  | 'allergic-reaction'
  | 'care-outcome'
  | 'command-refused'
  | 'run-finished';

export interface SimEvent {
  tick: number;
  kind: SimEventKind;
  /** Structure id, aspirate, or reason. */
  subject: string;
  tipMm: Vec3;
  depthMm: number;
  /** How much, where there is a measure: mL, mm, points or a share, by the kind. */
  size?: number;
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
  /** What holds injectate, in the order that it was come upon. */
  places: PlaceState[];
  haematomas: HaematomaState[];
  patient: PatientState;
  /** What was done around the needle; stays as it began in a drill of the needle alone. */
  care: CareState;
  /** Cartilage that the tip rests against ('' none), how deep it lay then, and how far it has scraped since it was last told, mm. */
  touchedCartilage: string;
  touchedDepthMm: number;
  scrapedMm: number;
  tremor: RandomStream;
  /** Tremor of the probe's hand, lateral and elevational, mm: where it comes from and where it goes, a knot each 0.1 s. */
  tremorKnots: [number, number, number, number];
  events: SimEvent[];
}
