/** The pass mark of every built-in drill from runs of graded trainees, written into the drill's file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scriptedRuns } from '../../src/cli/verbs/cuts.ts';
import { cutReport } from '../../src/core/scoring/cutReport.ts';
import { isPassing } from '../../src/core/scoring/grade.ts';
import type { ScoreCard } from '../../src/core/scoring/scoreCard.ts';
import { type DerivedMark, derivedMarkText } from '../../src/protocol/derivedMark.ts';
import { DRILLS, findDrill } from '../../src/protocol/drills/index.ts';
import { keptLines } from '../keptLines.ts';
import { DRILL, GRADED, K, RUNS } from './judgedClasses.ts';

/** Runs of each class for the drills that are not looked at in detail. */
const RUNS_A_DRILL = 100;

/** The scripted expert must have the mark on every body, with so many points to spare. */
const TO_SPARE = 2;

/** What a drill's mark comes from, and what the decision with it does on the same runs. */
export interface PassMark extends DerivedMark {
  readonly drill: string;
  readonly passTotal: number;
  /** Area under the curve of the total. */
  readonly totalAuc: number;
  /** Shares that pass or fail by everything that the drill requires, %. */
  readonly beginnersPassPercent: number;
  readonly expertsFailPercent: number;
}

/** Of all built-in drills, each by its guided form. Changes the drills' files where a mark is another. */
export async function passMarks(firstSeed: number, workers: number): Promise<PassMark[]> {
  const marks: PassMark[] = [];
  for (const { id } of DRILLS.filter(({ mode }) => mode === 'guided')) {
    const drill = findDrill(id)!;
    const runs = id === DRILL ? RUNS : RUNS_A_DRILL;
    console.error(`pass mark of ${id}`);
    const runsOf = async (name: 'expert' | 'novice') =>
      (await scriptedRuns(name, GRADED[name], runs, firstSeed, drill, { workers })).cards;
    const mark = passMarkOf(id, await runsOf('expert'), await runsOf('novice'), lowestOfExpert(id));
    writeMark(mark);
    marks.push(mark);
  }
  return marks;
}

const OPERATORS = fileURLToPath(new URL('../../docs/atlas/operators.md', import.meta.url));
/** Column of that page's table. */
const LOWEST_TOTAL = 4;

/** Least total of the scripted expert on usual, thin, obese and drawn patients, as last measured; none of a block of gel. */
function lowestOfExpert(drill: string): number {
  const rows = keptLines(OPERATORS, [drill], []).rows.get(drill) ?? [];
  return Math.min(100, ...rows.map((row) => Number(row.split('|')[LOWEST_TOTAL])));
}

/** Throws where the classes do not stand apart: then no mark can be derived. */
export function passMarkOf(
  drill: string,
  experts: readonly ScoreCard[],
  beginners: readonly ScoreCard[],
  lowestTotal: number,
): PassMark {
  const total = cutReport(experts, beginners, K).rows[0]!;
  if (total.contrastingGroups === null)
    throw new Error(`${drill}: the totals of the two classes do not cross`);
  const meetAt = total.contrastingGroups.at;
  const most = Math.floor(lowestTotal) - TO_SPARE;
  const passTotal = Math.min(Math.round(meetAt), most);
  const percent = (cards: readonly ScoreCard[], holds: (card: ScoreCard) => boolean): number =>
    (100 * cards.filter(holds).length) / cards.length;
  const enough = (card: ScoreCard) => card.total >= passTotal;
  // not the card's own decision, which was made with the mark of before
  const passes = ({ metrics, criticalErrors, total }: ScoreCard) =>
    isPassing(metrics, criticalErrors, total, passTotal);
  return {
    drill,
    passTotal,
    runs: experts.length,
    expertSkill: GRADED.expert,
    beginnerSkill: GRADED.novice,
    meetAt: Number(meetAt.toFixed(1)),
    ...(passTotal < Math.round(meetAt) ? { heldAt: passTotal } : {}),
    beginnersPercent: percent(beginners, enough),
    expertsPercent: percent(experts, enough),
    totalAuc: total.auc,
    beginnersPassPercent: percent(beginners, passes),
    expertsFailPercent: percent(experts, (card) => !passes(card)),
  };
}

function writeMark(mark: PassMark): void {
  const path = fileURLToPath(new URL(`../../src/protocol/drills/${mark.drill}.json`, import.meta.url));
  const before = readFileSync(path, 'utf8');
  const after = before
    .replace(/\n {2}"passTotalOrigin": "[^"]*",/, '')
    .replace(
      /\n {2}"passTotal": [\d.]+,/,
      `\n  "passTotal": ${mark.passTotal},\n  "passTotalOrigin": "${derivedMarkText(mark)}",`,
    );
  if (after !== before) writeFileSync(path, after);
}
