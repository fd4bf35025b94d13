/**
 * A workbook in the least form of Office Open XML (ECMA-376, part 1) that spreadsheets open: texts stand in the cells
 * themselves and are never formulas, the first row is bold and stays in view.
 */
import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet } from './table.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Longest text of a cell (ECMA-376). */
const MOST_CHARACTERS = 32_767;

/** Text for XML 1.0: what may not stand there at all is left out. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** `A`, `Z`, `AA` of 0, 25, 26. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function cellXml(cell: Cell, ref: string, style: number): string {
  const s = style > 0 ? ` s="${style}"` : '';
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell === 'number') return `<c r="${ref}"${s}><v>${cell}</v></c>`;
  const text = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell;
  return `<c r="${ref}"${s} t="inlineStr"><is><t xml:space="preserve">${xml(text.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

/** Width by the longest of the first texts, in characters. */
function widthOf(sheet: Sheet, column: number): number {
  let longest = sheet.head[column]!.length;
  for (const row of sheet.rows.slice(0, 200)) longest = Math.max(longest, String(row[column] ?? '').length);
  return Math.min(48, Math.max(6, longest + 2));
}

function sheetXml(sheet: Sheet): string {
  const rowXml = (cells: readonly Cell[], r: number) =>
    `<row r="${r + 1}">${cells.map((c, i) => cellXml(c, `${columnName(i)}${r + 1}`, r === 0 ? 1 : 0)).join('')}</row>`;
  const columns = sheet.head
    .map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(sheet, i)}" customWidth="1"/>`)
    .join('');
  const end = `${columnName(sheet.head.length - 1)}${sheet.rows.length + 1}`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns}</cols><sheetData>${[sheet.head, ...sheet.rows].map(rowXml).join('')}</sheetData>` +
    `<autoFilter ref="A1:${end}"/></worksheet>`
  );
}

/** Name of a tab: at most 31 characters, without those that are forbidden. */
const tabName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

/** Bytes of a workbook. Equal sheets give equal bytes: no time goes in. */
export function xlsxFile(sheets: readonly Sheet[]): Uint8Array {
  const numbers = sheets.map((_, i) => i + 1);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${SHEET_ML}.${type}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${numbers.map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((s, i) => `<sheet name="${xml(tabName(s.name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
  });
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // The earliest date that a zip can hold.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: '1980-01-01T00:00:00' });
}
