/** One thing that is measured about a run. Each metric is a file in metrics/; the registry lists them. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { Drill } from '../procedure/drill.ts';
import type { MetricWords } from './metricWords.ts';
import type { TickView } from './tickView.ts';

export interface MetricContext {
  readonly drill: Drill;
  readonly anatomy: Anatomy;
}

export interface MetricResult {
  /** null where the run never came to what is measured. */
  readonly value: number | null;
  /** Ticks worth looking at, rising. */
  readonly ticks: readonly number[];
  /** Words about this run, to go with those of its grade. */
  readonly hint?: string;
}

export interface MetricObserver {
  observe(view: TickView): void;
  /** The value as it stands; may be asked in mid-run and again later. */
  finish(): MetricResult;
}

/** What to do differently, in plain words, by how the value stands to the limits. */
export interface Advice {
  readonly good: string;
  readonly fair: string;
  readonly poor: string;
  readonly missing: string;
}

export interface Metric extends MetricWords {
  /** Kebab-case; drills and translations refer to it. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Limits shown where a drill gives none: full points at good, none at poor. */
  readonly good: number;
  readonly poor: number;
  readonly advice: Advice;
  readonly create: (context: MetricContext) => MetricObserver;
}

/** A list of ticks that stays short: the first of each stretch of neighbours, and no more than 20. */
export class TickList {
  readonly ticks: number[] = [];
  private last = -1000;

  /** Adds a tick unless the one before it, by less than half a second, was added to. */
  add(tick: number): void {
    if (tick - this.last > 50 && this.ticks.length < 20) this.ticks.push(tick);
    this.last = tick;
  }
}
