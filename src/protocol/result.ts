/** What reading a file gives: its value, or every reason why it cannot be used. Bad input is a value, never a throw. */
export interface ParseError {
  /** Path of the property, `target.volumeMl` or `commands[3][1]`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly source: string; readonly errors: readonly ParseError[] };

/** No more than this many errors are told about one file; the last one then says how many were left out. */
export const MOST_ERRORS = 50;

export function failure(source: string, errors: readonly ParseError[]): ParseResult<never> {
  if (errors.length <= MOST_ERRORS) return { ok: false, source, errors };
  const left = errors.length - MOST_ERRORS + 1;
  const rest = { path: '', expected: 'a file with fewer errors', got: `${left} more` };
  return { ok: false, source, errors: [...errors.slice(0, MOST_ERRORS - 1), rest] };
}

/** One line: `drill.json: target.volumeMl: expected a number from 0.1 to 60, got "ten"`. */
export function formatError(source: string, error: ParseError): string {
  const where = error.path === '' ? source : `${source}: ${error.path}`;
  return `${where}: expected ${error.expected}, got ${error.got}`;
}

export const formatErrors = (failed: {
  readonly source: string;
  readonly errors: readonly ParseError[];
}): string[] => failed.errors.map((error) => formatError(failed.source, error));

/** `a.b[3].c` */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? printable(String(step), 60) : `.${printable(String(step), 60)}`;
  }
  return text;
}

/** Text from a file made safe for one line of a terminal or dialog. */
export function printable(text: string, most: number): string {
  let clean = '';
  for (const c of text.length > most ? `${text.slice(0, most)}…` : text) {
    const code = c.codePointAt(0)!;
    clean += code < 32 || (code >= 127 && code < 160) || (code >= 0x2028 && code <= 0x202e) ? '·' : c;
  }
  return clean;
}

/** What came, in a few words. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${printable(value, 40)}"`;
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  return String(value);
}
