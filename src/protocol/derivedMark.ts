/** The sentence by which a drill says that its pass mark was derived from runs; read again, its figures can be told in any language. */

export interface DerivedMark {
  /** Runs of each class. */
  readonly runs: number;
  /** Spans of skill of the trainees that stand for experts and for beginners, 0 to 1. */
  readonly expertSkill: readonly [number, number];
  readonly beginnerSkill: readonly [number, number];
  /** Where the contrasting groups meet, points; the mark is that in whole points, unless it is held lower. */
  readonly meetAt: number;
  /** The mark where the scripted expert would miss the other on some body. */
  readonly heldAt?: number;
  /** Shares of the runs that have at least as much as the mark, %. */
  readonly beginnersPercent: number;
  readonly expertsPercent: number;
}

export const derivedMarkText = (mark: DerivedMark): string => {
  const { runs, expertSkill, beginnerSkill, meetAt, heldAt, beginnersPercent, expertsPercent } = mark;
  const held = heldAt === undefined ? '' : `; held at ${heldAt}, which the scripted expert has on every body`;
  return (
    `Derived from runs by the cuts tool: contrasting groups of ${runs} trainees of skill ${expertSkill.join(' to ')} ` +
    `and ${runs} of ${beginnerSkill.join(' to ')} meet at ${meetAt.toFixed(1)}${held}, where ${beginnersPercent.toFixed(1)} % ` +
    `of the beginners and ${expertsPercent.toFixed(1)} % of the experts have as much.`
  );
};

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const SENTENCE = new RegExp(
  `^Derived from runs by the cuts tool: contrasting groups of ${NUMBER} trainees of skill ${NUMBER} to ${NUMBER} ` +
    `and ${NUMBER} of ${NUMBER} to ${NUMBER} meet at ${NUMBER}(?:; held at ${NUMBER}, which the scripted expert has on every body)?, where ${NUMBER} % ` +
    `of the beginners and ${NUMBER} % of the experts have as much\\.$`,
);

/** Null where the text says something else, as an author's own does. */
export function readDerivedMark(text: string): DerivedMark | null {
  const found = SENTENCE.exec(text);
  if (!found) return null;
  const [runs, e0, e1, , b0, b1, meetAt, heldAt, beginnersPercent, expertsPercent] = found
    .slice(1)
    .map(Number) as [number, number, number, number, number, number, number, number, number, number];
  const mark: DerivedMark = {
    runs,
    expertSkill: [e0, e1],
    beginnerSkill: [b0, b1],
    meetAt,
    ...(Number.isNaN(heldAt) ? {} : { heldAt }),
    beginnersPercent,
    expertsPercent,
  };
  // a sentence that says more than these figures is an author's
  return derivedMarkText(mark) === text ? mark : null;
}
