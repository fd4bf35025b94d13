/** The score card as it stands in a recording. */
import type { z } from 'zod';
import type { ScoreCard } from '../core/scoring/scoreCard.ts';
import { booleanField, idField, integerField, listOf, numberField, objectOf, textField } from './fields.ts';

export const MOST_TICKS = 360_000;

const valueField = () => numberField(-1e9, 1e9);
const tickField = () => integerField(0, MOST_TICKS);

export const scoreCardSchema = objectOf({
  drill: idField(),
  total: numberField(0, 100),
  passed: booleanField(),
  criticalErrors: listOf(
    objectOf({ id: idField(), structure: textField(80), tick: tickField(), text: textField(400) }),
    0,
    1000,
  ),
  metrics: listOf(
    objectOf({
      id: idField(),
      name: textField(120),
      value: valueField().nullable(),
      unit: textField(20),
      points: numberField(0, 100),
      limits: objectOf({
        good: valueField(),
        poor: valueField(),
        weight: numberField(0, 100),
        required: valueField().exactOptional(),
      }),
      advice: textField(400),
      ticks: listOf(tickField(), 0, 1000),
    }),
    0,
    300,
  ),
}) satisfies z.ZodType<ScoreCard>;
