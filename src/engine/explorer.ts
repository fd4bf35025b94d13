/**
 * Looking about in a body with the probe: the same simulation as a run's, by the wall clock, but nothing is recorded or
 * scored, and the patient may change under the probe. One object for the whole visit, so that whoever drives it (keys,
 * picture, scene) goes on while its simulation is exchanged.
 */
import type { Anatomy, PatientParameters } from '../core/anatomy/anatomy.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { Command } from '../core/sim/command.ts';
import { onOtherPatient, setEffusion, setFat } from '../core/sim/otherPatient.ts';
import { createSimulation, type Simulation } from '../core/sim/simulation.ts';
import { HandMotion } from './handMotion.ts';
import type { RunPhase } from './liveRun.ts';
import { TickClock } from './tickClock.ts';

/** Commands of one hand: the other has no needle here. */
const PROBE_COMMANDS: readonly Command['kind'][] = [
  'slideProbe',
  'turnProbe',
  'pressProbe',
  'setMachine',
  'setTgc',
  'freezeImage',
];

export class Explorer {
  readonly hands = new HandMotion();
  phase: Extract<RunPhase, 'ready' | 'running' | 'paused'> = 'ready';
  /** Who is looked at now: the patient whose body it is, with the fluid as it was last set. */
  patient: PatientParameters;
  private now: Simulation;
  private readonly clock = new TickClock();

  /** `drill` gives region, probe, target and the patient to begin with. Throws as createSimulation does. */
  constructor(
    drill: Drill,
    anatomy: Anatomy,
    private readonly seed: number,
  ) {
    this.patient = drill.patient;
    this.now = createSimulation({ ...drill, tremorMm: 0 }, anatomy, seed);
  }

  get simulation(): Simulation {
    return this.now;
  }

  /** The same object until there is another body. */
  get drill(): Drill {
    return this.now.drill;
  }

  get anatomy(): Anatomy {
    return this.now.anatomy;
  }

  start(): void {
    if (this.phase === 'ready') this.phase = 'running';
  }

  pause(): void {
    if (this.phase !== 'running') return;
    this.hands.release();
    this.phase = 'paused';
  }

  resume(): void {
    if (this.phase !== 'paused') return;
    this.clock.rest();
    this.phase = 'running';
  }

  /** Runs the ticks due at `nowMs`; returns how many were made. */
  advance(nowMs: number): number {
    if (this.phase !== 'running') return 0;
    const due = this.clock.ticksDue(nowMs);
    for (let i = 0; i < due; i++) this.tick();
    return due;
  }

  /** One tick, whatever the clock says. */
  tick(): void {
    this.now.step(this.hands.take().filter((command) => PROBE_COMMANDS.includes(command.kind)));
  }

  /** Fluid in the open cavity, mL: moves at once, the body stays. */
  setEffusion(effusionMl: number): void {
    setEffusion(this.now, effusionMl);
    this.patient = { ...this.patient, effusionMl };
  }

  /**
   * Fat by the patient's parameter, mm: shown at once on the body that is there. `patient` stays whose body that is, until
   * the body of the other comes in its place.
   */
  showFat(fatMm: number): void {
    setFat(this.now, fatMm);
  }

  /** The parameter of the fat that is shown, mm. */
  get shownFatMm(): number {
    return this.now.fat?.fatMm ?? this.patient.fatMm;
  }

  /** Another body under the probe, from the next tick on; `anatomy` is that of the patient, with the target open. */
  changePatient(patient: PatientParameters, anatomy: Anatomy): void {
    this.now = onOtherPatient(this.now, { ...this.drill, patient }, anatomy, this.seed);
    this.patient = patient;
  }
}
