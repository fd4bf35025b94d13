/** Dates come from the learners' machines, whose clocks may be wrong or jump: a date is used only where it can be true. */
import { TICKS_PER_SECOND } from '../../core/sim/command.ts';
import type { ClockNote } from './cohortRun.ts';

/** No run is older than the simulator. */
const EARLIEST_MS = Date.UTC(2026, 0, 1);
/** A clock may be a day ahead: time zones, and machines set to local time as UTC. */
const AHEAD_MS = 24 * 3600 * 1000;
/** Clocks that agree to this are not called jumping. */
const OVERLAP_MS = 2000;

/** What is odd about a date, seen at `nowMs`; undefined where nothing is. */
export function clockNote(createdAt: string | null, nowMs: number): ClockNote | undefined {
  if (createdAt === null) return 'missing';
  const ms = Date.parse(createdAt);
  if (Number.isNaN(ms)) return 'unreadable';
  if (ms > nowMs + AHEAD_MS) return 'future';
  return ms < EARLIEST_MS ? 'early' : undefined;
}

interface Dated {
  readonly createdAt: string | null;
  readonly ticks: number;
  readonly clock?: ClockNote;
}

/** Time of a run where its date can be used, ms since 1970; else undefined. */
export const timeOf = ({ createdAt, clock }: Pick<Dated, 'createdAt' | 'clock'>): number | undefined => {
  if (clock !== undefined || createdAt === null) return undefined;
  const ms = Date.parse(createdAt);
  return Number.isNaN(ms) ? undefined : ms;
};

/** Oldest first by usable date; runs without one follow in the order in which they came. */
export function inOrder<T extends Dated>(runs: readonly T[]): T[] {
  const dated = runs.map((run, index) => ({ run, index, ms: timeOf(run) ?? Number.POSITIVE_INFINITY }));
  dated.sort((a, b) => (a.ms === b.ms ? a.index - b.index : a.ms - b.ms));
  return dated.map(({ run }) => run);
}

/** Runs of one learner that start before the one before has ended: a clock that jumped, or two people. */
export function overlapping<T extends Dated>(runs: readonly T[]): T[] {
  const found: T[] = [];
  let endMs = Number.NEGATIVE_INFINITY;
  for (const run of inOrder(runs)) {
    const ms = timeOf(run);
    if (ms === undefined) continue;
    if (ms < endMs - OVERLAP_MS) found.push(run);
    endMs = Math.max(endMs, ms + (run.ticks * 1000) / TICKS_PER_SECOND);
  }
  return found;
}
