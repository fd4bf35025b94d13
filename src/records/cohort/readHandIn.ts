/** What a handed-in file holds: recordings, result files, score cards, notes beside runs, or a zip of them. Never throws. */
import { unzipSync } from 'fflate';
import { ENGINE_VERSION } from '../../core/engineVersion.ts';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { findDrill } from '../../protocol/drills/index.ts';
import { parseValue } from '../../protocol/parseWith.ts';
import { claimedBytes, isGzip } from '../../protocol/gzip.ts';
import { MOST_BYTES } from '../../protocol/plainValue.ts';
import { readJson } from '../../protocol/readJson.ts';
import { decodeRecording, RECORDING_FORMAT } from '../../protocol/recording.ts';
import { recordingDigest } from '../../protocol/recordingDigest.ts';
import { describe, formatErrors, printable } from '../../protocol/result.ts';
import { decodeRunNotes, NOTES_FORMAT, type RunNotes } from '../../protocol/runNotes.ts';
import { scoreCardSchema } from '../../protocol/scoreCard.ts';
import { sha256 } from '../../protocol/sha256.ts';
import { decodeResults, RESULTS_FORMAT } from '../resultFile.ts';
import { factsOfCard, factsOfRecording, type RunFacts } from '../runFacts.ts';
import type { CohortRun } from './cohortRun.ts';

export interface HandedRun {
  readonly facts: RunFacts;
  readonly source: CohortRun['source'];
  readonly verdict: 'waiting' | 'unverifiable';
  readonly reasons: readonly string[];
  /** Path of the file, for a zip with the entry after it. */
  readonly file: string;
  /** The recording itself where it came out of a zip; else the file is it. */
  readonly content?: Uint8Array;
}

export interface HandIn {
  readonly runs: readonly HandedRun[];
  /** Files that cannot be used, each with every reason. */
  readonly refused: readonly { readonly file: string; readonly lines: readonly string[] }[];
  /** Files of other kinds, left alone. */
  readonly skipped: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** What people wrote beside runs, by whatever run each names. */
  readonly notes: readonly RunNotes[];
}

const NOTHING: HandIn = { runs: [], refused: [], skipped: [], names: {}, notes: [] };
const RESULT_REASON = 'a result file holds no inputs: there is nothing to replay';
const CARD_REASON = 'a score card holds no inputs: there is nothing to replay';
const MOST_ENTRIES = 10_000;
/** Of all packed recordings in a zip, unpacked one after the other, bytes. */
const MOST_UNPACKED_BYTES = 32 * MOST_BYTES;
/** Of a file that is handed in, as it comes, bytes. */
export const MOST_HANDED_BYTES = 8 * MOST_BYTES;

/** True of names that may hold runs; all others in a folder are skipped without being opened. */
export const mayHoldRuns = (path: string): boolean =>
  /\.(?:json|json\.gz|gz|zip)$/i.test(path) && !/(?:^|\/)(?:\._|__MACOSX\/)/.test(path);

export function readHandIn(file: string, bytes: Uint8Array): HandIn {
  if (!mayHoldRuns(file)) return { ...NOTHING, skipped: [file] };
  try {
    return /\.zip$/i.test(file) ? readZip(file, bytes) : readOne(file, bytes);
  } catch (cause) {
    return refuse(file, [`${file}: could not be read: ${printable(String(cause), 200)}`]);
  }
}

const refuse = (file: string, lines: readonly string[]): HandIn => ({
  ...NOTHING,
  refused: [{ file, lines }],
});

function readZip(file: string, bytes: Uint8Array): HandIn {
  let unpackedBytes = 0;
  let entries = 0;
  const skipped: string[] = [];
  const refused: { file: string; lines: string[] }[] = [];
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/')) return false;
      if (!mayHoldRuns(name) || /\.zip$/i.test(name)) {
        skipped.push(`${file}/${name}`);
        return false;
      }
      entries++;
      unpackedBytes += originalSize;
      if (entries <= MOST_ENTRIES && unpackedBytes <= 4 * MOST_BYTES) return true;
      refused.push({ file: `${file}/${name}`, lines: [`${file}/${name}: the zip holds too much`] });
      return false;
    },
  });
  let claimed = 0;
  const parts = Object.entries(files).map(([name, content]) => {
    if (isGzip(content)) claimed += claimedBytes(content);
    if (claimed > MOST_UNPACKED_BYTES)
      return refuse(`${file}/${name}`, [`${file}/${name}: the zip holds too much`]);
    const part = readOne(`${file}/${name}`, content);
    return { ...part, runs: part.runs.map((run) => ({ ...run, content })) };
  });
  return {
    runs: parts.flatMap((part) => part.runs),
    refused: [...refused, ...parts.flatMap((part) => part.refused)],
    skipped: [...skipped, ...parts.flatMap((part) => part.skipped)],
    notes: parts.flatMap((part) => part.notes),
    names: Object.assign({}, ...parts.map((part) => part.names)) as Record<string, string>,
  };
}

