/** A table whose columns are found by their names in the first row, in any order; further columns are let be. */
import { describe, failure, type ParseError, type ParseResult } from '../result.ts';
import { readCsv } from './csv.ts';

export interface CsvTable {
  readonly rowCount: number;
  /** Line of the file on which a row starts. */
  lineOf(row: number): number;
  /** The text of a cell, without blanks about it. */
  text(row: number, column: string): string;
  /** Reads a number; on anything else adds an error and gives NaN. */
  number(row: number, column: string, errors: ParseError[]): number;
  /** Where a cell is, in words. */
  where(row: number, column: string): string;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** `columns` lists for each column the names that it may have; the first is the one that is told and asked for. */
export function readCsvTable(
  content: Uint8Array | string,
  source: string,
  columns: readonly (readonly string[])[],
): ParseResult<CsvTable> {
  const read = readCsv(content, source);
  if (!read.ok) return read;
  const [head, ...rows] = read.value;
  const all = columns.map((names) => names[0]!).join(',');
  if (!head) return failure(source, [{ path: 'line 1', expected: `a header ${all}`, got: 'an empty file' }]);
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const index = new Map<string, number>();
  const errors: ParseError[] = [];
  for (const column of columns) {
    const found = names.flatMap((name, i) => (column.includes(name) ? [i] : []));
    if (found.length === 1) index.set(column[0]!, found[0]!);
    else
      errors.push({
        path: `line ${head.line}`,
        expected: found.length === 0 ? `a column ${column[0]}` : `one column ${column[0]}`,
        got: found.length === 0 ? whatCame(head.cells) : String(found.length),
      });
  }
  for (const row of rows) {
    if (errors.length > 0 && index.size < columns.length) break;
    if (row.cells.length !== names.length)
      errors.push({
        path: `line ${row.line}`,
        expected: `${names.length} cells as in the header (numbers with a decimal point, not a comma)`,
        got: String(row.cells.length),
      });
  }
  if (errors.length > 0) return failure(source, errors);
  if (rows.length === 0)
    return failure(source, [{ path: '', expected: 'at least one row under the header', got: 'none' }]);

  const cell = (row: number, column: string) => rows[row]!.cells[index.get(column)!]!.trim();
  const where = (row: number, column: string) => `line ${rows[row]!.line}, column ${column}`;
  return {
    ok: true,
    value: {
      rowCount: rows.length,
      lineOf: (row) => rows[row]!.line,
      text: cell,
      where,
      number(row, column, found) {
        const text = cell(row, column);
        const value = NUMBER.test(text) ? Number(text) : Number.NaN;
        if (Number.isFinite(value)) return value;
        const got = text === '' ? 'an empty cell' : describe(text);
        found.push({
          path: where(row, column),
          expected: 'a number, with a point for the fraction',
          got,
        });
        return Number.NaN;
      },
    },
  };
}

function whatCame(cells: readonly string[]): string {
  const [only] = cells;
  if (cells.length === 1 && /[;\t]/.test(only!))
    return `a header with ${only!.includes(';') ? 'semicolons' : 'tabs'} instead of commas`;
  return describe(cells.map((c) => c.trim()).join(','));
}
