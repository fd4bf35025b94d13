/**
 * A drill as it happens: wall clock in, ticks out. Each tick takes the hands' commands, steps the simulation, lets the
 * scorer look, and keeps what the recording needs. A tick that throws ends the attempt and keeps everything before it.
 */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { createScorer } from '../core/scoring/scorer.ts';
import type { ScoreCard } from '../core/scoring/scoreCard.ts';
import { type Command, TICKS_PER_SECOND } from '../core/sim/command.ts';
import { createSimulation, type Simulation } from '../core/sim/simulation.ts';
import { FeelTrace } from './feelTrace.ts';
import { frozenTicks } from './frozenTicks.ts';
import { HandMotion } from './handMotion.ts';
import { type RecordedCommand, Recorder } from './recorder.ts';
import { TickClock } from './tickClock.ts';

export type RunPhase = 'ready' | 'running' | 'paused' | 'finished' | 'failed';

/** All that is needed to write the run down. */
export interface RunResult {
  readonly drill: Drill;
  readonly seed: number;
  readonly endTick: number;
  readonly commands: readonly RecordedCommand[];
  readonly hashes: readonly string[];
  readonly score: ScoreCard;
}

/** An hour: where a forgotten tab ends its run by itself. */
const LAST_TICK = 3600 * TICKS_PER_SECOND;

export class LiveRun {
  readonly simulation: Simulation;
  readonly hands = new HandMotion();
  /** What the hands felt so far. */
  readonly feel: FeelTrace;
  phase: RunPhase = 'ready';
  /** What the failing tick said, once phase is `failed`. */
  failure: string | null = null;
  private readonly scorer: ReturnType<typeof createScorer>;
  private readonly recorder = new Recorder();
  private readonly hashes: string[] = [];
  private readonly clock = new TickClock();
  private readonly listeners = new Set<(phase: RunPhase) => void>();
  private card: ScoreCard | null = null;

  constructor(
    readonly drill: Drill,
    readonly anatomy: Anatomy,
    readonly seed: number,
  ) {
    this.simulation = createSimulation(drill, anatomy, seed);
    this.scorer = createScorer(drill, anatomy);
    this.feel = new FeelTrace(anatomy);
  }

  get isOver(): boolean {
    return this.phase === 'finished' || this.phase === 'failed';
  }

  start(): void {
    if (this.phase === 'ready') this.setPhase('running');
  }

  pause(): void {
    if (this.phase !== 'running') return;
    this.hands.release();
    if (this.simulation.state.syringe.rateMlPerS !== 0)
      this.hands.send({ kind: 'pushPlunger', rateUlPerS: 0 });
    this.setPhase('paused');
  }

  resume(): void {
    if (this.phase !== 'paused') return;
    this.clock.rest();
    this.setPhase('running');
  }

  /** When the picture was frozen so far. */
  frozenTicks(): number[] {
    return frozenTicks(this.recorder.commands);
  }

  /** Gives a command and makes the tick that takes it, whatever the clock says: for what is done beside hands that move. */
  perform(command: Command): void {
    this.hands.send(command);
    this.tick();
  }

  /** Ends the run at the next tick. */
  finish(): void {
    if (this.phase === 'paused') this.resume();
    this.start();
    this.hands.send({ kind: 'finishRun' });
  }

  /** Calls back on every change of phase until the returned function is called. */
  onPhase(listener: (phase: RunPhase) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs the ticks due at `nowMs`; returns how many were made. */
  advance(nowMs: number): number {
    if (this.phase !== 'running') return 0;
    const due = this.clock.ticksDue(nowMs);
    let made = 0;
    while (made < due && this.phase === 'running') {
      this.tick();
      made++;
    }
    return made;
  }

  /**
   * One tick, whatever the clock says: for tests and for whoever drives without a clock. With `recorded` the tick takes
   * these commands in the hands' place, as when a run that was left is taken up again.
   */
  tick(recorded?: readonly Command[]): void {
    if (this.isOver) return;
    const { tick } = this.simulation.state;
    const taken = recorded ?? this.hands.take();
    const commands: readonly Command[] = tick >= LAST_TICK - 1 ? [...taken, { kind: 'finishRun' }] : taken;
    this.recorder.add(tick, commands);
    try {
      this.simulation.step(commands);
    } catch (cause) {
      this.recorder.dropFrom(tick);
      this.fail(cause);
      return;
    }
    this.feel.observe(this.simulation);
    if (this.simulation.state.tick % TICKS_PER_SECOND === 0) this.hashes.push(this.simulation.hash());
    try {
      this.scorer.observe(this.simulation);
    } catch (cause) {
      this.fail(cause);
      return;
    }
    if (this.simulation.state.isFinished) this.setPhase('finished');
  }

  /** The run so far, or the whole of it. The card is worked out once the run is over, and as it stands before. */
  result(): RunResult {
    const { tick } = this.simulation.state;
    const last = this.simulation.hash();
    const score = this.card ?? this.scorer.finish();
    if (this.isOver) this.card = score;
    return {
      drill: this.drill,
      seed: this.seed,
      endTick: tick,
      commands: this.recorder.commands,
      hashes: [...this.hashes, last],
      score,
    };
  }

  private fail(cause: unknown): void {
    this.failure = cause instanceof Error ? cause.message : String(cause);
    this.setPhase('failed');
  }

  private setPhase(phase: RunPhase): void {
    this.phase = phase;
    for (const listener of this.listeners) listener(phase);
  }
}
