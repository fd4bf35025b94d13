/**
 * Names and words that English takes from the core's own data, by their ids. In English there are none here: then what the
 * core says is shown.
 */
import type { CriticalError, MetricScore } from '../../core/scoring/scoreCard.ts';
import type { SENTENCE_PARTS, SentenceId } from '../../core/scoring/sentences.ts';

type Texts = Readonly<Record<string, string>>;

export interface AdviceText {
  readonly good: string;
  readonly fair: string;
  readonly poor: string;
  readonly missing: string;
}

export interface MetricText {
  /** Left out where the name is that of the source: the tracked metrics. */
  readonly name?: string;
  readonly definition: string;
  /** Left out where it holds no words. */
  readonly formula?: string;
  readonly says: string;
  readonly saysNot: string;
  /** Left out where it is a bare reference. */
  readonly source?: string;
  /** Of metrics of the score card. */
  readonly advice?: AdviceText;
}

export interface PairText {
  readonly title: string;
  /** Names of the two sides. */
  readonly normal: string;
  readonly other: string;
  /** What to look at, in the order of the pair's file; the source is left out where it is a bare reference. */
  readonly lookAt: readonly { readonly text: string; readonly source?: string }[];
}

export interface Words {
  /** Structures, places of entry, tissues, fluids and causes of pain, by id; in the nominative, as within a sentence. */
  readonly structures: Texts;
  readonly places: {
    /** Where a probe is set down, by id. */
    readonly starts: Texts;
    /** By `region/id`: several regions have the middle of a recess. */
    readonly landmarks: Texts;
  };
  /** Titles by the id of the guided drill. */
  readonly drills: Texts;
  readonly regions: Texts;
  readonly agents: Texts;
  readonly probes: Texts;
  readonly needle: {
    /** With `{{gauge}}`, `{{mm}}` and `{{bevel}}`. */
    readonly plain: string;
    readonly echogenic: string;
    readonly bevels: Texts;
  };
  /** Units as they stand behind a number, where the language writes another one. */
  readonly units: Texts;
  /** By the id of the metric's page. */
  readonly metrics: Readonly<Record<string, MetricText>>;
  /** Name and advice of the distance to one structure, with `{{structure}}`. */
  readonly distance: { readonly name: string; readonly advice: AdviceText };
  /** Where a limit comes from, by metric, or by `drill/metric` where a drill has its own; `pass` is the pass mark's. */
  readonly origins: Texts;
  readonly pairs: Readonly<Record<string, PairText>>;
  /** What the scorer says of a run; the placeholders are those of the English sentence. */
  readonly sentences: Readonly<Record<SentenceId, string>>;
  readonly sentenceParts: Readonly<Record<keyof typeof SENTENCE_PARTS, string>>;
  /** Serious errors in a few words, by their id. */
  readonly errors: Texts;
  /** Kinds of harm, by the kind of event. */
  readonly harms: Texts;
  /** What to do about pain, by its cause. */
  readonly painAdvice: Texts;
  /** Settings that were off, by the English word of the metric. */
  readonly settings: Texts;
  /** Why a patient is not to be injected, by reason. */
  readonly stopReasons: Texts;
  /** Slips of asepsis, by slip. */
  readonly slips: Texts;
  /** What came of the run for the patient afterwards, by outcome. */
  readonly outcomes: Texts;
  /** Why agents do not mix, by rule. */
  readonly mixReasons: Texts;
}

/** Says in other words what a score card holds; fetched with a language, since English needs none of it. */
export interface Retelling {
  readonly retellError: (error: Pick<CriticalError, 'structure' | 'text'>) => string;
  readonly retellAdvice: (metric: Pick<MetricScore, 'id' | 'advice'>) => string;
}

let current: Words | null = null;
let retelling: Retelling | null = null;

/** The words of the language that is shown; null in English. */
export const words = (): Words | null => current;

/** Of the language that is shown; null in English. */
export const retell = (): Retelling | null => retelling;

/** Both null for English. */
export function setWords(next: Words | null, how: Retelling | null): void {
  current = next;
  retelling = how;
}
