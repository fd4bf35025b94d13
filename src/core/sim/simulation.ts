/**
 * A running drill. `step` is the only writer of its state; everything else is derived from the state, so that a run
 * restored from a snapshot goes on exactly as the run that was never stopped.
 */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { DeformationState } from '../anatomy/deformation.ts';
import { type FatChange, undoFat } from '../anatomy/fatCover.ts';
import type { NeedleDrag } from '../anatomy/needleDrag.ts';
import { TissueField } from '../anatomy/tissueField.ts';
import {
  createTransform,
  inverseTransformDirection,
  inverseTransformPoint,
  type RigidTransform,
} from '../frames/frames.ts';
import type { DopplerSettings } from '../imaging/doppler/settings.ts';
import type { ImageSettings, NeedleInImage } from '../imaging/settings.ts';
import type { Agent } from '../injectate/agent.ts';
import { findAgent } from '../injectate/catalogue.ts';
import { dopplerSettingsOf, imageSettingsOf } from '../machine/machineState.ts';
import { hashValue } from '../math/hash.ts';
import type { Vec3 } from '../math/vec3.ts';
import { findNeedle } from '../needle/catalogue.ts';
import { type MediaOf, mediaOf } from '../needle/media.ts';
import type { NeedleSpec } from '../needle/needle.ts';
import { ShaftBeam } from '../needle/shaftBeam.ts';
import { findTransducer } from '../probe/catalogue.ts';
import type { Transducer } from '../probe/transducer.ts';
import type { Drill } from '../procedure/drill.ts';
import { applyCommand } from './applyCommand.ts';
import { watchCare } from './careSteps.ts';
import { checkCommand } from './checkCommand.ts';
import type { Command } from './command.ts';
import { foldCommand, foldEvent, type HashWords } from './commandHash.ts';
import type { SimContext, TickMotion } from './context.ts';
import { deepCopy } from './copyState.ts';
import { initialState } from './initialState.ts';
import { bevelDirection } from './needleAim.ts';
import { firstEntry } from './needleEntry.ts';
import { needleDragOf } from './dragTissue.ts';
import { feelForce } from './needleForce.ts';
import { CURVE_POINTS } from './shaftState.ts';
import { lookUnder } from './squeezeTissue.ts';
import type { SimState } from './state.ts';
import { stepHarm } from './stepHarm.ts';
import { followTissue, stepNeedle } from './stepNeedle.ts';
import { agentOfParts } from './syringeAgent.ts';
import { stepPatient } from './stepPatient.ts';
import { stepProbe, updateProbePose } from './stepProbe.ts';
import { stepSyringe } from './stepSyringe.ts';
import { Undo } from './undo.ts';

const EVENT_HASH_START: Readonly<HashWords> = [0x2545f491, 0x4f6cdd1d];

export class Simulation implements SimContext {
  state: SimState;
  readonly transducer: Transducer;
  readonly needles: readonly NeedleSpec[];
  readonly agents: readonly Agent[];
  readonly trackAgent: Agent | undefined;
  readonly boneIndices: readonly number[];
  readonly hardIndices: readonly number[];
  readonly media: MediaOf;
  /**
   * Fat of another thickness than the body's, shown until the body is there that has it: for looking about. It is no part
   * of the state, and no run has it.
   */
  fat: FatChange | null = null;
  private readonly onSkin: Vec3 = [0, 0, 0];
  /** What moved in the last tick. */
  readonly motion: TickMotion = stillMotion();
  private pressedField: TissueField | undefined;
  private draggedField: TissueField | undefined;
  private freeField: TissueField | undefined;
  private shaftBeam: ShaftBeam | undefined;
  private readonly eventHash: HashWords = [...EVENT_HASH_START];
  private hashedEvents = 0;
  private readonly undo = new Undo();

  /** Takes over the state given. Use createSimulation or restoreSimulation. */
  constructor(
    readonly drill: Drill,
    readonly anatomy: Anatomy,
    state: SimState,
  ) {
    this.state = state;
    this.transducer = known(findTransducer(drill.probe.id), 'probe.id', drill.probe.id);
    this.needles = drill.needles.map((id, i) => known(findNeedle(id), `needles[${i}]`, id));
    this.agents = drill.agents.map((id, i) => known(findAgent(id), `agents[${i}]`, id));
    const track = drill.trackAnaesthetic?.agent;
    this.trackAgent =
      track === undefined ? undefined : known(findAgent(track), 'trackAnaesthetic.agent', track);
    const ofClass = (...classes: string[]) =>
      anatomy.structures.flatMap((s, i) => (classes.includes(s.class) ? [i] : []));
    this.boneIndices = ofClass('bone');
    this.hardIndices = ofClass('bone', 'cartilage');
    this.media = mediaOf(anatomy);
  }

