/** The cohort as tables: the matrix, every run, and what fails most. Names only where they were asked for. */
import { metricName, metricUnit } from '../metricNames.ts';
import { procedureOf } from '../runFacts.ts';
import type { CohortRun } from './cohortRun.ts';
import type { Item } from './items.ts';
import type { Matrix, MatrixCell } from './matrix.ts';
import type { Cell, Sheet } from './table.ts';

/** Names by id, or null where none may leave. */
export type ToldNames = ReadonlyMap<string, string> | null;

const dateOf = (ms: number | undefined): string | null =>
  ms === undefined ? null : new Date(ms).toISOString().slice(0, 10);

const learnerHead = (names: ToldNames): string[] => (names ? ['learner', 'name'] : ['learner']);
const learnerCells = (learner: string, names: ToldNames): Cell[] =>
  names ? [learner, names.get(learner) ?? null] : [learner];

const cellWords = (cell: MatrixCell | undefined): Cell[] =>
  cell === undefined
    ? ['none', null, 0, null]
    : [cell.state, cell.runs > 0 ? cell.best : null, cell.runs, dateOf(cell.due?.ms)];

/** A row per learner; of each procedure its state, best total, runs and next date. */
export function matrixSheet(matrix: Matrix, names: ToldNames): Sheet {
  return {
    name: 'Matrix',
    head: [
      ...learnerHead(names),
      'runs',
      'proficient in',
      ...matrix.procedures.flatMap(({ id }) => [`${id}: state`, `${id}: best`, `${id}: runs`, `${id}: due`]),
    ],
    rows: matrix.rows.map((row) => [
      ...learnerCells(row.learner, names),
      row.runs,
      row.proficient,
      ...matrix.procedures.flatMap(({ id }) => cellWords(row.cells.get(id))),
    ]),
  };
}

/** A row per run, with the value of every metric. */
export function runSheet(runs: readonly CohortRun[], names: ToldNames): Sheet {
  const metrics = [...new Set(runs.flatMap((run) => run.metrics.map(({ id }) => id)))];
  const withUnit = (id: string) => {
    const unit = metricUnit(id);
    return unit === '' || unit === 'count' ? metricName(id) : `${metricName(id)} (${unit})`;
  };
  return {
    name: 'Runs',
    head: [
      ...learnerHead(names),
      'procedure',
      'mode',
      'date',
      'seconds',
      'total',
      'passed',
      'serious errors',
      'verification',
      'reasons',
      'engine',
      'digest',
      'files',
      ...metrics.map(withUnit),
    ],
    rows: runs.map((run) => {
      const values = new Map(run.metrics.map(({ id, value }) => [id, value]));
      return [
        ...learnerCells(run.learner, names),
        procedureOf(run),
        run.mode,
        run.createdAt,
        run.ticks / 100,
        run.total,
        run.passed,
        run.critical.map(({ id, structure }) => `${id}: ${structure}`).join('; '),
        run.verdict,
        [...run.reasons, ...(run.claims ?? [])].join('; '),
        run.engine,
        run.digest,
        filesTold(run, names),
        ...metrics.map((id) => values.get(id) ?? null),
      ];
    }),
  };
}

/** Paths of files name people as often as not: without names, only how many there were is told. */
const filesTold = (run: CohortRun, names: ToldNames): Cell =>
  names ? run.files.join('; ') : run.files.length;

export const itemSheet = (items: readonly Item[]): Sheet => ({
  name: 'Items',
  head: ['item', 'kind', 'runs', 'failed', 'share failed', 'learners', 'share of points earned'],
  rows: items.map((item) => [
    item.name,
    item.kind,
    item.runs,
    item.failed,
    Math.round(item.share01 * 1e4) / 1e4,
    item.learners,
    item.earned01 === null ? null : Math.round(item.earned01 * 1e4) / 1e4,
  ]),
});
