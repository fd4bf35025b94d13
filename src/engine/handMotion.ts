/**
 * From what the input devices ask for to commands. A request is an exact amount that is worked off over a few ticks
 * with a short ease, so that it feels like a hand and never jumps; the sum always comes out exact to the last µm.
 * A held key is a rate per tick. One command of each kind at most leaves per tick.
 */
import type { Command } from '../core/sim/command.ts';

/** µm for slides, press, entry and advance; µrad for turns. */
export type Channel =
  | 'slideLateral'
  | 'slideElevational'
  | 'press'
  | 'tilt'
  | 'rock'
  | 'rotate'
  | 'entryLateral'
  | 'entryElevational'
  | 'pitch'
  | 'yaw'
  | 'advance'
  | 'roll';

/** Most that one tick moves, below what a hand can do (50 mm/s for the probe, 30 mm/s for the needle) [U]. */
export const MOST_PER_TICK: { readonly [K in Channel]: number } = {
  slideLateral: 400,
  slideElevational: 400,
  press: 200,
  tilt: 9000,
  rock: 9000,
  rotate: 12_000,
  entryLateral: 600,
  entryElevational: 600,
  pitch: 6000,
  yaw: 6000,
  advance: 300,
  roll: 20_000,
};

const CHANNELS = Object.keys(MOST_PER_TICK) as Channel[];

/** Share of what is left that one tick works off, and the least, so that it ends. */
const EASE = 0.3;
const LEAST_PART = 0.08;

/** The commands of most ticks. */
const NOTHING: readonly Command[] = [];

export class HandMotion {
  private readonly pending: { [K in Channel]: number } = zeroes();
  private readonly rates: { [K in Channel]: number } = zeroes();
  private readonly fractions: { [K in Channel]: number } = zeroes();
  private readonly queued: Command[] = [];
  /** In how many ticks there was something to do: grows while a hand moves. */
  busyTicks = 0;

  /** Asks for a whole number of µm or µrad on top of what is still to come. */
  move(channel: Channel, amount: number): void {
    this.pending[channel] += Math.round(amount);
  }

  /** Steady motion until changed, µm or µrad per tick; 0 stops it. */
  setRate(channel: Channel, perTick: number): void {
    this.rates[channel] = perTick;
    if (perTick === 0) this.fractions[channel] = 0;
  }

  /** A command as it is, in order, ahead of the moves of the same tick. */
  send(command: Command): void {
    if (command.kind === 'setMachine' || command.kind === 'setTgc') this.dropOlder(command);
    this.queued.push(command);
  }

  /** Stops everything that is moving or held; a press on the plunger too. */
  release(): void {
    for (const channel of CHANNELS) {
      this.pending[channel] = 0;
      this.rates[channel] = 0;
      this.fractions[channel] = 0;
    }
  }

  /** True where nothing is on its way. */
  get isStill(): boolean {
    if (this.queued.length > 0) return false;
    for (const channel of CHANNELS)
      if (this.pending[channel] !== 0 || this.rates[channel] !== 0) return false;
    return true;
  }

  /** The commands of one tick. */
  take(): readonly Command[] {
    if (this.isStill) return NOTHING;
    this.busyTicks++;
    const commands = this.queued.splice(0);
    const t = (channel: Channel) => this.takeFrom(channel);
    const [lateralUm, elevationalUm] = [t('slideLateral'), t('slideElevational')];
    if (lateralUm !== 0 || elevationalUm !== 0)
      commands.push({ kind: 'slideProbe', lateralUm, elevationalUm });
    const [tiltUrad, rockUrad, rotateUrad] = [t('tilt'), t('rock'), t('rotate')];
    if (tiltUrad !== 0 || rockUrad !== 0 || rotateUrad !== 0)
      commands.push({ kind: 'turnProbe', tiltUrad, rockUrad, rotateUrad });
    const pressUm = t('press');
    if (pressUm !== 0) commands.push({ kind: 'pressProbe', byUm: pressUm });
    const [entryLateralUm, entryElevationalUm] = [t('entryLateral'), t('entryElevational')];
    if (entryLateralUm !== 0 || entryElevationalUm !== 0)
      commands.push({ kind: 'moveEntry', lateralUm: entryLateralUm, elevationalUm: entryElevationalUm });
    const [pitchUrad, yawUrad] = [t('pitch'), t('yaw')];
    if (pitchUrad !== 0 || yawUrad !== 0) commands.push({ kind: 'aimNeedle', pitchUrad, yawUrad });
    const advanceUm = t('advance');
    if (advanceUm !== 0) commands.push({ kind: 'advanceNeedle', byUm: advanceUm });
    const rollUrad = t('roll');
    if (rollUrad !== 0) commands.push({ kind: 'rollNeedle', byUrad: rollUrad });
    return commands;
  }

  private takeFrom(channel: Channel): number {
    const most = MOST_PER_TICK[channel];
    let moved = 0;
    const left = this.pending[channel];
    if (left !== 0) {
      const size = Math.abs(left);
      const part = Math.min(size, most, Math.max(Math.ceil(size * EASE), Math.ceil(most * LEAST_PART)));
      moved = left > 0 ? part : -part;
      this.pending[channel] = left - moved;
    }
    if (this.rates[channel] !== 0) {
      const exact = this.fractions[channel] + this.rates[channel];
      const whole = Math.trunc(exact);
      this.fractions[channel] = exact - whole;
      moved += whole;
    }
    return moved;
  }

  /** A slider dragged within one tick leaves its last value only. */
  private dropOlder(command: Command): void {
    const at = this.queued.findIndex(
      (c) =>
        (c.kind === 'setMachine' && command.kind === 'setMachine' && c.setting === command.setting) ||
        (c.kind === 'setTgc' && command.kind === 'setTgc' && c.index === command.index),
    );
    if (at >= 0) this.queued.splice(at, 1);
  }
}

function zeroes(): { [K in Channel]: number } {
  return Object.fromEntries(CHANNELS.map((c) => [c, 0])) as { [K in Channel]: number };
}