  /**
   * Does one tick (0.01 s) with the commands given to it, in their order. Does nothing once the run is finished.
   * Throws on a command that is no command; the state is then what it was before the tick.
   */
  step(commands: readonly Command[]): void {
    if (this.state.isFinished) return;
    this.undo.beforeTick(this.state, commands);
    try {
      this.advanceOneTick(commands);
    } catch (error) {
      this.goBack();
      throw error;
    }
  }

  /** Makes the state what it was before the tick that failed. */
  private goBack(): void {
    const { state, commandsByTick } = this.undo.takeBack();
    this.state = state;
    this.pressedField = undefined;
    this.draggedField = undefined;
    this.freeField = undefined;
    for (const commands of commandsByTick) this.advanceOneTick(commands);
    Object.assign(this.motion, stillMotion());
  }

  /** To be called after the state was changed by anything but a step. */
  stateChanged(): void {
    this.undo.forget();
  }

  private advanceOneTick(commands: readonly Command[]): void {
    Object.assign(this.motion, STILL);
    const eventsFrom = this.state.events.length;
    for (const command of commands) {
      checkCommand(command);
      foldCommand(this.state.commandHash, this.state.tick, command);
      applyCommand(this, command);
    }
    stepProbe(this);
    stepNeedle(this);
    const { cavityVolumeMl } = this.state;
    const isFieldChangedBefore = this.motion.isFieldChanged;
    this.motion.isFieldChanged = false;
    stepSyringe(this);
    stepHarm(this, eventsFrom);
    if (this.motion.isFieldChanged) {
      // Fluid lifts the skin and the probe on it, and may move what the tip is in.
      updateProbePose(this, cavityVolumeMl !== this.state.cavityVolumeMl);
      followTissue(this);
    }
    this.motion.isFieldChanged ||= isFieldChangedBefore;
    feelForce(this);
    stepPatient(this, eventsFrom);
    watchCare(this, eventsFrom);
    this.state.tick++;
  }

  /** A deep copy of the state. */
  snapshot(): SimState {
    return deepCopy(this.state);
  }

  /** 16 hexadecimal digits over the whole state, every command and event so far. Its cost does not grow with the run. */
  hash(): string {
    const { events } = this.state;
    for (; this.hashedEvents < events.length; this.hashedEvents++)
      foldEvent(this.eventHash, events[this.hashedEvents]!);
    return hashValue({ ...this.state, events: [events.length, ...this.eventHash] });
  }

  /** How the tissue is deformed now. */
  deformationState(): DeformationState {
    const { probe, cavityVolumeMl, boluses } = this.state;
    return {
      probe: {
        worldFromTransducer: this.worldFromTransducer(),
        indentationMm: probe.indentationMm,
        stopDepthMm: probe.stopDepthMm,
        halfWidthMm: this.transducer.footprintMm[0] / 2,
        halfHeightMm: this.transducer.footprintMm[1] / 2,
        ...(this.transducer.radiusMm > 0 ? { faceRadiusMm: this.transducer.radiusMm } : {}),
        shares: [...probe.shares],
        pressureKpa: probe.pressureKpa,
      },
      cavityVolumeMl,
      cavityPressed01: probe.cavityPressed01,
      boluses: boluses.slice(),
      needle: needleDragOf(this.state.needle),
      fat: this.fat,
    };
  }

  field(): TissueField {
    const drag = needleDragOf(this.state.needle);
    if (!drag) return this.undraggedField();
    if (!this.draggedField || !isSameDrag(this.draggedField.deformation.state.needle, drag)) {
      const { state } = this.undraggedField().deformation;
      this.draggedField = new TissueField(this.anatomy, { ...state, needle: drag });
    }
    return this.draggedField;
  }

  undraggedField(): TissueField {
    this.pressedField ??= new TissueField(this.anatomy, { ...this.deformationState(), needle: null });
    return this.pressedField;
  }

  unpressedField(): TissueField {
    const { cavityVolumeMl, boluses, probe } = this.state;
    this.freeField ??= new TissueField(this.anatomy, {
      probe: null,
      cavityVolumeMl,
      cavityPressed01: probe.cavityPressed01,
      boluses: boluses.slice(),
      fat: this.fat,
    });
    return this.freeField;
  }

  skinMm(x: number, y: number, z: number): number {
    const { fat, onSkin, anatomy } = this;
    if (!fat) return anatomy.surface(x, y, z);
    onSkin[0] = x;
    onSkin[1] = y;
    onSkin[2] = z;
    undoFat(fat, onSkin);
    return anatomy.surface(onSkin[0], onSkin[1], onSkin[2]);
  }

