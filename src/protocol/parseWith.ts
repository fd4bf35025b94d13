/** Runs a schema over a file and turns what it finds into our errors: path, expected, got. */
import { z } from 'zod';
import { type FileContent, readJson } from './readJson.ts';
import { describe, failure, type ParseError, type ParseResult, pathText, printable } from './result.ts';
import { nearestWord } from './suggest.ts';

/** Further rules over a value whose shape is right: ids that must exist, sums, order. */
export type FurtherCheck<T> = (value: T) => readonly ParseError[];

export function parseWith<T>(
  schema: z.ZodType<T>,
  content: FileContent,
  source: string,
  check?: FurtherCheck<T>,
): ParseResult<T> {
  const read = readJson(content, source);
  return read.ok ? parseValue(schema, read.value, source, check) : read;
}

/** As parseWith, for a value that was read already. */
export function parseValue<T>(
  schema: z.ZodType<T>,
  value: unknown,
  source: string,
  check?: FurtherCheck<T>,
): ParseResult<T> {
  const result = schema.safeParse(value);
  if (!result.success)
    return failure(
      source,
      result.error.issues.flatMap((issue) => issueErrors(schema, value, issue)),
    );
  const errors = check ? check(result.data) : [];
  return errors.length > 0 ? failure(source, errors) : { ok: true, value: result.data };
}

function issueErrors(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): ParseError[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, value, issue.path);
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      expected: unknownKeyText(key, known),
      got: `"${printable(key, 40)}"`,
    }));
  }
  const got = at(value, issue.path);
  return [{ path: pathText(issue.path), expected: issue.message, got: describe(got) }];
}

function unknownKeyText(key: string, known: readonly string[]): string {
  const near = nearestWord(key, known);
  if (near !== undefined) return `a known field, perhaps "${near}"`;
  return known.length > 0 ? `one of the fields ${known.join(', ')}` : 'a known field';
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let v = value;
  for (const step of path) {
    if (v === null || typeof v !== 'object' || !Object.hasOwn(v, step)) return undefined;
    v = (v as Record<PropertyKey, unknown>)[step];
  }
  return v;
}

/** Fields that the schema knows at a path, found by walking the schema beside the value. */
function knownKeys(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  let here: z.ZodType | undefined = schema;
  for (let i = 0; i <= path.length && here; i++) {
    here = unwrap(here, at(value, path.slice(0, i)));
    if (i === path.length) break;
    const step = path[i]!;
    if (here instanceof z.ZodObject) here = here.shape[String(step)] as z.ZodType | undefined;
    else if (here instanceof z.ZodArray) here = here.element as z.ZodType;
    else if (here instanceof z.ZodRecord) here = here.valueType as z.ZodType;
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrap(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  let s: z.ZodType = schema;
  while (s instanceof z.ZodOptional || s instanceof z.ZodExactOptional || s instanceof z.ZodNullable)
    s = s.unwrap() as z.ZodType;
  if (s instanceof z.ZodDiscriminatedUnion) {
    const key = s.def.discriminator;
    const tag = value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
    return (s.options as z.ZodType[]).find(
      (o) => o instanceof z.ZodObject && (o.shape[key] as z.ZodType).safeParse(tag).success,
    );
  }
  return s;
}
