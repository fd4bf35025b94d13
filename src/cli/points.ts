/** World points and directions on the command line: three numbers with commas. */
import { normalize, length, type Vec3 } from '../core/math/vec3.ts';
import { FARTHEST_MM } from '../protocol/fields.ts';
import { describe } from '../protocol/result.ts';
import { type Arguments, readNumber } from './arguments.ts';
import { usageError } from './usage.ts';

/** `--name X,Y,Z` in mm. */
export function readPoint(args: Arguments, name: string): Vec3 {
  const what = `--${name} with a world point X,Y,Z in mm`;
  return readThree(args.required(name, 'a world point X,Y,Z in mm'), what, FARTHEST_MM);
}

/** `--name X,Y,Z`, made a unit vector; it must not be zero. */
export function readDirection(args: Arguments, name: string): Vec3 {
  const text = args.required(name, 'a world direction X,Y,Z');
  const given = readThree(text, `--${name} with a world direction X,Y,Z`, 1e6);
  if (length(given) < 1e-6) throw usageError(`--${name} with a direction that is not zero`, describe(text));
  return normalize(given);
}

function readThree(text: string, what: string, most: number): Vec3 {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 3) throw usageError(what, describe(text));
  return parts.map((part) => readNumber(part, -most, most, what)) as Vec3;
}

/** `--name N` within a range, or the fallback; without one it must be given. */
export function readAmount(
  args: Arguments,
  name: string,
  low: number,
  high: number,
  unit: string,
  fallback?: number,
): number {
  const expected = `a number of ${unit} from ${low} to ${high}`;
  if (fallback !== undefined && !args.has(name)) return fallback;
  return readNumber(args.required(name, expected), low, high, `--${name} with ${expected}`);
}