  beam(): ShaftBeam {
    const spec = this.needleSpec();
    if (this.shaftBeam?.needle !== spec) this.shaftBeam = new ShaftBeam(spec);
    return this.shaftBeam;
  }

  pressureChanged(): void {
    this.pressedField = undefined;
    this.draggedField = undefined;
    this.motion.isFieldChanged = true;
  }

  volumeChanged(): void {
    this.freeField = undefined;
    this.pressureChanged();
  }

  worldFromTransducer(): RigidTransform<'world', 'transducer'> {
    const { positionMm, quaternionXyzw } = this.state.probe;
    return createTransform('world', 'transducer', [...positionMm], [...quaternionXyzw]);
  }

  needleSpec(): NeedleSpec {
    return this.needles[this.state.needle.choice]!;
  }

  /** What the treatment's syringe holds. */
  agent(): Agent {
    const { choice, parts } = this.state.syringe;
    return agentOfParts(this.agents, choice, parts);
  }

  /** Unit vector in the world that the bevel faces. */
  bevelWorld(): Vec3 {
    const { shaft, entryNormal, rollRad } = this.state.needle;
    return bevelDirection(shaft.tangent, entryNormal, rollRad);
  }

  /** The needle's centre line in the world, tip first, mm; null while it is away. */
  needleLineWorldMm(): Vec3[] | null {
    const { phase, shaft } = this.state.needle;
    if (phase === 'away') return null;
    const { curveMm } = shaft;
    return Array.from(
      { length: CURVE_POINTS },
      (_, i): Vec3 => [curveMm[3 * i]!, curveMm[3 * i + 1]!, curveMm[3 * i + 2]!],
    );
  }

  /** The needle as the image sees it; null while it is away. */
  needleInImage(): NeedleInImage | null {
    const line = this.needleLineWorldMm();
    if (!line) return null;
    const pose = this.worldFromTransducer();
    const spec = this.needleSpec();
    return {
      pointsTransducerMm: line.map((p) => inverseTransformPoint(pose, p)),
      outerDiameterMm: spec.outerDiameterMm,
      innerDiameterMm: spec.innerDiameterMm,
      bevelLengthMm: spec.bevelLengthMm,
      bevelTransducer: inverseTransformDirection(pose, this.bevelWorld()),
      echogenic01: spec.isEchogenic ? 1 : 0,
    };
  }

  imageSettings(): ImageSettings {
    return imageSettingsOf(this.state.machine);
  }

  dopplerSettings(): DopplerSettings {
    return dopplerSettingsOf(this.state.machine);
  }
}

function isSameDrag(a: NeedleDrag | null | undefined, b: NeedleDrag): boolean {
  if (!a || a.tentMm !== b.tentMm || a.dragMm !== b.dragMm || a.reachMm !== b.reachMm) return false;
  for (let k = 0; k < 3; k++)
    if (a.tipMm[k] !== b.tipMm[k] || a.axis[k] !== b.axis[k] || a.rollMm[k] !== b.rollMm[k]) return false;
  return true;
}

function stillMotion(): TickMotion {
  return {
    advancedMm: 0,
    withdrawnMm: 0,
    sidewaysMm: 0,
    isNeedleMoved: false,
    isProbeMoved: false,
    isFieldChanged: false,
    forceN: 0,
    isPressing: false,
    injectedMl: 0,
  };
}
const STILL: Readonly<TickMotion> = stillMotion();

function known<T>(value: T | undefined, field: string, id: string): T {
  if (value === undefined) throw new Error(`drill.${field}: unknown id ${id}`);
  return value;
}

/** Begins a run. Throws where the drill names a probe, needle or agent that is not in the catalogues. */
export function createSimulation(drill: Drill, anatomy: Anatomy, seed: number): Simulation {
  const simulation = new Simulation(drill, anatomy, initialState(drill, anatomy, seed));
  settleProbe(simulation);
  return simulation;
}

/** Derives what follows from where the probe is put: its pose, what lies under it, and the ghost of the needle beside it. */
export function settleProbe(simulation: Simulation): void {
  simulation.volumeChanged();
  updateProbePose(simulation, true);
  simulation.stateChanged();
  const { probe } = simulation.state;
  probe.stopDepthMm = probe.stopTargetMm;
  lookUnder(simulation);
  probe.shares = [...probe.shareTargets];
  probe.cavityPressed01 = probe.cavityPressedTarget01;
  simulation.volumeChanged();
  firstEntry(simulation);
  Object.assign(simulation.motion, STILL);
}

/** Goes on from a snapshot of a run of the same drill and anatomy. */
export const restoreSimulation = (drill: Drill, anatomy: Anatomy, snapshot: SimState): Simulation =>
  new Simulation(drill, anatomy, deepCopy(snapshot));
