/**
 * The recording file: a drill, its inputs, and what came of them. JSON, gzip allowed. Replaying the inputs through the
 * same engine must give the same hashes and the same card; `about` is not part of what is verified. Version 1 has a row
 * for each command; version 2 has stretches among its rows (commandRows.ts). Both are read, and a file that has no
 * stretch is written as version 1, so that its version too can be told from its content.
 *
 * The drill is the drill as it was run: where its patient was drawn or set by hand, that patient stands in it with the
 * word `patientFrom`, so that replaying asks no generator. The drill is part of what is hashed, its patient with it.
 */
import { z } from 'zod';
import { ENGINE_VERSION } from '../core/engineVersion.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { ScoreCard } from '../core/scoring/scoreCard.ts';
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { TimedCommand } from '../core/sim/replay.ts';
import { decodeCommands } from './commandRows.ts';
import { packCommands } from './commandStretches.ts';
import { drillSchema } from './drill.ts';
import { checkDrill } from './drillChecks.ts';
import { exactly, hashField, integerField, listOf, objectOf, textField } from './fields.ts';
import { gzip } from './gzip.ts';
import { parseValue } from './parseWith.ts';
import { type FileContent, readJson } from './readJson.ts';
import { failure, type ParseError, type ParseResult } from './result.ts';
import { MOST_TICKS, scoreCardSchema } from './scoreCard.ts';

export const RECORDING_FORMAT = 'sononeedle.recording';
export const RECORDING_VERSIONS = [1, 2] as const;

/** A run as a file holds it. `hashes` has the state's hash at every whole second and, last, at the end. */
export interface Recording {
  readonly engine: string;
  readonly drill: Drill;
  readonly seed: number;
  readonly endTick: number;
  readonly commands: readonly TimedCommand[];
  readonly hashes: readonly string[];
  readonly score: ScoreCard;
  /** Who, when, remarks: told, never verified. */
  readonly about?: {
    readonly createdAt?: string;
    readonly learner?: string;
    readonly notes?: string;
  };
}

/** How many hashes a run of so many ticks has. */
export const hashCount = (endTick: number): number => Math.floor(endTick / TICKS_PER_SECOND) + 1;

const schema = objectOf({
  format: exactly(RECORDING_FORMAT),
  version: z.literal(RECORDING_VERSIONS, { error: RECORDING_VERSIONS.join(' or ') }),
  engine: textField(40),
  drill: drillSchema,
  seed: integerField(-2_147_483_648, 4_294_967_295),
  endTick: integerField(1, MOST_TICKS),
  commands: z
    .array(z.unknown(), { error: 'a list of rows [tick, kind, …]' })
    .max(1_000_000, { error: 'at most 1000000 rows' }),
  hashes: listOf(hashField(), 1, hashCount(MOST_TICKS)),
  score: scoreCardSchema,
  about: objectOf({
    createdAt: textField(40).exactOptional(),
    learner: textField(200).exactOptional(),
    notes: textField(4000).exactOptional(),
  }).exactOptional(),
});

/** JSON text of a recording: one line per row and per hash, so that two files can be compared by eye. */
export function encodeRecording(recording: Recording): string {
  const lines = (rows: readonly unknown[]) =>
    rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const { rows, hasStretches } = packCommands(recording.commands);
  const parts = [
    `"format": ${JSON.stringify(RECORDING_FORMAT)}`,
    `"version": ${hasStretches ? 2 : 1}`,
    `"engine": ${JSON.stringify(recording.engine)}`,
    `"drill": ${JSON.stringify(recording.drill)}`,
    `"seed": ${recording.seed}`,
    `"endTick": ${recording.endTick}`,
    `"commands": ${lines(rows)}`,
    `"hashes": ${lines(recording.hashes)}`,
    `"score": ${JSON.stringify(recording.score)}`,
  ];
  if (recording.about) parts.push(`"about": ${JSON.stringify(recording.about)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** The same, packed. */
export const encodeRecordingGzip = (recording: Recording): Uint8Array =>
  gzip(new TextEncoder().encode(encodeRecording(recording)));

/** A run of this engine as a recording. */
export const createRecording = (run: Omit<Recording, 'engine'>): Recording => ({
  engine: ENGINE_VERSION,
  ...run,
});

/** Reads a recording file, packed or not. */
export function decodeRecording(content: FileContent, source: string): ParseResult<Recording> {
  const read = readJson(content, source);
  return read.ok ? parseRecordingValue(read.value, source) : read;
}

function parseRecordingValue(value: unknown, source: string): ParseResult<Recording> {
  const shape = parseValue(schema, value, source);
  if (!shape.ok) return shape;
  const { format: _format, version, ...file } = shape.value;
  const errors: ParseError[] = checkDrill(file.drill).map((error) => ({
    ...error,
    path: error.path === '' ? 'drill' : `drill.${error.path}`,
  }));
  const decoded = decodeCommands(file.commands, file.endTick);
  errors.push(...decoded.errors);
  const fitting = decoded.hasStretches ? 2 : 1;
  if (version !== fitting && decoded.errors.length === 0)
    errors.push({ path: 'version', expected: `${fitting}, as its rows are`, got: String(version) });
  const count = hashCount(file.endTick);
  if (file.hashes.length !== count)
    errors.push({
      path: 'hashes',
      expected: `${count} hashes for ${file.endTick} ticks`,
      got: `a list of ${file.hashes.length}`,
    });
  if (file.score.drill !== file.drill.id)
    errors.push({ path: 'score.drill', expected: `"${file.drill.id}"`, got: `"${file.score.drill}"` });
  if (errors.length > 0) return failure(source, errors);
  return { ok: true, value: { ...file, commands: decoded.commands } };
}
