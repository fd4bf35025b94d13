/**
 * The result file, version 1: what runs scored, without their inputs. It is what a learner or an instructor hands on when
 * recordings are too much; nothing in it can be replayed. Its fields are the protocol's: a second importer of the schema
 * library would have it shipped whole. `names` is there only where it was asked for.
 */
import {
  booleanField,
  exactly,
  idField,
  integerField,
  listOf,
  numberField,
  objectOf,
  patternField,
  remarkField,
  textField,
  textsByKeyField,
} from '../protocol/fields.ts';
import type { FileContent } from '../protocol/readJson.ts';
import { parseWith } from '../protocol/parseWith.ts';
import type { ParseResult } from '../protocol/result.ts';
import { MOST_TICKS } from '../protocol/scoreCard.ts';
import type { RunFacts } from './runFacts.ts';

export const RESULTS_FORMAT = 'sononeedle.results';
const MOST_RESULTS = 100_000;

/** A result with what the writer found on replaying its recording: told, never believed by the reader. */
export interface ToldResult extends RunFacts {
  readonly verdict?: string;
  readonly reasons?: readonly string[];
}

export interface ResultFile {
  readonly results: readonly ToldResult[];
  /** Name by opaque id. */
  readonly names?: Readonly<Record<string, string>>;
}

const digestField = () => patternField(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');

const schema = objectOf({
  format: exactly(RESULTS_FORMAT),
  version: exactly(1),
  names: textsByKeyField(200).exactOptional(),
  results: listOf(
    objectOf({
      digest: digestField(),
      learner: textField(200).nullable(),
      drill: idField(),
      title: textField(200),
      mode: textField(40),
      engine: remarkField(40),
      createdAt: textField(40).nullable(),
      ticks: integerField(0, MOST_TICKS),
      passTotal: numberField(0, 100),
      total: numberField(0, 100),
      passed: booleanField(),
      critical: listOf(objectOf({ id: idField(), structure: textField(80) }), 0, 1000),
      metrics: listOf(
        objectOf({
          id: idField(),
          value: numberField(-1e9, 1e9).nullable(),
          points: numberField(0, 100),
          weight: numberField(0, 100),
          isMissed: booleanField(),
        }),
        0,
        300,
      ),
      verdict: textField(40).exactOptional(),
      reasons: listOf(textField(1000), 0, 100).exactOptional(),
    }),
    0,
    MOST_RESULTS,
  ),
});

/** JSON text, one line per result. */
export function encodeResults({ results, names }: ResultFile): string {
  const rows = results.map((result) => JSON.stringify(result)).join(',\n');
  const told = names ? `"names": ${JSON.stringify(names)},\n` : '';
  return `{\n"format": "${RESULTS_FORMAT}",\n"version": 1,\n${told}"results": [\n${rows}\n]\n}\n`;
}

export function decodeResults(content: FileContent, source: string): ParseResult<ResultFile> {
  const read = parseWith(schema, content, source);
  if (!read.ok) return read;
  const { results, names } = read.value;
  return { ok: true, value: names ? { results, names } : { results } };
}
