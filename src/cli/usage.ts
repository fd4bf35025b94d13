/** The ways in which a command line can be wrong, and the words for it. */
import { formatErrors, type ParseResult } from '../protocol/result.ts';

/** Input that cannot be used: every line is told on standard error, and the exit code is 2. */
export class UnusableInput extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

export const usageError = (expected: string, got: string): UnusableInput =>
  new UnusableInput([`expected ${expected}, got ${got}`]);

/** The value of a file that was read, or the errors thrown as unusable input. */
export function usable<T>(result: ParseResult<T>): T {
  if (!result.ok) throw new UnusableInput(formatErrors(result));
  return result.value;
}
