/** Fills the view of a tick from the simulation. What is costly is worked out only when a metric asks, once a tick. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { inverseTransformDirection } from '../frames/frames.ts';
import type { MachineState } from '../machine/machineState.ts';
import { type Quaternion, quaternionFromAxes } from '../math/quaternion.ts';
import { cross, type Vec3 } from '../math/vec3.ts';
import { needleVisibility } from '../needle/visibility.ts';
import type { CareState } from '../procedure/care/careState.ts';
import type { Drill } from '../procedure/drill.ts';
import type { PainCause } from '../response/pain.ts';
import type { Simulation } from '../sim/simulation.ts';
import { bevelDirection } from '../sim/needleAim.ts';
import { CURVE_POINTS, type ShaftState, shaftPointInto } from '../sim/shaftState.ts';
import type { NeedlePhase, NeedleState, ProbeState, SimEvent } from '../sim/state.ts';
import { CAVITY_FLUID } from '../sim/syringeState.ts';
import { ClearanceTracker } from './clearance.ts';
import { targetDistanceMm } from './targetDistance.ts';
import type { NeedleSight, TickView } from './tickView.ts';

const NO_EVENTS: readonly SimEvent[] = [];
/** From the middle of the face to the farthest tissue that it still pushes, mm. */
const FACE_REACH_MM = 35;
const UNSEEN: NeedleSight = {
  isShaftInPlane: false,
  isTipVisible: false,
  isTipUnderProbe: false,
  angleToFaceRad: 0,
};

export class SimulationView implements TickView {
  tick = 0;
  phase: NeedlePhase = 'away';
  depthMm = 0;
  readonly tipMm: Vec3 = [0, 0, 0];
  readonly entryMm: Vec3 = [0, 0, 0];
  readonly direction: Vec3 = [0, 0, 1];
  needleQuaternionXyzw: Quaternion = [0, 0, 0, 1];
  machine?: MachineState;
  passes = 0;
  readonly probePositionMm: Vec3 = [0, 0, 0];
  readonly probeQuaternionXyzw: Quaternion = [0, 0, 0, 1];
  probeStepMm = 0;
  recessPressed01 = 0;
  tipStepMm = 0;
  advanceMm = 0;
  injectedMl = 0;
  injectedStepMl = 0;
  byStructureMl: Readonly<Record<string, number>> = {};
  lastAspirate = '';
  drawnMl = 0;
  pain = 0;
  painCause: PainCause = '';
  hasFainted = false;
  anaestheticShare = 0;
  care?: CareState;
  events: readonly SimEvent[] = NO_EVENTS;
  readonly tipDistanceMm: Float64Array;
  readonly leastDistanceMm: Float64Array;
  readonly leastTick: Int32Array;

  private readonly clearance: ClearanceTracker;
  private readonly lastCurveMm = new Float64Array(3 * CURVE_POINTS);
  private readonly contactMm: Vec3 = [0, 0, 0];
  private simulation: Simulation | undefined;
  private seen: NeedleSight | undefined;
  private isFirst = true;
  private rollRad = Number.NaN;
  private eventCount = 0;

  constructor(
    private readonly drill: Drill,
    private readonly anatomy: Anatomy,
  ) {
    this.clearance = new ClearanceTracker(anatomy, drill.avoid);
    this.tipDistanceMm = this.clearance.tipMm;
    this.leastDistanceMm = this.clearance.leastMm;
    this.leastTick = this.clearance.leastTick;
  }

  /** Takes the state after a step. */
  update(simulation: Simulation): void {
    const { state } = simulation;
    const { needle, probe, syringe } = state;
    this.simulation = simulation;
    this.seen = undefined;
    this.tick = state.tick;
    const wasHeld = this.phase !== 'away' && !this.isFirst;
    const wasIn = this.phase === 'inserted' && !this.isFirst;
    const isHeld = needle.phase !== 'away';
    this.tipStepMm =
      wasHeld && isHeld ? stepInto(this.tipMm, needle.tipMm) : copyInto(this.tipMm, needle.tipMm);
    const depthBefore = wasIn ? this.depthMm : 0;
    const depthNow = needle.phase === 'inserted' ? needle.depthMm : 0;
    this.advanceMm = depthNow - depthBefore;
    this.depthMm = needle.depthMm;
    this.phase = needle.phase;
    this.passes = needle.passes;
    this.recessPressed01 = probe.cavityPressed01;
    copyInto(this.entryMm, needle.entryMm);
    this.turnNeedle(needle);
    this.machine = state.machine;
    this.probeStepMm = this.isFirst
      ? copyInto(this.contactMm, probe.contactMm)
      : stepInto(this.contactMm, probe.contactMm);
    const probeTravelMm = this.isFirst ? 0 : this.tissueTravelMm(probe);
    copyInto(this.probePositionMm, probe.positionMm);
    for (let k = 0; k < 4; k++) this.probeQuaternionXyzw[k] = probe.quaternionXyzw[k]!;
    this.injectedStepMl = this.isFirst ? syringe.injectedMl : syringe.injectedMl - this.injectedMl;
    this.injectedMl = syringe.injectedMl;
    this.byStructureMl = syringe.byStructureMl;
    this.lastAspirate = syringe.lastAspirate;
    this.drawnMl = syringe.aspiratedMl[CAVITY_FLUID] ?? 0;
    this.pain = state.patient.pain;
    this.painCause = state.patient.painCause;
    this.hasFainted = state.patient.hasFainted;
    this.anaestheticShare = syringe.anaestheticShare;
    this.care = state.care;
    const known = this.eventCount <= state.events.length ? this.eventCount : 0;
    this.events = known < state.events.length ? state.events.slice(known) : NO_EVENTS;
    this.eventCount = state.events.length;
    this.isFirst = false;
    if (needle.phase === 'inserted')
      this.clearance.observe(
        state.tick,
        this.shaftAt,
        this.depthMm,
        probeTravelMm + this.shaftTravelMm(needle.shaft),
        this.fieldOf,
      );
    else this.clearance.withdraw();
  }

