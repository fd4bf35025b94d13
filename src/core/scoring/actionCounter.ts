/**
 * Counts actions as Perk Tutor does (PythonMetrics, TranslationalActions and RotationalActions): an action is a period
 * in which the speed is above a threshold; a change between moving and still counts once it has lasted more than 0.2 s.
 */
export const ACTION_PERSISTENCE_S = 0.2;

export class ActionCounter {
  count = 0;
  private isActing = false;
  /** Last time at which the speed agreed with the state, s. */
  private agreedS = 0;

  /** thresholdPerS: speed above which the tool acts, a length or an angle per second. */
  constructor(private readonly thresholdPerS: number) {}

  /**
   * The tool comes into view, at rest as far as is known. The source starts its clock at 0 whatever the first time of a
   * recording is; a recording that starts late would count its first movement at once.
   */
  begin(timeS: number): void {
    this.isActing = false;
    this.agreedS = timeS;
  }

  /** Takes the speed that led to a time; true when an action was counted with it. */
  observe(timeS: number, speedPerS: number): boolean {
    const isFast = speedPerS > this.thresholdPerS;
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
