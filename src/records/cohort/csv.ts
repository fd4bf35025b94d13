/**
 * CSV after RFC 4180, in UTF-8 with a byte order mark so that spreadsheets read every script. A text that a spreadsheet
 * would take for a formula is made a plain text by an apostrophe before it (OWASP, CSV Injection); numbers stay numbers.
 */
import type { Cell, Sheet } from './table.ts';

/** Blanks that spreadsheets drop before they look, then what starts a formula, full-width forms included. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A text that no spreadsheet runs. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  const text = neutral(cell);
  return /[",;\r\n\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText({ head, rows }: Sheet): string {
  const line = (cells: readonly Cell[]) => cells.map(cellText).join(',');
  return `\ufeff${[head, ...rows].map(line).join('\r\n')}\r\n`;
}
