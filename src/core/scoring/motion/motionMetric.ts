/** A published metric of motion: what it says, and the small machine that takes a tool's steps and gives a number. */
import type { MetricWords } from '../metricWords.ts';
import type { MotionStep } from './toolTrack.ts';

export interface MotionMeasure {
  observe(step: MotionStep): void;
  /** The tool was taken away from the patient; the next step begins anew. */
  leave?(): void;
  /** As it stands; null where the tool's way has no such number. */
  value(): number | null;
}

export interface MotionMetric extends MetricWords {
  /** Kebab-case. */
  readonly id: string;
  /** The name that the source gives it. */
  readonly name: string;
  readonly unit: string;
  /** Any tool has it, only a needle, or only a needle where the tissue or targets are known. */
  readonly tool: 'any' | 'needle' | 'needle in tissue' | 'needle and targets';
  /** True where a pose with the time of the pose before it is passed over, since it would have no speed. */
  readonly skipsEqualTimes?: boolean;
  readonly create: (targetsMm: readonly Target[]) => MotionMeasure;
}

/** A point to reach, mm, in the frame of the poses. */
export type Target = readonly [number, number, number];

/** Revision in which the definitions were read. */
export const PERK_TUTOR = 'Perk Tutor (github.com/PerkTutor/PythonMetrics)';
