/** The form by which a person rates a run, version 1: items from LEAST_RATING to MOST_RATING, with words at three of them. */
import type { z } from 'zod';
import { exactly, idField, listOf, objectOf, remarkField, textField } from './fields.ts';
import { parseWith } from './parseWith.ts';
import type { FileContent } from './readJson.ts';
import type { ParseError, ParseResult } from './result.ts';

export const RATING_FORM_FORMAT = 'sononeedle.rating-form';

export interface RatingItem {
  readonly id: string;
  readonly name: string;
  /** What the lowest, the middle and the highest mark stand for; each may be empty. */
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}

export interface RatingForm {
  /** Ratings carry it: a changed form needs another, or its ratings are compared with those of the old. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly RatingItem[];
}

export const MOST_ITEMS = 40;
export const MOST_ITEM_NAME = 120;
export const MOST_ANCHOR = 300;

const schema = objectOf({
  format: exactly(RATING_FORM_FORMAT),
  version: exactly(1),
  id: idField(),
  title: textField(MOST_ITEM_NAME),
  items: listOf(
    objectOf({
      id: idField(),
      name: textField(MOST_ITEM_NAME),
      low: remarkField(MOST_ANCHOR),
      middle: remarkField(MOST_ANCHOR),
      high: remarkField(MOST_ANCHOR),
    }),
    1,
    MOST_ITEMS,
  ),
}) satisfies z.ZodType<RatingForm>;

function checkForm({ items }: RatingForm): ParseError[] {
  const errors: ParseError[] = [];
  const ids = items.map(({ id }) => id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      errors.push({ path: `items[${i}].id`, expected: 'an id that stands once', got: `"${id}"` });
  });
  return errors;
}

export const encodeRatingForm = (form: RatingForm): string =>
  `${JSON.stringify({ format: RATING_FORM_FORMAT, version: 1, ...form }, null, 2)}\n`;

/** Reads a form file; each error has the path of its field. */
export function decodeRatingForm(content: FileContent, source: string): ParseResult<RatingForm> {
  const read = parseWith(schema, content, source, checkForm);
  if (!read.ok) return read;
  const { format: _format, version: _version, ...form } = read.value;
  return { ok: true, value: form };
}
