/** Trainees of rising skill: what they have on the average, and how they rank among all of them. */
import type { OperateJob } from '../../src/cli/jobs/operateJob.ts';
import { runJobs } from '../../src/cli/pool/pool.ts';
import { progress } from '../../src/cli/pool/progress.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { rounded } from '../../src/core/scoring/grade.ts';
import type { ScoreCard } from '../../src/core/scoring/scoreCard.ts';
import { areaUnderCurve } from '../../src/core/statistics/auc.ts';
import { momentsOf } from '../../src/core/statistics/moments.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { DRILL } from './judgedClasses.ts';

export interface LadderStep {
  readonly skill: number;
  readonly firstSeed: number;
  readonly runs: number;
  readonly meanTotal: number;
  readonly sdTotal: number;
  readonly passed: number;
  /** Share of the runs of all other skills with a lower total than a run of this one, ties by half, 0–1. */
  readonly rank01: number;
}

const SKILLS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const RUNS_A_SKILL = 30;

export async function measureLadder(firstSeed: number, workers: number): Promise<LadderStep[]> {
  const jobs = SKILLS.flatMap((skill01) =>
    Array.from(
      { length: RUNS_A_SKILL },
      (_, i): OperateJob => ({ operator: { skill01 }, seed: firstSeed + i }),
    ),
  );
  const cards = await runJobs<Drill, OperateJob, ScoreCard>(jobs, {
    module: new URL('../../src/cli/jobs/operateJob.ts', import.meta.url),
    shared: findDrill(DRILL)!,
    workers,
    onDone: progress('ladder', jobs.length),
  });
  return SKILLS.map((skill, step) => {
    const isOwn = (_: unknown, i: number) => Math.floor(i / RUNS_A_SKILL) === step;
    const own = cards.filter(isOwn);
    const others = cards.filter((card, i) => !isOwn(card, i));
    const totals = own.map(({ total }) => total);
    const { mean, sd } = momentsOf(totals);
    const rank01 = areaUnderCurve(
      totals,
      others.map(({ total }) => total),
    );
    return {
      skill,
      firstSeed,
      runs: RUNS_A_SKILL,
      meanTotal: rounded(mean, 2),
      sdTotal: rounded(sd, 2),
      passed: own.filter(({ passed }) => passed).length,
      rank01: rounded(rank01, 4),
    };
  });
}
