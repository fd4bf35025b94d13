/**
 * Measures how far the scores can be believed and writes docs/assessment: `npm run assessment [-- PART…]`, the parts
 * being scripted, graded, ladder, mutations and size. Parts that are not named keep their figures of the run before. All
 * of it is seeded, so that the same code gives the same figures; it takes some five minutes of two idle cores.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cuts } from '../src/cli/verbs/cuts.ts';
import type { CutReport } from '../src/core/scoring/cutReport.ts';
import type { ScoreCard } from '../src/core/scoring/scoreCard.ts';
import { momentsOf } from '../src/core/statistics/moments.ts';
import { rounded } from '../src/core/scoring/grade.ts';
import type { Drill } from '../src/core/procedure/drill.ts';
import type { OperateJob } from '../src/cli/jobs/operateJob.ts';
import { runJobs } from '../src/cli/pool/pool.ts';
import { progress } from '../src/cli/pool/progress.ts';
import { findDrill } from '../src/protocol/drills/index.ts';
import { encodeRecording } from '../src/protocol/recording.ts';
import { assessmentMarkdown } from './assessment/assessmentMarkdown.ts';
import { measureSizes, type SizeFigure } from './assessment/measureSizes.ts';
import { type Fate, groupOf, type Mutation } from './mutations/mutate.ts';
import type { MutateJob } from './mutations/mutateJob.ts';
import { shortRecordings } from './mutations/shortRuns.ts';

export interface LadderStep {
  readonly skill: number;
  readonly runs: number;
  readonly meanTotal: number;
  readonly sdTotal: number;
  readonly passed: number;
}

export interface MutationFigures {
  readonly count: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** By part of the file. */
  readonly groups: Readonly<Record<string, Partial<Record<Fate, number>>>>;
  /** All that were neither refused nor found out. */
  readonly others: readonly Mutation[];
}

/** A report of the cuts tool, with where its runs came from. */
export type ToldReport = CutReport & {
  readonly origin: { readonly expert: string; readonly novice: string };
};

export interface Figures {
  scripted?: ToldReport;
  graded?: ToldReport;
  ladder?: readonly LadderStep[];
  mutations?: MutationFigures;
  size?: readonly SizeFigure[];
}

const DRILL = 'knee-suprapatellar-lateral';
const GRADED = ['--expert-skill', '0.85,1', '--novice-skill', '0,0.3'] as const;
const SKILLS = [0, 0.25, 0.5, 0.75, 1];
const LADDER_RUNS = 16;
const MUTATIONS = 10_000;
const MUTATIONS_A_JOB = 50;
const WORKERS = 2;

async function report(...more: readonly string[]): Promise<ToldReport> {
  const { output } = await cuts(['--drill', DRILL, '--workers', String(WORKERS), ...more]);
  return output as ToldReport;
}

async function ladder(): Promise<LadderStep[]> {
  const jobs = SKILLS.flatMap((skill01) =>
    Array.from({ length: LADDER_RUNS }, (_, i): OperateJob => ({ operator: { skill01 }, seed: i + 1 })),
  );
  const cards = await runJobs<Drill, OperateJob, ScoreCard>(jobs, {
    module: new URL('../src/cli/jobs/operateJob.ts', import.meta.url),
    shared: findDrill(DRILL)!,
    workers: WORKERS,
    onDone: progress('ladder', jobs.length),
  });
  return SKILLS.map((skill, step) => {
    const own = cards.slice(step * LADDER_RUNS, (step + 1) * LADDER_RUNS);
    const { mean, sd } = momentsOf(own.map((card) => card.total));
    const passed = own.filter((card) => card.passed).length;
    return { skill, runs: LADDER_RUNS, meanTotal: rounded(mean, 2), sdTotal: rounded(sd, 2), passed };
  });
}

async function mutations(): Promise<MutationFigures> {
  const texts = shortRecordings().map(encodeRecording);
  const jobs = Array.from(
    { length: MUTATIONS / MUTATIONS_A_JOB },
    (_, i): MutateJob => ({
      text: i % texts.length,
      count: MUTATIONS_A_JOB,
      from: Math.floor(i / texts.length) * MUTATIONS_A_JOB,
    }),
  );
  const made = await runJobs<readonly string[], MutateJob, Mutation[]>(jobs, {
    module: new URL('./mutations/mutateJob.ts', import.meta.url),
    shared: texts,
    workers: WORKERS,
    onDone: progress('mutations, in fifties', jobs.length),
  });
  const all = made.flat();
  const fates = { refused: 0, mismatch: 0, harmless: 0, unverifiable: 0, crash: 0 };
  const groups: Record<string, Partial<Record<Fate, number>>> = {};
  for (const { path, fate } of all) {
    fates[fate]++;
    const name = groupOf(path);
    const group = groups[name] ?? {};
    group[fate] = (group[fate] ?? 0) + 1;
    groups[name] = group;
  }
  const others = all.filter(({ fate }) => fate !== 'refused' && fate !== 'mismatch');
  return { count: all.length, fates, groups, others };
}

const PARTS: { readonly [P in keyof Figures]-?: () => Promise<NonNullable<Figures[P]>> } = {
  scripted: () => report(),
  graded: () => report(...GRADED),
  ladder,
  mutations,
  size: async () => measureSizes(),
};

async function main(): Promise<void> {
  const docs = fileURLToPath(new URL('../docs/assessment/', import.meta.url));
  const path = `${docs}figures.json`;
  mkdirSync(docs, { recursive: true });
  const figures: Figures = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const names = Object.keys(PARTS) as (keyof Figures)[];
  const wanted = process.argv.slice(2);
  for (const part of wanted)
    if (!names.includes(part as keyof Figures)) {
      console.error(`assessment: expected any of ${names.join(', ')}, got "${part}"`);
      process.exit(2);
    }
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    Object.assign(figures, { [name]: await PARTS[name]() });
    writeFileSync(path, `${JSON.stringify(figures, null, 1)}\n`);
  }
  writeFileSync(`${docs}README.md`, assessmentMarkdown(figures));
}

void main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
