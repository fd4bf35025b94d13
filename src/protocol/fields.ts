/** Pieces that all file schemas are made of. A message is what was expected; what came is added when errors are told. */
import { z } from 'zod';
import { oneOf } from './suggest.ts';

/** A finite number within limits, both included. */
export function numberField(low: number, high: number) {
  const error = `a number from ${low} to ${high}`;
  return z.number({ error }).min(low, { error }).max(high, { error });
}

export function integerField(low: number, high: number) {
  const error = `a whole number from ${low} to ${high}`;
  return z.int({ error }).min(low, { error }).max(high, { error });
}

export const booleanField = () => z.boolean({ error: 'true or false' });

export function textField(most: number) {
  const error = `a text of 1 to ${most} characters`;
  return z.string({ error }).min(1, { error }).max(most, { error });
}

/** As a text, and it may be empty. */
export function remarkField(most: number) {
  const error = `a text of at most ${most} characters`;
  return z.string({ error }).max(most, { error });
}

/** A text of one form; `form` says in words which. */
export function patternField(pattern: RegExp, form: string) {
  return z.string({ error: form }).regex(pattern, { error: form });
}

/** An object of texts by any key. */
export function textsByKeyField(most: number) {
  return z.record(z.string(), textField(most), { error: 'an object of texts' });
}

/** Lower-case letters, digits and single hyphens. */
export function idField() {
  const error = 'an id of lower-case letters, digits and hyphens';
  return z
    .string({ error })
    .max(80, { error })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error });
}

export function choiceField<const T extends readonly [string, ...string[]]>(choices: T) {
  return z.enum(choices, { error: oneOf(choices) });
}

export function hashField() {
  const error = 'a hash of 16 hexadecimal digits';
  return z.string({ error }).regex(/^[0-9a-f]{16}$/, { error });
}

export const exactly = <const T extends string | number>(value: T) =>
  z.literal(value, { error: typeof value === 'string' ? `"${value}"` : String(value) });

export function listOf<T extends z.ZodType>(item: T, least: number, most: number) {
  const error = least === most ? `a list of ${most}` : `a list of ${least} to ${most}`;
  return z.array(item, { error }).min(least, { error }).max(most, { error });
}

export function objectOf<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? 'an object' : undefined),
  });
}

/** World or transducer coordinates: nothing that is modelled lies farther out than this, mm. */
export const FARTHEST_MM = 10_000;

export const pointField = () => {
  const n = numberField(-FARTHEST_MM, FARTHEST_MM);
  return z.tuple([n, n, n], { error: 'a list of 3 numbers, mm' });
};

/** A direction that has a length; it is made a unit vector where it is used. */
export const directionField = () => {
  const n = numberField(-1e6, 1e6);
  return z
    .tuple([n, n, n], { error: 'a list of 3 numbers' })
    .refine((v) => v[0] * v[0] + v[1] * v[1] + v[2] * v[2] > 1e-12, {
      error: 'a direction that is not zero',
    });
};

/** A rotation x, y, z, w of length 1 within what six decimals leave; normalised where it is used. */
export const quaternionField = () => {
  const n = numberField(-1.01, 1.01);
  return z.tuple([n, n, n, n], { error: 'a list of 4 numbers' }).refine(
    (q) => {
      const l = q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3];
      return l > 0.98 && l < 1.02;
    },
    { error: 'a quaternion x, y, z, w of length 1' },
  );
};
