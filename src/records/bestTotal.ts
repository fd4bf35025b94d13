import type { RunSummary } from './runRecord.ts';

/** Best total of the finished runs of a drill, or undefined where there is none. */
export function bestTotal(runs: readonly RunSummary[], drillId: string): number | undefined {
  let best: number | undefined;
  for (const run of runs)
    if (run.drill === drillId && run.status === 'finished' && run.total !== null)
      best = Math.max(best ?? run.total, run.total);
  return best;
}
