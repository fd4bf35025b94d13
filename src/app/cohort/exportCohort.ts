/** The files that the cohort page hands out, of what is shown. */
import type { CohortRun } from '../../records/cohort/cohortRun.ts';
import { csvText } from '../../records/cohort/csv.ts';
import { resultsText } from '../../records/cohort/exportResults.ts';
import { itemSheet, matrixSheet, runSheet, type ToldNames } from '../../records/cohort/exportSheets.ts';
import { itemStatistics } from '../../records/cohort/items.ts';
import type { Matrix } from '../../records/cohort/matrix.ts';
import { xlsxFile } from '../../records/cohort/xlsx.ts';
import { saveFile } from '../download.ts';

export type ExportKind = 'csv' | 'matrix' | 'xlsx' | 'json';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function exportCohort(
  kind: ExportKind,
  shown: { readonly matrix: Matrix; readonly runs: readonly CohortRun[] },
  names: ToldNames,
): void {
  const { matrix, runs } = shown;
  if (kind === 'csv') saveFile('cohort-runs.csv', utf8(csvText(runSheet(runs, names))), 'text/csv');
  else if (kind === 'matrix')
    saveFile('cohort-matrix.csv', utf8(csvText(matrixSheet(matrix, names))), 'text/csv');
  else if (kind === 'json')
    saveFile('cohort-results.json', utf8(resultsText(runs, names)), 'application/json');
  else
    saveFile(
      'cohort.xlsx',
      xlsxFile([matrixSheet(matrix, names), runSheet(runs, names), itemSheet(itemStatistics(runs))]),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
}
