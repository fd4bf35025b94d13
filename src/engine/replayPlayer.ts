/**
 * Plays a recording: forwards by stepping, backwards from a snapshot kept each second, at any speed. The first pass
 * to the end collects the snapshots; after that any moment is at most a second of ticks away.
 */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { type Command, TICKS_PER_SECOND } from '../core/sim/command.ts';
import { createSimulation, restoreSimulation, type Simulation } from '../core/sim/simulation.ts';
import type { SimEvent, SimState } from '../core/sim/state.ts';
import { FeelTrace } from './feelTrace.ts';
import { NeedleTrack } from './needleTrack.ts';
import type { RecordedCommand } from './recorder.ts';
import { TickClock } from './tickClock.ts';

export const REPLAY_SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4, 8];

export interface Replayed {
  readonly drill: Drill;
  readonly seed: number;
  readonly endTick: number;
  readonly commands: readonly RecordedCommand[];
}

const NONE: readonly Command[] = [];

export class ReplayPlayer {
  simulation: Simulation;
  speed = 1;
  isPlaying = false;
  /** Events of the whole run once prepared; in order of tick. */
  events: readonly SimEvent[] = [];
  /** What the hands felt in the whole run, once prepared. */
  readonly feel: FeelTrace;
  /** Where the tip went in the whole run, once prepared. */
  readonly track = new NeedleTrack();
  private readonly byTick = new Map<number, Command[]>();
  private readonly snapshots: SimState[] = [];
  private readonly clock = new TickClock();
  private isPrepared = false;

  constructor(
    private readonly run: Replayed,
    private readonly anatomy: Anatomy,
  ) {
    for (const { tick, command } of run.commands) {
      const list = this.byTick.get(tick);
      if (list) list.push(command);
      else this.byTick.set(tick, [command]);
    }
    this.feel = new FeelTrace(anatomy);
    this.simulation = createSimulation(run.drill, anatomy, run.seed);
    this.snapshots.push(this.simulation.snapshot());
  }

  get tick(): number {
    return this.simulation.state.tick;
  }

  get endTick(): number {
    return this.run.endTick;
  }

  /**
   * Part of the first pass: at most this many ticks, then true once the end was reached. Call it until then, giving
   * the page a moment in between.
   */
  prepareSome(mostTicks: number): boolean {
    if (this.isPrepared) return true;
    for (let i = 0; i < mostTicks && this.tick < this.run.endTick; i++) this.stepOnce();
    if (this.tick < this.run.endTick) return false;
    this.events = this.simulation.state.events.map((event) => ({ ...event }));
    this.isPrepared = true;
    this.seek(0);
    return true;
  }

  play(): void {
    if (this.tick >= this.run.endTick) this.seek(0);
    this.clock.rest();
    this.isPlaying = true;
  }

  pause(): void {
    this.isPlaying = false;
  }

  /** To a tick, clamped to the run. */
  seek(tick: number): void {
    const to = Math.max(0, Math.min(this.run.endTick, Math.round(tick)));
    const nearest = Math.min(Math.floor(to / TICKS_PER_SECOND), this.snapshots.length - 1);
    const from = nearest * TICKS_PER_SECOND;
    if (to < this.tick || from > this.tick)
      this.simulation = restoreSimulation(this.run.drill, this.anatomy, this.snapshots[nearest]!);
    while (this.tick < to) this.stepOnce();
    this.clock.rest();
  }

  /** Some ticks on or back; pauses, as one looks at single frames standing still. */
  stepFrames(ticks: number): void {
    this.pause();
    this.seek(this.tick + ticks);
  }

  /** Once a frame while playing; returns whether anything moved. */
  advance(nowMs: number): boolean {
    if (!this.isPlaying) return false;
    const due = Math.min(this.clock.ticksDue(nowMs, this.speed), this.run.endTick - this.tick);
    for (let i = 0; i < due; i++) this.stepOnce();
    if (this.tick >= this.run.endTick) this.pause();
    return due > 0;
  }

  private stepOnce(): void {
    this.simulation.step(this.byTick.get(this.tick) ?? NONE);
    if (!this.isPrepared) {
      this.feel.observe(this.simulation);
      this.track.observe(this.simulation);
    }
    const { tick } = this.simulation.state;
    if (tick % TICKS_PER_SECOND === 0 && this.snapshots.length === tick / TICKS_PER_SECOND)
      this.snapshots.push(this.simulation.snapshot());
  }
}
