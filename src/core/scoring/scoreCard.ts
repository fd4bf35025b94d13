/** The result of a run (public contract: field names do not change). */
export interface CriticalError {
  readonly id: string;
  readonly structure: string;
  readonly tick: number;
  readonly text: string;
}

export interface MetricScore {
  readonly id: string;
  readonly name: string;
  /** null where the run never came to what is measured (no injection, no advance). */
  readonly value: number | null;
  readonly unit: string;
  readonly points: number;
  readonly limits: {
    readonly good: number;
    readonly poor: number;
    readonly weight: number;
    readonly required?: number;
  };
  readonly advice: string;
  /** Ticks worth jumping to in the debrief. */
  readonly ticks: readonly number[];
}

export interface ScoreCard {
  readonly drill: string;
  readonly total: number;
  readonly passed: boolean;
  readonly criticalErrors: readonly CriticalError[];
  readonly metrics: readonly MetricScore[];
}
