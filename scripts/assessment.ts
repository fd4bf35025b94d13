/**
 * Measures how far the scores can be believed and writes docs/assessment: `npm run assessment [-- PART…]`, the parts
 * being marks, scripted, derived, graded, ladder, mutations and size. The first of them writes the pass marks into the
 * drills, and needs what `npm run operators` has written. Parts that are not named keep their figures of the run before.
 * All of it is seeded, so that the same code gives the same figures; it takes some twenty minutes of two idle cores.
 * Marks are derived on one set of seeds and judged on another.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runJobs } from '../src/cli/pool/pool.ts';
import { progress } from '../src/cli/pool/progress.ts';
import { encodeRecording } from '../src/protocol/recording.ts';
import { assessmentMarkdown } from './assessment/assessmentMarkdown.ts';
import { type LadderStep, measureLadder } from './assessment/measureLadder.ts';
import { GRADED, judgedClasses, type ToldReport } from './assessment/judgedClasses.ts';
import { type PassMark, passMarks } from './assessment/passMarks.ts';
import { measureSizes, type SizeFigure } from './assessment/measureSizes.ts';
import { type Fate, groupOf, type Mutation } from './mutations/mutate.ts';
import type { MutateJob } from './mutations/mutateJob.ts';
import { shortRecordings } from './mutations/shortRuns.ts';

export interface MutationFigures {
  readonly count: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** By part of the file. */
  readonly groups: Readonly<Record<string, Partial<Record<Fate, number>>>>;
  /** All that were neither refused nor found out. */
  readonly others: readonly Mutation[];
}

export interface Figures {
  marks?: readonly PassMark[];
  scripted?: ToldReport;
  /** The runs that the drill's marks come from. */
  derived?: ToldReport;
  graded?: ToldReport;
  ladder?: readonly LadderStep[];
  mutations?: MutationFigures;
  size?: readonly SizeFigure[];
}

/** First seed of the runs that marks are derived from, and of those that judge them: no run is in both. */
const DERIVED_FROM = 1;
const JUDGED_FROM = 1001;
const MUTATIONS = 10_000;
const MUTATIONS_A_JOB = 50;
const WORKERS = 2;

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
  marks: () => passMarks(DERIVED_FROM, WORKERS),
  scripted: () => judgedClasses(undefined, JUDGED_FROM, WORKERS),
  derived: () => judgedClasses(GRADED, DERIVED_FROM, WORKERS),
  graded: () => judgedClasses(GRADED, JUDGED_FROM, WORKERS),
  ladder: () => measureLadder(JUDGED_FROM, WORKERS),
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
