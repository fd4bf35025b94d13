/**
 * `cuts`: where to draw the lines of a drill. From runs of two classes, scripted or from folders of recordings, each
 * metric's mean, spread and area under the curve, and two cuts with how often each errs.
 */
import { type CutReport, cutReport } from '../../core/scoring/cutReport.ts';
import { rounded } from '../../core/scoring/grade.ts';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { Arguments, readNumber } from '../arguments.ts';
import { readDrill } from '../drillOption.ts';
import { recordingFiles } from '../files.ts';
import type { OperateJob } from '../jobs/operateJob.ts';
import type { FileVerdict } from '../jobs/verifyJob.ts';
import type { VerbResult } from '../output.ts';
import { bodyOfFile } from '../pool/bodyOfFile.ts';
import { runJobs } from '../pool/pool.ts';
import { progress } from '../pool/progress.ts';
import { UnusableInput, usageError } from '../usage.ts';

const DEFAULT_RUNS = 200;
const MOST_RUNS = 10_000;
/** Experts' mean less one standard deviation is what is customary [M2]. */
const DEFAULT_K = 1;
const OPTIONS = ['drill', 'runs', 'seed', 'k', 'workers'] as const;
const CLASSES = ['expert', 'novice'] as const;
type Class = (typeof CLASSES)[number];

interface ClassOfRuns {
  /** Where the runs came from, in words. */
  readonly origin: string;
  readonly cards: readonly ScoreCard[];
  readonly leftOut: readonly { readonly file: string; readonly reason: string }[];
}

export async function cuts(tokens: readonly string[]): Promise<VerbResult> {
  const args = Arguments.parse(tokens, [...OPTIONS, ...CLASSES.flatMap((c) => [c, `${c}-skill`])]);
  args.expectValues(0, 0, `options only: ${OPTIONS.map((o) => `--${o}`).join(', ')}, --expert, --novice`);
  const drill = readDrill(args);
  const k = args.has('k') ? readNumber(args.text('k')!, 0, 10, '--k with a number from 0 to 10') : DEFAULT_K;
  // Both are read before either is run: a wrong option must not be told after minutes of work.
  const [expertRuns, noviceRuns] = CLASSES.map((name) => classOfRuns(name, drill, args));
  const expert = await expertRuns!();
  const novice = await noviceRuns!();
  const report = cutReport(expert.cards, novice.cards, k);
  return {
    output: {
      origin: { expert: expert.origin, novice: novice.origin },
      ...roundedReport(report),
      leftOut: [...expert.leftOut, ...novice.leftOut],
    },
    messages: [...expert.leftOut, ...novice.leftOut].map(
      ({ file, reason }) => `${file}: left out: ${reason}`,
    ),
  };
}

/** What makes the runs of a class, once its options are read. */
function classOfRuns(name: Class, drill: Drill, args: Arguments): () => Promise<ClassOfRuns> {
  const folder = args.text(name);
  const skill = args.text(`${name}-skill`);
  if (folder !== undefined && skill !== undefined) throw usageError(`--${name} or --${name}-skill`, 'both');
  const most = args.integer('workers', 1, 64, 0);
  const pool = most > 0 ? { workers: most } : {};
  const span = skill === undefined ? undefined : readSpan(name, skill);
  const runs = args.integer('runs', 2, MOST_RUNS, DEFAULT_RUNS);
  const firstSeed = args.integer('seed', 0, 4_294_967_295 - MOST_RUNS, 1);
  return () =>
    folder === undefined
      ? scriptedRuns(name, span, runs, firstSeed, drill, pool)
      : recordedRuns(name, folder, drill, pool);
}

/** Runs of the scripted operator of that name or, where a span of skill is given, of trainees spread evenly over it. */
export async function scriptedRuns(
  name: Class,
  span: readonly [number, number] | undefined,
  runs: number,
  firstSeed: number,
  drill: Drill,
  pool: { readonly workers?: number },
): Promise<ClassOfRuns> {
  const jobs = Array.from({ length: runs }, (_, i): OperateJob => {
    const seed = firstSeed + i;
    if (!span) return { operator: name, seed };
    return { operator: { skill01: span[0] + ((i + 0.5) / runs) * (span[1] - span[0]) }, seed };
  });
  const cards = await runJobs<Drill, OperateJob, ScoreCard>(jobs, {
    module: new URL('../jobs/operateJob.ts', import.meta.url),
    shared: drill,
    ...pool,
    onDone: progress(`${name} runs`, runs),
  });
  const who = span ? `trainees of skill ${span[0]} to ${span[1]}` : `the scripted ${name}`;
  return {
    origin: `${runs} runs of ${who}, seeds ${firstSeed} to ${firstSeed + runs - 1}`,
    cards,
    leftOut: [],
  };
}

function readSpan(name: Class, text: string): readonly [number, number] {
  const expected = `--${name}-skill with LOW,HIGH, from 0 to 1`;
  const parts = text.split(',');
  if (parts.length !== 2) throw usageError(expected, JSON.stringify(text));
  const [low, high] = parts.map((part) => readNumber(part, 0, 1, expected)) as [number, number];
  if (low > high) throw usageError(expected, JSON.stringify(text));
  return [low, high];
}

/** A folder's recordings of the drill; what does not verify, or is of another drill, is left out by name. */
async function recordedRuns(
  name: Class,
  folder: string,
  drill: Drill,
  pool: { readonly workers?: number },
): Promise<ClassOfRuns> {
  const files = recordingFiles(folder);
  const verdicts = await runJobs<null, string, FileVerdict>(files, {
    module: new URL('../jobs/verifyJob.ts', import.meta.url),
    shared: null,
    groupOf: bodyOfFile,
    ...pool,
    onDone: progress(`${name} recordings`, files.length),
  });
  const cards: ScoreCard[] = [];
  const leftOut: { file: string; reason: string }[] = [];
  verdicts.forEach((result, i) => {
    const file = files[i]!;
    if (result.verdict !== 'verified') leftOut.push({ file, reason: result.reasons[0] ?? result.verdict });
    else if (result.card.drill !== drill.id)
      leftOut.push({ file, reason: `a run of ${result.card.drill}, not of ${drill.id}` });
    else cards.push(result.card);
  });
  if (cards.length === 0)
    throw new UnusableInput([
      `${folder}: expected verified recordings of ${drill.id}, got none`,
      ...leftOut.map(({ file, reason }) => `${file}: left out: ${reason}`),
    ]);
  return { origin: `${cards.length} recordings of ${folder}`, cards, leftOut };
}

/** Four decimals everywhere: finer than any cut is set. */
export function roundedReport(value: CutReport): CutReport {
  const walk = (v: unknown): unknown => {
    if (typeof v === 'number') return Number.isFinite(v) ? rounded(v, 4) : null;
    if (Array.isArray(v)) return v.map(walk);
    if (v === null || typeof v !== 'object') return v;
    return Object.fromEntries(Object.entries(v).map(([key, member]) => [key, walk(member)]));
  };
  return walk(value) as CutReport;
}
