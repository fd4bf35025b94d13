/** Turns a wall clock into whole simulation ticks. */
import { TICKS_PER_SECOND } from '../core/sim/command.ts';

/**
 * Time owed beyond this many ticks is dropped: after a hitch the simulation runs on from where it was instead of
 * racing through what nobody saw. At 20 frames a second five ticks are due per frame.
 */
export const MOST_TICKS_PER_FRAME = 15;

export class TickClock {
  private lastMs: number | null = null;
  private owed = 0;

  /** Whole ticks due at `nowMs` (any monotone clock, ms); the fraction is kept for the next call. */
  ticksDue(nowMs: number, speed = 1): number {
    if (this.lastMs === null) {
      this.lastMs = nowMs;
      return 0;
    }
    const elapsedMs = Math.max(0, nowMs - this.lastMs);
    this.lastMs = nowMs;
    const most = Math.ceil(MOST_TICKS_PER_FRAME * Math.max(1, speed));
    this.owed = Math.min(this.owed + (elapsedMs * speed * TICKS_PER_SECOND) / 1000, most);
    const due = Math.floor(this.owed + 1e-9);
    this.owed = Math.max(0, this.owed - due);
    return due;
  }

  /** Forgets the time since the last call, as after a pause. */
  rest(): void {
    this.lastMs = null;
    this.owed = 0;
  }
}
