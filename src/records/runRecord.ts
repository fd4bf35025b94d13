import type { ScoreCard } from '../core/scoring/scoreCard.ts';

/** A run as this browser keeps it: a few columns to list it by, and the recording file as it would be exported. */
export interface RunRecord {
  readonly id: string;
  /** ISO 8601, from the wall clock; tells runs apart, proves nothing. */
  readonly createdAt: string;
  readonly drill: string;
  readonly title: string;
  readonly mode: string;
  /** `running`: autosaved, the page went away before the run ended. `failed`: the simulation could not go on. */
  readonly status: 'running' | 'finished' | 'failed';
  readonly total: number | null;
  readonly passed: boolean;
  readonly ticks: number;
  /** Opaque id of who did it; missing on runs that were kept before there was one. */
  readonly learner?: string;
  /** SHA-256 of the recording's content, on finished runs. */
  readonly digest?: string;
  readonly card?: ScoreCard;
  readonly passTotal?: number;
  /** Version of the engine that made the run. */
  readonly engine?: string;
  /** The recording file, gzipped JSON; empty where it was deleted after the debrief and only the score is kept. */
  readonly file: Uint8Array;
}

/** Everything but the file: what a list shows. */
export type RunSummary = Omit<RunRecord, 'file'>;

/** True where the recording was deleted and only the score is left. */
export const isTraceless = ({ file }: RunRecord): boolean => file.length === 0;

export function summaryOf(record: RunRecord): RunSummary {
  const { file: _file, ...summary } = record;
  return summary;
}

/** A random id; crypto.randomUUID is missing on pages served without TLS from another machine. */
export function newRunId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
}