  /** Takes the needle's direction and roll, and the orientation that they make where they changed. */
  private turnNeedle({ direction: d, entryNormal, rollRad }: NeedleState): void {
    const { direction } = this;
    if (d[0] === direction[0] && d[1] === direction[1] && d[2] === direction[2] && rollRad === this.rollRad)
      return;
    copyInto(direction, d);
    this.rollRad = rollRad;
    const bevel = bevelDirection(d, entryNormal, rollRad);
    this.needleQuaternionXyzw = quaternionFromAxes(bevel, cross(d, bevel), d);
  }

  /** How far any part of the shaft in the patient moved since the last tick, mm. */
  private shaftTravelMm(shaft: ShaftState): number {
    const { curveMm } = shaft;
    const last = this.lastCurveMm;
    let most = 0;
    for (let i = 0; i < curveMm.length; i += 3) {
      const x = curveMm[i]! - last[i]!;
      const y = curveMm[i + 1]! - last[i + 1]!;
      const z = curveMm[i + 2]! - last[i + 2]!;
      most = Math.max(most, x * x + y * y + z * z);
    }
    for (let i = 0; i < curveMm.length; i++) last[i] = curveMm[i]!;
    return Math.sqrt(most);
  }

  private readonly shaftAt = (backMm: number, out: Vec3): void => {
    const { needle } = this.simulation!.state;
    shaftPointInto(needle.shaft, this.simulation!.needleSpec().lengthMm, backMm, out);
  };

  sight(): NeedleSight {
    if (!this.seen) {
      const v = needleVisibility(this.simulation!);
      this.seen = v
        ? {
            isShaftInPlane: v.shaftInPlane,
            isTipVisible: v.tipVisible,
            isTipUnderProbe: v.isTipUnderProbe || this.isPastProbe(v.tipTransducerMm[0]),
            angleToFaceRad: v.angleToFaceRad,
          }
        : UNSEEN;
    }
    return this.seen;
  }

  /** The tip has come out on the far side of the array: it goes on where nothing can be seen. */
  private isPastProbe(tipXMm: number): boolean {
    const along = inverseTransformDirection(this.simulation!.worldFromTransducer(), this.direction);
    return tipXMm * along[0] > 0;
  }

  targetDistanceMm(): number {
    const { structure, part } = this.drill.target;
    return targetDistanceMm(this.anatomy, this.fieldOf(), structure, this.tipMm, part);
  }

  /** Upper bound on how far any tissue under the probe moved since the last tick, mm: its face pushes it. */
  private tissueTravelMm(probe: ProbeState): number {
    const p = this.probePositionMm;
    const q = this.probeQuaternionXyzw;
    const r = probe.quaternionXyzw;
    let turn = 0;
    for (let k = 0; k < 4; k++) turn += Math.abs(r[k]! - q[k]!);
    const slide =
      Math.abs(probe.positionMm[0] - p[0]) +
      Math.abs(probe.positionMm[1] - p[1]) +
      Math.abs(probe.positionMm[2] - p[2]);
    return slide + 2 * FACE_REACH_MM * turn;
  }

  private readonly fieldOf = () => this.simulation!.field();
}

/** Copies and says how far it was. */
function stepInto(to: Vec3, from: readonly [number, number, number]): number {
  const dx = from[0] - to[0];
  const dy = from[1] - to[1];
  const dz = from[2] - to[2];
  to[0] = from[0];
  to[1] = from[1];
  to[2] = from[2];
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

function copyInto(to: Vec3, from: readonly [number, number, number]): 0 {
  to[0] = from[0];
  to[1] = from[1];
  to[2] = from[2];
  return 0;
}
