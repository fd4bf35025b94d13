/**
 * Holds the frame rate while something moves: steps to a coarser image when frames take too long, and back to a finer
 * one when there is room. It counts frames and the time it is told; it knows no clock and no GPU.
 */
import type { GridSize } from './image/imageGrid.ts';
import type { QualityTier } from './ultrasoundView.ts';

export interface Rung extends GridSize {
  readonly tier: QualityTier;
}

/** From the coarsest to the finest; the first of a tier is where the tier starts. */
export const RUNGS: readonly Rung[] = [
  { tier: 'software', lineCount: 96, sampleCount: 384 },
  { tier: 'software', lineCount: 128, sampleCount: 512 },
  { tier: 'software', lineCount: 192, sampleCount: 512 },
  { tier: 'normal', lineCount: 256, sampleCount: 512 },
  { tier: 'high', lineCount: 256, sampleCount: 1024 },
];
/** Fewer samples than this while moving is less than the image is meant to have. */
export const FULL_SAMPLES = 256 * 512;
const START: Readonly<Record<QualityTier, number>> = { software: 1, normal: 3, high: 4 };

/**
 * A frame longer than this is too long, ms. Thirty frames a second are wanted; a frame is seen to be done only when
 * the screen next refreshes, so that a little more than two refreshes at 60 Hz still pass.
 */
const LONGEST_MS = 40;
/** Of the last `RECENT` frames, so many too long ones bring the step down: one slow frame is no reason. */
const RECENT = 6;
const TOO_MANY = 4;
/** The finer image is tried when it should take at most this, by its number of samples, ms. */
const ROOM_MS = 36;
/** … and has had room for so long, ms. Doubled each time a step up had to be taken back, up to the longest wait. */
const FIRST_WAIT_MS = 1500;
const LONGEST_WAIT_MS = 60_000;
/** A step down this soon after a step up takes it back, ms. */
const TRIAL_MS = 4000;
/** Longer than this between two frames, and something other than the image held them up, ms. */
const PAUSE_MS = 500;

export class FrameBudget {
  private at: number;
  private readonly recentMs = new Float64Array(RECENT);
  private recentCount = 0;
  private next = 0;
  private roomSinceMs = Number.NaN;
  private lastMs = Number.NaN;
  private steppedUpAtMs = Number.NEGATIVE_INFINITY;
  private waitMs = FIRST_WAIT_MS;

  constructor(tier: QualityTier) {
    this.at = START[tier];
  }

  get rung(): Rung {
    return RUNGS[this.at]!;
  }

  /**
   * Tells of a frame drawn at the present rung: its length and when it was done, ms, and whether all of it was drawn
   * anew. A frame of which only a part was says nothing of how much room there is. True where the rung changed.
   */
  addFrame(frameMs: number, nowMs: number, isWhole = true): boolean {
    if (!isWhole && frameMs <= LONGEST_MS) return false;
    if (nowMs - this.lastMs > PAUSE_MS) this.forget();
    this.lastMs = nowMs;
    this.recentMs[this.next] = frameMs;
    this.next = (this.next + 1) % RECENT;
    this.recentCount = Math.min(RECENT, this.recentCount + 1);
    if (this.recentCount < RECENT) return false;
    let tooLong = 0;
    let longest = 0;
    for (let i = 0; i < RECENT; i++) {
      if (this.recentMs[i]! > LONGEST_MS) tooLong++;
      longest = Math.max(longest, this.recentMs[i]!);
    }
    if (tooLong >= TOO_MANY) return this.stepDown(nowMs);
    return this.considerUp(longest, nowMs);
  }

  private stepDown(nowMs: number): boolean {
    if (nowMs - this.steppedUpAtMs < TRIAL_MS) this.waitMs = Math.min(LONGEST_WAIT_MS, 2 * this.waitMs);
    if (this.at === 0) return false;
    this.at--;
    this.forget();
    return true;
  }

  private considerUp(longestMs: number, nowMs: number): boolean {
    const finer = RUNGS[this.at + 1];
    const { lineCount, sampleCount } = this.rung;
    const share = finer ? (finer.lineCount * finer.sampleCount) / (lineCount * sampleCount) : Infinity;
    if (longestMs * share > ROOM_MS) {
      this.roomSinceMs = Number.NaN;
      return false;
    }
    if (Number.isNaN(this.roomSinceMs)) this.roomSinceMs = nowMs;
    if (nowMs - this.roomSinceMs < this.waitMs) return false;
    // A step up that held for long is forgiven its failures.
    if (nowMs - this.steppedUpAtMs > LONGEST_WAIT_MS) this.waitMs = FIRST_WAIT_MS;
    this.at++;
    this.steppedUpAtMs = nowMs;
    this.forget();
    return true;
  }

  private forget(): void {
    this.recentCount = 0;
    this.next = 0;
    this.roomSinceMs = Number.NaN;
  }
}
