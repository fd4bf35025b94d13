/**
 * What people and the page write beside a recording, version 1: timed notes and phase marks, ratings by human raters,
 * and what was noticed of the run (pauses, lost focus, which attempt it was). The recording itself never changes; the file
 * names it by the digest of its content (recordingDigest.ts). Nothing in it is verified by a replay.
 */
import { z } from 'zod';
import {
  choiceField,
  exactly,
  idField,
  integerField,
  listOf,
  numberField,
  objectOf,
  patternField,
  remarkField,
  textField,
} from './fields.ts';
import { parseWith } from './parseWith.ts';
import type { FileContent } from './readJson.ts';
import type { ParseError, ParseResult } from './result.ts';
import { MOST_TICKS } from './scoreCard.ts';

export const NOTES_FORMAT = 'sononeedle.notes';

/** The phases that a person marks in a run, in their order. */
export const MARKED_PHASES = ['preparation', 'scan', 'entry', 'advance', 'injection', 'withdrawal'] as const;
export type MarkedPhase = (typeof MARKED_PHASES)[number];

interface Timed {
  /** 8 to 32 hexadecimal digits, at random: the same note in two files is one note. */
  readonly id: string;
  readonly tick: number;
  /** ISO 8601, when it was written or last changed: of two notes with one id the later counts. */
  readonly changedAt: string;
}

/** A remark at a moment of the run. */
export interface TimedNote extends Timed {
  readonly kind: 'note';
  readonly text: string;
  /** Who wrote it; empty where nobody is named. */
  readonly author: string;
}

/** The moment where a phase begins, as a person sees it. */
export interface PhaseMark extends Timed {
  readonly kind: 'phase';
  readonly phase: MarkedPhase;
}

export type RunNote = TimedNote | PhaseMark;

export const LEAST_RATING = 1;
export const MOST_RATING = 5;

/** How one person rated one run on a form (ratingForm.ts). */
export interface Rating {
  readonly rater: string;
  readonly form: string;
  readonly changedAt: string;
  /** Items with their names as they stood on the form; whole numbers from LEAST_RATING to MOST_RATING. */
  readonly items: readonly { readonly id: string; readonly name: string; readonly score: number }[];
  readonly remark: string;
}

