/**
 * Counts actions as Perk Tutor does (PythonMetrics, TranslationalActions and RotationalActions): an action is a period
 * in which the speed is above a threshold; a change between moving and still counts once it has lasted more than 0.2 s.
 */
import { TICKS_PER_SECOND } from '../sim/command.ts';

export const ACTION_PERSISTENCE_S = 0.2;

export class ActionCounter {
  count = 0;
  private isActing = false;
  /** Last time at which the speed agreed with the state, s. */
  private agreedS = 0;

  /** thresholdPerS: speed above which the tool acts, in the unit of `step` per second. */
  constructor(private readonly thresholdPerS: number) {}

  /** Takes the movement of one tick; true when an action was counted in it. */
  observe(tick: number, step: number): boolean {
    const timeS = tick / TICKS_PER_SECOND;
    const isFast = step * TICKS_PER_SECOND > this.thresholdPerS;
    if (isFast === this.isActing) this.agreedS = timeS;
    else if (timeS - this.agreedS > ACTION_PERSISTENCE_S) {
      this.isActing = isFast;
      this.agreedS = timeS;
      if (isFast) {
        this.count++;
        return true;
      }
    }
    return false;
  }
}
