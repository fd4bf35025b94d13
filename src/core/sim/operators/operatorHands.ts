/** The hands of a scripted operator: they drive a real simulation with the commands a person has, and note them down. */
import type { Anatomy } from '../../anatomy/anatomy.ts';
import { createRandomStream, nextGaussian, nextUnit01, type RandomStream } from '../../math/random.ts';
import type { Drill } from '../../procedure/drill.ts';
import { type Command, TICKS_PER_SECOND } from '../command.ts';
import type { TimedCommand } from '../replay.ts';
import { CARE_SKILLS, type CareSkill, careAfter } from './operatorCare.ts';
import { createSimulation, type Simulation } from '../simulation.ts';

/** No operator works longer than this, s. */
const LONGEST_RUN_S = 300;

export class OperatorHands {
  readonly simulation: Simulation;
  readonly commandsByTick: TimedCommand[] = [];
  /** What the hands do by themselves in each tick besides what they are told to; nothing where it is left out. */
  alongside: (() => readonly Command[]) | undefined;
  /** How they are around the needle. */
  care: CareSkill = CARE_SKILLS.expert;
  private readonly stream: RandomStream;

  constructor(
    kind: string,
    drill: Drill,
    anatomy: Anatomy,
    seed: number,
    private readonly onTick?: (simulation: Simulation) => void,
  ) {
    this.simulation = createSimulation(drill, anatomy, seed);
    this.stream = createRandomStream(seed, `operator ${kind}`);
  }

  get isOver(): boolean {
    const { state } = this.simulation;
    return state.isFinished || state.tick >= LONGEST_RUN_S * TICKS_PER_SECOND;
  }

  /** One tick with these commands. */
  step(...commands: Command[]): void {
    if (this.isOver) return;
    const { tick } = this.simulation.state;
    if (this.alongside) commands.push(...this.alongside());
    for (const command of commands) this.commandsByTick.push({ tick, command });
    this.simulation.step(commands);
    this.onTick?.(this.simulation);
  }

  wait(seconds: number): void {
    const ticks = Math.round(seconds * TICKS_PER_SECOND);
    for (let i = 0; i < ticks; i++) this.step();
  }

  uniform(from: number, to: number): number {
    return from + (to - from) * nextUnit01(this.stream);
  }

  /** Normal deviate of mean 0, cut at 2.5 standard deviations. */
  gaussian(deviation: number): number {
    return deviation * Math.max(-2.5, Math.min(2.5, nextGaussian(this.stream)));
  }

  chance(probability: number): boolean {
    return nextUnit01(this.stream) < probability;
  }

  /**
   * Spreads whole amounts over a time as a hand moves from rest to rest: speed rising and falling smoothly (minimum
   * jerk, Flash and Hogan 1985). Stops early when `until` says so.
   */
  glide(
    seconds: number,
    amounts: readonly number[],
    make: (parts: readonly number[]) => Command,
    until?: () => boolean,
  ): void {
    const ticks = Math.max(1, Math.round(seconds * TICKS_PER_SECOND));
    const done = amounts.map(() => 0);
    for (let i = 1; i <= ticks; i++) {
      const t = i / ticks;
      const share = t * t * t * (10 - 15 * t + 6 * t * t);
      const parts = amounts.map((amount, k) => {
        const part = Math.round(amount * share) - done[k]!;
        done[k]! += part;
        return part;
      });
      if (parts.some((part) => part !== 0)) this.step(make(parts));
      else this.step();
      if (until?.() || this.isOver) return;
    }
  }

  /** Slides the probe by mm along its own face. */
  slideProbe(lateralMm: number, elevationalMm: number, seconds: number): void {
    this.glide(seconds, [lateralMm * 1000, elevationalMm * 1000], ([lateralUm, elevationalUm]) => ({
      kind: 'slideProbe',
      lateralUm: lateralUm!,
      elevationalUm: elevationalUm!,
    }));
  }

  turnProbe(tiltRad: number, rotateRad: number, seconds: number): void {
    this.glide(seconds, [tiltRad * 1e6, rotateRad * 1e6], ([tiltUrad, rotateUrad]) => ({
      kind: 'turnProbe',
      tiltUrad: tiltUrad!,
      rockUrad: 0,
      rotateUrad: rotateUrad!,
    }));
  }

  aimNeedle(pitchRad: number, yawRad: number, seconds: number): void {
    this.glide(seconds, [pitchRad * 1e6, yawRad * 1e6], ([pitchUrad, yawUrad]) => ({
      kind: 'aimNeedle',
      pitchUrad: pitchUrad!,
      yawUrad: yawUrad!,
    }));
    this.settle();
  }

  rollNeedle(byRad: number, seconds: number): void {
    this.glide(seconds, [byRad * 1e6], ([byUrad]) => ({ kind: 'rollNeedle', byUrad: byUrad! }));
    this.settle();
  }

  /** Advances (or withdraws) by mm; stops when `until` says so. */
  advanceNeedle(byMm: number, mmPerS: number, until?: () => boolean): void {
    this.glide(
      Math.max(0.1, Math.abs(byMm) / mmPerS),
      [byMm * 1000],
      ([byUm]) => ({ kind: 'advanceNeedle', byUm: byUm! }),
      until,
    );
    if (!until) this.settle();
  }

  /** Waits until the hands have made all that they were told to. */
  settle(): void {
    for (let i = 0; i < 60; i++) {
      const { hands } = this.simulation.state;
      if (Object.values(hands).every((left) => left === 0)) return;
      this.step();
    }
  }

  /** Withdraws to the skin and takes the needle away. */
  takeNeedleOut(mmPerS: number): void {
    const { needle } = this.simulation.state;
    for (let i = 0; i < 4 && this.simulation.state.needle.phase === 'inserted' && !this.isOver; i++)
      this.advanceNeedle(-(needle.depthMm + 2), mmPerS);
    this.settle();
    this.step({ kind: 'liftNeedle' });
  }

  push(rateUlPerS: number): void {
    this.step({ kind: 'pushPlunger', rateUlPerS });
  }

  /** Looks after the patient where that counts, and ends the run. */
  finish(): void {
    if (this.simulation.state.care.actsAtPuncture >= 0) careAfter(this, this.care);
    this.step({ kind: 'finishRun' });
  }
}
