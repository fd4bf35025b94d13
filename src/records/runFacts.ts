/** What statistics know of a run: its score card in brief, whose it is, and what it is named by. */
import { isAsGoodAs } from '../core/scoring/grade.ts';
import type { ScoreCard } from '../core/scoring/scoreCard.ts';
import type { Recording } from '../protocol/recording.ts';

export interface MetricFact {
  readonly id: string;
  readonly value: number | null;
  readonly points: number;
  readonly weight: number;
  /** True where the drill demands a value and the run did not reach it. */
  readonly isMissed: boolean;
}

export interface RunFacts {
  /** SHA-256 of the recording's content; of a card without one, of the card itself. */
  readonly digest: string;
  /** Opaque id, or null where the file names nobody. */
  readonly learner: string | null;
  /** Drill id as it stands in the file, mode included; `procedureOf` takes the mode off. */
  readonly drill: string;
  readonly title: string;
  readonly mode: string;
  /** Version of the engine that made the run; empty where the file does not say. */
  readonly engine: string;
  /** ISO 8601 by the clock of the learner's machine, or null. */
  readonly createdAt: string | null;
  readonly ticks: number;
  readonly passTotal: number;
  readonly total: number;
  readonly passed: boolean;
  readonly critical: readonly { readonly id: string; readonly structure: string }[];
  readonly metrics: readonly MetricFact[];
}

/** The marked metrics of a card in brief, and those it demands; figures that cost nothing are kept for their value. */
export const metricFacts = (card: ScoreCard): MetricFact[] =>
  card.metrics.map(({ id, value, points, limits: { weight, required, good, poor } }) => ({
    id,
    value,
    points,
    weight,
    isMissed: required !== undefined && (value === null || !isAsGoodAs(value, required, good, poor)),
  }));

/** The facts of a recording; `digest` is `recordingDigest` of it. */
export const factsOfRecording = (recording: Recording, digest: string): RunFacts => ({
  digest,
  learner: recording.about?.learner ?? null,
  drill: recording.drill.id,
  title: recording.drill.title,
  mode: recording.drill.mode,
  engine: recording.engine,
  createdAt: recording.about?.createdAt ?? null,
  ticks: recording.endTick,
  passTotal: recording.drill.passTotal,
  ...factsOfCard(recording.score),
});

export const factsOfCard = (
  card: ScoreCard,
): Pick<RunFacts, 'total' | 'passed' | 'critical' | 'metrics'> => ({
  total: card.total,
  passed: card.passed,
  critical: card.criticalErrors.map(({ id, structure }) => ({ id, structure })),
  metrics: metricFacts(card),
});

/** `knee-suprapatellar-lateral` of `knee-suprapatellar-lateral-assessment`: modes of one drill are one procedure. */
export function procedureOf({ drill, mode }: { readonly drill: string; readonly mode: string }): string {
  return drill.endsWith(`-${mode}`) ? drill.slice(0, -mode.length - 1) : drill;
}
