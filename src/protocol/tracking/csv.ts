/** Tables of comma-separated values (RFC 4180): quotes, CRLF and line breaks within quotes, a byte order mark. */
import { failure, type ParseError, type ParseResult } from '../result.ts';

export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table; lines with nothing on them are passed over. */
export function readCsv(content: Uint8Array | string, source: string): ParseResult<CsvRow[]> {
  const text = typeof content === 'string' ? withoutMark(content) : decoded(content);
  if (text === undefined)
    return failure(source, [{ path: '', expected: 'text in UTF-8', got: 'other bytes' }]);
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const first = line;
    for (;;) {
      const cell = text[at] === '"' ? quoted() : plain();
      if (typeof cell !== 'string') return failure(source, [cell]);
      cells.push(cell);
      if (text[at] !== ',') break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ line: first, cells });
  }
  return { ok: true, value: rows };

  function plain(): string {
    let end = at;
    while (end < text!.length && !isStop(text!.charCodeAt(end))) end++;
    const cell = text!.slice(at, end);
    at = end;
    return cell;
  }

  function quoted(): string | ParseError {
    const opened = line;
    let cell = '';
    at++;
    for (;;) {
      const end = text!.indexOf('"', at);
      if (end < 0) return { path: `line ${opened}`, expected: 'a closing quote', got: 'the end of the file' };
      cell += text!.slice(at, end);
      for (let i = at; i < end; i++) if (text!.charCodeAt(i) === NEW_LINE) line++;
      at = end + 1;
      if (text![at] !== '"') break;
      cell += '"';
      at++;
    }
    const next = text!.charCodeAt(at);
    if (at < text!.length && !isStop(next))
      return {
        path: `line ${line}`,
        expected: 'a comma or the end of the line after a closing quote',
        got: `"${text![at]}"`,
      };
    return cell;
  }
}

const NEW_LINE = 10;
/** Comma, line feed, carriage return. */
const isStop = (code: number): boolean => code === 44 || code === NEW_LINE || code === 13;

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
