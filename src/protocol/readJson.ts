/** From the bytes or text of a file to a plain value, or to the reason why not. */
import { gunzip, isGzip } from './gzip.ts';
import { bracketLevels, checkPlain, MOST_BYTES, MOST_LEVELS } from './plainValue.ts';
import { describe, failure, type ParseError, type ParseResult, printable } from './result.ts';

/** A file as it comes: text, bytes (gzip or UTF-8), or a value that was plain data already. */
export type FileContent = string | Uint8Array | { readonly value: unknown };

/** Reads a file's content; `source` is the name that errors carry. Never throws. */
export function readJson(content: FileContent, source: string): ParseResult<unknown> {
  const fail = (expected: string, got: string): ParseResult<never> =>
    failure(source, [{ path: '', expected, got }]);
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    const wrong = checkPlain(content.value);
    return wrong ? failure(source, [wrong]) : { ok: true, value: content.value };
  }
  if (content.length > MOST_BYTES) return fail(`at most ${MOST_BYTES} bytes`, `${content.length}`);
  let text: string;
  if (typeof content === 'string') text = content;
  else {
    let bytes = content;
    if (isGzip(bytes)) {
      const unpacked = gunzip(bytes);
      if (!(unpacked instanceof Uint8Array)) return fail('a complete gzip file', unpacked.got);
      bytes = unpacked;
    }
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return fail('JSON in UTF-8', 'bytes that are no UTF-8');
    }
  }
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.trim() === '') return fail('JSON', 'an empty file');
  if (bracketLevels(text) > MOST_LEVELS)
    return fail(`at most ${MOST_LEVELS} levels of lists and objects`, 'more');
  try {
    const value: unknown = JSON.parse(text);
    const wrong = checkPlain(value);
    return wrong ? failure(source, [wrong]) : { ok: true, value };
  } catch (cause) {
    return failure(source, [jsonError(text, cause)]);
  }
}

/** Says where the text stops being JSON. Engines word and place it differently, so the place is found by us. */
function jsonError(text: string, cause: unknown): ParseError {
  const at = firstBadOffset(text);
  if (at >= text.length) return { path: '', expected: 'JSON', got: 'a text that ends too early' };
  if (at < 0) return { path: '', expected: 'JSON', got: printable(String(cause), 80) };
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const word = /^[A-Za-z0-9_.+-]+|^./su.exec(text.slice(at, at + 40))?.[0] ?? '';
  return { path: '', expected: 'JSON', got: `${describe(word)} at line ${line}, column ${column}` };
}

const TOKEN =
  /[ \t\r\n]*(?:([[\]{},:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![A-Za-z0-9_.]))/y;

/** Offset of the first token that may not stand where it stands; the text's length where it ends too early. */
function firstBadOffset(text: string): number {
  const open: string[] = [];
  let state: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'done' = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const start = at + (/^[ \t\r\n]*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0);
    if (!match) return start >= text.length && state === 'done' ? -1 : start;
    const mark = match[1];
    const isScalar = mark === undefined;
    const after = () => (open.length === 0 ? 'done' : 'commaOrEnd') as typeof state;
    if (state === 'value' || state === 'valueOrEnd') {
      if (mark === '[' || mark === '{') {
        open.push(mark);
        state = mark === '[' ? 'valueOrEnd' : 'keyOrEnd';
      } else if (mark === ']' && state === 'valueOrEnd') {
        open.pop();
        state = after();
      } else if (isScalar) state = after();
      else return start;
    } else if (state === 'key' || state === 'keyOrEnd') {
      if (match[2] !== undefined) state = 'colon';
      else if (mark === '}' && state === 'keyOrEnd') {
        open.pop();
        state = after();
      } else return start;
    } else if (state === 'colon') {
      if (mark !== ':') return start;
      state = 'value';
    } else if (state === 'commaOrEnd') {
      const inList = open[open.length - 1] === '[';
      if (mark === ',') state = inList ? 'value' : 'key';
      else if (mark === (inList ? ']' : '}')) {
        open.pop();
        state = after();
      } else return start;
    } else return start;
    at = TOKEN.lastIndex;
  }
}
