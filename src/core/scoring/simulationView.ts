/** Fills the view of a tick from the simulation. What is costly is worked out only when a metric asks, once a tick. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { inverseTransformDirection } from '../frames/frames.ts';
import type { Quaternion } from '../math/quaternion.ts';
import type { Vec3 } from '../math/vec3.ts';
import { needleVisibility } from '../needle/visibility.ts';
import type { Drill } from '../procedure/drill.ts';
import type { Simulation } from '../sim/simulation.ts';
import type { NeedlePhase, SimEvent } from '../sim/state.ts';
import { ClearanceTracker } from './clearance.ts';
import { targetDistanceMm } from './targetDistance.ts';
import type { NeedleSight, TickView } from './tickView.ts';

const NO_EVENTS: readonly SimEvent[] = [];
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
  passes = 0;
  readonly probePositionMm: Vec3 = [0, 0, 0];
  readonly probeQuaternionXyzw: Quaternion = [0, 0, 0, 1];
  probeStepMm = 0;
  tipStepMm = 0;
  advanceMm = 0;
  injectedMl = 0;
  injectedStepMl = 0;
  byStructureMl: Readonly<Record<string, number>> = {};
  lastAspirate = '';
  events: readonly SimEvent[] = NO_EVENTS;
  readonly tipDistanceMm: Float64Array;
  readonly leastDistanceMm: Float64Array;
  readonly leastTick: Int32Array;

  private readonly clearance: ClearanceTracker;
  private readonly contactMm: Vec3 = [0, 0, 0];
  private simulation: Simulation | undefined;
  private seen: NeedleSight | undefined;
  private isFirst = true;
  private probeMark = 0;
  private eventCount = 0;

  constructor(
    private readonly drill: Drill,
    private readonly anatomy: Anatomy,
  ) {
    this.clearance = new ClearanceTracker(
      anatomy,
      drill.avoid.map((rule) => rule.structure),
    );
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
    copyInto(this.entryMm, needle.entryMm);
    copyInto(this.direction, needle.direction);
    this.probeStepMm = this.isFirst
      ? copyInto(this.contactMm, probe.contactMm)
      : stepInto(this.contactMm, probe.contactMm);
    if (hasMoved(this.probePositionMm, this.probeQuaternionXyzw, probe)) this.probeMark++;
    copyInto(this.probePositionMm, probe.positionMm);
    for (let k = 0; k < 4; k++) this.probeQuaternionXyzw[k] = probe.quaternionXyzw[k]!;
    this.injectedStepMl = this.isFirst ? syringe.injectedMl : syringe.injectedMl - this.injectedMl;
    this.injectedMl = syringe.injectedMl;
    this.byStructureMl = syringe.byStructureMl;
    this.lastAspirate = syringe.lastAspirate;
    const known = this.eventCount <= state.events.length ? this.eventCount : 0;
    this.events = known < state.events.length ? state.events.slice(known) : NO_EVENTS;
    this.eventCount = state.events.length;
    this.isFirst = false;
    if (needle.phase === 'inserted')
      this.clearance.observe(
        state.tick,
        this.tipMm,
        this.direction,
        this.depthMm,
        this.probeMark,
        this.fieldOf,
      );
  }

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
    return targetDistanceMm(this.anatomy, this.fieldOf(), this.drill.target.structure, this.tipMm);
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

function hasMoved(
  position: Vec3,
  quaternion: Quaternion,
  probe: { readonly positionMm: readonly number[]; readonly quaternionXyzw: readonly number[] },
): boolean {
  for (let k = 0; k < 3; k++) if (position[k] !== probe.positionMm[k]) return true;
  for (let k = 0; k < 4; k++) if (quaternion[k] !== probe.quaternionXyzw[k]) return true;
  return false;
}
