/**
 * The machine's cine memory: the last seconds of what was on the screen, kept as what the picture is drawn from and not
 * as pixels, so that any moment can be drawn again as sharp as it was.
 */

/** Length of the memory and spacing of what it keeps, s of simulated time. */
export const CINE_S = 10;
export const CINE_STEP_S = 0.04;

interface Kept<T> {
  readonly timeS: number;
  readonly item: T;
}

export class CineLoop<T> {
  private readonly kept: Kept<T>[] = [];

  constructor(
    private readonly lengthS = CINE_S,
    private readonly stepS = CINE_STEP_S,
  ) {}

  get count(): number {
    return this.kept.length;
  }

  /** True when a frame of this time would be kept: a step after the last, or before it (the run was set back). */
  isDue(timeS: number): boolean {
    const last = this.kept[this.kept.length - 1];
    return !last || timeS < last.timeS || timeS - last.timeS >= this.stepS - 1e-9;
  }

  /** Keeps a frame where one is due, and lets go of what is older than the memory is long. */
  record(timeS: number, item: T): void {
    if (!this.isDue(timeS)) return;
    const last = this.kept[this.kept.length - 1];
    if (last && timeS < last.timeS) this.clear();
    this.kept.push({ timeS, item });
    let old = 0;
    while (timeS - this.kept[old]!.timeS > this.lengthS) old++;
    if (old > 0) this.kept.splice(0, old);
  }

  /** The frame of an index, 0 the oldest; undefined where there is none. */
  at(index: number): T | undefined {
    return this.kept[index]?.item;
  }

  /** Seconds by which a frame is older than the newest, 0 or negative. */
  ageS(index: number): number {
    const last = this.kept[this.kept.length - 1];
    const at = this.kept[index];
    return last && at ? at.timeS - last.timeS : 0;
  }

  /** Index of the frame that was on the screen so many seconds after the oldest. */
  indexAfter(seconds: number): number {
    const first = this.kept[0];
    if (!first) return 0;
    let index = 0;
    while (index + 1 < this.kept.length && this.kept[index + 1]!.timeS - first.timeS <= seconds + 1e-9)
      index++;
    return index;
  }

  /** From the oldest to the newest, s. */
  get lengthKeptS(): number {
    return -this.ageS(0);
  }

  clear(): void {
    this.kept.length = 0;
  }
}

/** Where one looks in the cine memory: still, or playing round and round at the speed it happened. */
export class CinePlayer {
  index = 0;
  isPlaying = false;
  private fromMs = 0;
  private fromS = 0;

  constructor(private readonly loop: CineLoop<unknown>) {}

  /** To a frame, clamped to what there is; stops. */
  seek(index: number): void {
    this.isPlaying = false;
    this.index = Math.max(0, Math.min(this.loop.count - 1, Math.round(index)));
  }

  /** To the newest frame, as when the picture has just been frozen. */
  toEnd(): void {
    this.seek(this.loop.count - 1);
  }

  play(nowMs: number): void {
    if (this.loop.count < 2) return;
    const isAtEnd = this.index >= this.loop.count - 1;
    this.fromMs = nowMs;
    this.fromS = isAtEnd ? 0 : this.loop.ageS(this.index) - this.loop.ageS(0);
    this.isPlaying = true;
  }

  /** Once per animation frame: goes on when playing. */
  advance(nowMs: number): void {
    if (!this.isPlaying) return;
    const length = this.loop.lengthKeptS;
    if (length <= 0) {
      this.isPlaying = false;
      return;
    }
    const afterS = this.fromS + (nowMs - this.fromMs) / 1000;
    this.index = this.loop.indexAfter(afterS % length);
  }
}