function readOne(file: string, bytes: Uint8Array): HandIn {
  const read = readJson(bytes, file);
  if (!read.ok) return refuse(file, formatErrors(read));
  const value = read.value as Record<string, unknown> | null;
  const format = value && typeof value === 'object' ? value['format'] : undefined;
  if (format === RECORDING_FORMAT) return readRecording(file, value!);
  if (format === RESULTS_FORMAT) return readResults(file, value!);
  if (format === NOTES_FORMAT) return readNotes(file, value!);
  if (format === undefined && value && 'criticalErrors' in value) return readCard(file, value);
  return refuse(file, [
    `${file}: expected a recording, a result file, a score card or notes, got ${describe(format ?? value)}`,
  ]);
}

function readRecording(file: string, value: Record<string, unknown>): HandIn {
  const { engine } = value;
  const isOther = typeof engine === 'string' && engine !== ENGINE_VERSION;
  const reasons = isOther
    ? [`engine: the recording was made by version ${printable(engine, 40)}, this is ${ENGINE_VERSION}`]
    : [];
  const decoded = decodeRecording({ value }, file);
  if (decoded.ok) {
    const facts = factsOfRecording(decoded.value, recordingDigest(decoded.value));
    const verdict = isOther ? 'unverifiable' : 'waiting';
    return { ...NOTHING, runs: [{ facts, source: 'recording', verdict, reasons, file }] };
  }
  // Another version's file may hold what this one does not know; its card can still be shown, and says what it is.
  const card = isOther ? parseValue(scoreCardSchema, value['score'], file) : undefined;
  if (!card?.ok) return refuse(file, formatErrors(decoded));
  const facts = foreignFacts(value, card.value, engine as string);
  const { path, expected, got } = decoded.errors[0]!;
  const more = `${path === '' ? 'file' : path}: this version expects ${expected}, got ${got}`;
  return {
    ...NOTHING,
    runs: [{ facts, source: 'recording', verdict: 'unverifiable', reasons: [...reasons, more], file }],
  };
}

/** Facts of a recording whose drill this version cannot read: what is plain text or number is taken. */
function foreignFacts(value: Record<string, unknown>, card: ScoreCard, engine: string): RunFacts {
  const object = (v: unknown) => (v && typeof v === 'object' ? v : {}) as Record<string, unknown>;
  const drill = object(value['drill']);
  const about = object(value['about']);
  const text = (v: unknown, most: number) => (typeof v === 'string' && v !== '' ? printable(v, most) : null);
  const number = (v: unknown) => (typeof v === 'number' && Number.isFinite(v) ? v : 0);
  return {
    digest: sha256(JSON.stringify({ ...value, about: undefined })),
    learner: text(about['learner'], 200),
    drill: card.drill,
    title: text(drill['title'], 120) ?? card.drill,
    mode: text(drill['mode'], 40) ?? 'practice',
    engine,
    createdAt: text(about['createdAt'], 40),
    ticks: Math.max(0, Math.round(number(value['endTick']))),
    passTotal: Math.min(100, Math.max(0, number(drill['passTotal']))),
    ...factsOfCard(card),
  };
}

function readResults(file: string, value: Record<string, unknown>): HandIn {
  const decoded = decodeResults({ value }, file);
  if (!decoded.ok) return refuse(file, formatErrors(decoded));
  const runs = decoded.value.results.map(
    ({ verdict: _verdict, reasons: _reasons, ...facts }): HandedRun => ({
      facts,
      source: 'result',
      verdict: 'unverifiable',
      reasons: [RESULT_REASON],
      file,
    }),
  );
  return { ...NOTHING, runs, names: decoded.value.names ?? {} };
}

function readNotes(file: string, value: Record<string, unknown>): HandIn {
  const decoded = decodeRunNotes({ value }, file);
  return decoded.ok ? { ...NOTHING, notes: [decoded.value] } : refuse(file, formatErrors(decoded));
}

function readCard(file: string, value: Record<string, unknown>): HandIn {
  const { file: _file, ...bare } = value;
  const card = parseValue(scoreCardSchema, bare, file);
  if (!card.ok) return refuse(file, formatErrors(card));
  const drill = findDrill(card.value.drill);
  const facts: RunFacts = {
    digest: sha256(JSON.stringify(card.value)),
    learner: null,
    drill: card.value.drill,
    title: drill?.title ?? card.value.drill,
    mode: drill?.mode ?? 'practice',
    engine: '',
    createdAt: null,
    ticks: 0,
    passTotal: drill?.passTotal ?? 0,
    ...factsOfCard(card.value),
  };
  return {
    ...NOTHING,
    runs: [{ facts, source: 'card', verdict: 'unverifiable', reasons: [CARD_REASON], file }],
  };
}
