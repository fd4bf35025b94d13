/** Two classes of runs of the first drill, what tells them apart, and who among them is misjudged. */
import { roundedReport, scriptedRuns } from '../../src/cli/verbs/cuts.ts';
import { type CutReport, cutReport } from '../../src/core/scoring/cutReport.ts';
import { meetsRequirement } from '../../src/core/scoring/grade.ts';
import type { ScoreCard } from '../../src/core/scoring/scoreCard.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

export const DRILL = 'knee-suprapatellar-lateral';
export const RUNS = 200;
/** Standard deviations by which the experts' mean is told beside the other cuts; the customary one [M2]. */
export const K = 1;

type Span = readonly [from: number, to: number];

export interface Spans {
  readonly expert: Span;
  readonly novice: Span;
}

/** Skills of the trainees that are called experts, and of those that are called novices. */
export const GRADED: Spans = { expert: [0.85, 1], novice: [0, 0.3] };

/** A run that the card judged as one of the other class. */
export interface Misjudged {
  readonly seed: number;
  readonly total: number;
  /** Why an expert failed; where a novice who passed lost most. */
  readonly because: readonly string[];
}

/** A report of the cuts tool, with where its runs came from and who was misjudged. */
export type ToldReport = CutReport & {
  readonly origin: { readonly expert: string; readonly novice: string };
  readonly failedExperts: readonly Misjudged[];
  readonly passedNovices: readonly Misjudged[];
};

/** `spans` undefined: the scripted expert and novice. Seeds run on from `firstSeed`, the same ones for both classes. */
export async function judgedClasses(
  spans: Spans | undefined,
  firstSeed: number,
  workers: number,
): Promise<ToldReport> {
  const drill = findDrill(DRILL)!;
  const runsOf = (name: 'expert' | 'novice') =>
    scriptedRuns(name, spans?.[name], RUNS, firstSeed, drill, { workers });
  return toldReport(await runsOf('expert'), await runsOf('novice'), firstSeed, drill.passTotal);
}

type RunsOfClass = Pick<Awaited<ReturnType<typeof scriptedRuns>>, 'origin' | 'cards'>;

/** Of two classes whose cards stand in the order of their seeds. */
export function toldReport(
  expert: RunsOfClass,
  novice: RunsOfClass,
  firstSeed: number,
  passTotal: number,
): ToldReport {
  const misjudged = (
    cards: readonly ScoreCard[],
    isPassed: boolean,
    because: (card: ScoreCard) => readonly string[],
  ): Misjudged[] =>
    cards.flatMap((card, i) =>
      card.passed === isPassed ? [{ seed: firstSeed + i, total: card.total, because: because(card) }] : [],
    );
  return {
    origin: { expert: expert.origin, novice: novice.origin },
    ...roundedReport(cutReport(expert.cards, novice.cards, K)),
    failedExperts: misjudged(expert.cards, false, (card) => reasonsToFail(card, passTotal)),
    passedNovices: misjudged(novice.cards, true, mostLost),
  };
}

function reasonsToFail(card: ScoreCard, passTotal: number): string[] {
  return [
    ...card.criticalErrors.map(({ id }) => `critical error: ${id}`),
    ...card.metrics.filter((score) => !meetsRequirement(score)).map(({ name }) => name),
    ...(card.total < passTotal ? ['Total'] : []),
  ];
}

const MOST_TOLD = 2;

/** Where most points were lost, most first. */
function mostLost({ metrics }: ScoreCard): string[] {
  return metrics
    .map(({ name, points, limits }) => ({ name, lost: limits.weight - points }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST_TOLD)
    .map(({ name }) => name);
}
