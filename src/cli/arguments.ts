/** Reads a command line. A token that starts with two hyphens is an option; all else, -12.5 too, is a value. */
import { describe } from '../protocol/result.ts';
import { nearestWord, oneOf } from '../protocol/suggest.ts';
import { usageError } from './usage.ts';

export class Arguments {
  private constructor(
    readonly values: readonly string[],
    private readonly options: ReadonlyMap<string, string>,
  ) {}

  /** Throws UnusableInput on an option that is not known, is given twice, or has no value. */
  static parse(tokens: readonly string[], known: readonly string[]): Arguments {
    const values: string[] = [];
    const options = new Map<string, string>();
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token === '--') {
        values.push(...tokens.slice(i + 1));
        break;
      }
      if (!token.startsWith('--')) {
        values.push(token);
        continue;
      }
      const equals = token.indexOf('=');
      const name = token.slice(2, equals < 0 ? undefined : equals);
      if (!known.includes(name)) {
        const near = nearestWord(name, known);
        const hint =
          known.length === 0
            ? 'no options'
            : near
              ? `--${near}`
              : `one of ${known.map((k) => `--${k}`).join(', ')}`;
        throw usageError(hint, describe(token));
      }
      if (options.has(name)) throw usageError(`--${name} once`, 'it twice');
      const value = equals < 0 ? tokens[++i] : token.slice(equals + 1);
      if (value === undefined || value === '' || (equals < 0 && value.startsWith('--')))
        throw usageError(`a value after --${name}`, value === undefined ? 'nothing' : describe(value));
      options.set(name, value);
    }
    return new Arguments(values, options);
  }

  has(name: string): boolean {
    return this.options.has(name);
  }

  text(name: string): string | undefined {
    return this.options.get(name);
  }

  /** Throws where the option is missing; `what` says what it takes. */
  required(name: string, what: string): string {
    const value = this.options.get(name);
    if (value === undefined) throw usageError(`--${name} with ${what}`, 'nothing');
    return value;
  }

  choice<const T extends string>(name: string, choices: readonly T[]): T {
    const value = this.required(name, oneOf(choices));
    const found = choices.find((c) => c === value);
    if (found === undefined) throw usageError(`--${name} with ${oneOf(choices, value)}`, describe(value));
    return found;
  }

  integer(name: string, low: number, high: number, fallback: number): number {
    const value = this.options.get(name);
    if (value === undefined) return fallback;
    return readNumber(value, low, high, `--${name} with a whole number from ${low} to ${high}`, true);
  }

  /** No more values than so many, at least so many. */
  expectValues(least: number, most: number, what: string): void {
    if (this.values.length < least)
      throw usageError(what, this.values.length === 0 ? 'nothing' : `only ${this.values.length}`);
    if (this.values.length > most) throw usageError(what, `also ${describe(this.values[most])}`);
  }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number on the command line; throws UnusableInput with what was expected. */
export function readNumber(
  text: string,
  low: number,
  high: number,
  expected: string,
  isWhole = false,
): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  const isGood = value >= low && value <= high && (!isWhole || Number.isInteger(value));
  if (!isGood) throw usageError(expected, describe(text));
  return value;
}