export const ATTENTION_KINDS = ['paused', 'unfocused', 'hidden'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** Time away from an assessed run: from which tick of it, and how long by the wall clock, s. */
export interface AttentionEntry {
  readonly tick: number;
  readonly kind: AttentionKind;
  readonly seconds: number;
}

/** Which attempt of this learner at this drill the run was, in this browser; abandoned ones are those before it. */
export interface AttemptFact {
  readonly number: number;
  readonly abandoned: number;
}

export interface RunNotes {
  /** SHA-256 of the recording's content. */
  readonly digest: string;
  readonly drill: string;
  /** In order of tick. */
  readonly notes: readonly RunNote[];
  readonly ratings: readonly Rating[];
  readonly attention: readonly AttentionEntry[];
  readonly attempt?: AttemptFact;
}

export const noNotes = (digest: string, drill: string): RunNotes => ({
  digest,
  drill,
  notes: [],
  ratings: [],
  attention: [],
});

/** True where there is nothing to keep. */
export const isBlank = ({ notes, ratings, attention, attempt }: RunNotes): boolean =>
  notes.length + ratings.length + attention.length === 0 && attempt === undefined;

const tickField = () => integerField(0, MOST_TICKS);
const idOfNote = () => patternField(/^[0-9a-f]{8,32}$/, 'an id of 8 to 32 hexadecimal digits');
const dateField = () => patternField(/^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z$/, 'a date as 2026-05-01T10:00:00Z');

export const MOST_NOTE_LENGTH = 2000;
export const MOST_NAME_LENGTH = 80;

const noteSchema = z.discriminatedUnion(
  'kind',
  [
    objectOf({
      kind: exactly('note'),
      id: idOfNote(),
      tick: tickField(),
      changedAt: dateField(),
      text: textField(MOST_NOTE_LENGTH),
      author: remarkField(MOST_NAME_LENGTH),
    }),
    objectOf({
      kind: exactly('phase'),
      id: idOfNote(),
      tick: tickField(),
      changedAt: dateField(),
      phase: choiceField(MARKED_PHASES),
    }),
  ],
  { error: 'a note or a phase, with its kind' },
);

const schema = objectOf({
  format: exactly(NOTES_FORMAT),
  version: exactly(1),
  digest: patternField(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits'),
  drill: idField(),
  notes: listOf(noteSchema, 0, 1000),
  ratings: listOf(
    objectOf({
      rater: textField(MOST_NAME_LENGTH),
      form: idField(),
      changedAt: dateField(),
      items: listOf(
        objectOf({
          id: idField(),
          name: textField(120),
          score: integerField(LEAST_RATING, MOST_RATING),
        }),
        1,
        40,
      ),
      remark: remarkField(MOST_NOTE_LENGTH),
    }),
    0,
    200,
  ),
  attention: listOf(
    objectOf({
      tick: tickField(),
      kind: choiceField(ATTENTION_KINDS),
      seconds: numberField(0, 1e7),
    }),
    0,
    10_000,
  ),
  attempt: objectOf({
    number: integerField(1, 100_000),
    abandoned: integerField(0, 100_000),
  }).exactOptional(),
}) satisfies z.ZodType<RunNotes>;

/** Ids and raters that stand twice are told; a file may not say two things of one. */
function checkNotes({ notes, ratings, attempt }: RunNotes): ParseError[] {
  const errors: ParseError[] = [];
  const seen = new Set<string>();
  notes.forEach(({ id }, i) => {
    if (seen.has(id))
      errors.push({ path: `notes[${i}].id`, expected: 'an id that stands once', got: `"${id}"` });
    seen.add(id);
  });
  const rated = new Set<string>();
  ratings.forEach((rating, i) => {
    const key = ratingKey(rating);
    if (rated.has(key))
      errors.push({
        path: `ratings[${i}].rater`,
        expected: 'each rater once for each form',
        got: `"${rating.rater}" again`,
      });
    rated.add(key);
    const items = rating.items.map(({ id }) => id);
    items.forEach((id, k) => {
      if (items.indexOf(id) < k)
        errors.push({
          path: `ratings[${i}].items[${k}].id`,
          expected: 'an item that stands once',
          got: `"${id}"`,
        });
    });
  });
  if (attempt && attempt.abandoned >= attempt.number)
    errors.push({
      path: 'attempt.abandoned',
      expected: `fewer than the attempts, ${attempt.number}`,
      got: String(attempt.abandoned),
    });
  return errors;
}

/** A rater has one rating of a run on a form: who rates again replaces the first. */
export const ratingKey = ({ rater, form }: Pick<Rating, 'rater' | 'form'>): string => `${form} ${rater}`;

/** JSON text, one line per entry. */
export function encodeRunNotes({ digest, drill, notes, ratings, attention, attempt }: RunNotes): string {
  const lines = (rows: readonly unknown[]) =>
    rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const parts = [
    `"format": "${NOTES_FORMAT}"`,
    `"version": 1`,
    `"digest": "${digest}"`,
    `"drill": ${JSON.stringify(drill)}`,
    `"notes": ${lines(notes)}`,
    `"ratings": ${lines(ratings)}`,
    `"attention": ${lines(attention)}`,
  ];
  if (attempt) parts.push(`"attempt": ${JSON.stringify(attempt)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Reads a notes file; each error has the path of its field. */
export function decodeRunNotes(content: FileContent, source: string): ParseResult<RunNotes> {
  const read = parseWith(schema, content, source, checkNotes);
  if (!read.ok) return read;
  const { format: _format, version: _version, ...notes } = read.value;
  return { ok: true, value: notes };
}
