import { Download, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import {
  ALL,
  type CohortFilter,
  filterRows,
  filterRuns,
  learnerMatcher,
} from '../../records/cohort/filters.ts';
import { buildMatrix, type Matrix, type MatrixRow, proceduresOf } from '../../records/cohort/matrix.ts';
import { CourseDatesForm } from '../../ui/cohort/CourseDatesForm.tsx';
import { FilterBar, type SortOrder } from '../../ui/cohort/FilterBar.tsx';
import { ImportPanel } from '../../ui/cohort/ImportPanel.tsx';
import { byName, learnerName } from '../../ui/cohort/learnerName.ts';
import { MatrixKey, MatrixTable } from '../../ui/cohort/MatrixTable.tsx';
import { ProofText } from '../../ui/cohort/ProofText.tsx';
import { ReportLines } from '../../ui/cohort/ReportLines.tsx';
import { VerdictCounts } from '../../ui/cohort/VerdictCounts.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { ItemPanel, OutlierPanel } from './CohortFindings.tsx';
import { type CohortView, cohortSession } from './cohortSession.ts';
import { type ExportKind, exportCohort } from './exportCohort.ts';
import { droppedFiles, pickedFiles } from './pickedFiles.ts';

/** An instructor's view of a course: hand-in, matrix, what fails most, what is odd, and the ways out. */
export function CohortPage({ view }: { readonly view: CohortView }) {
  const { t } = useTranslation();
  const hasRuns = view.runs.length > 0;
  return (
    <>
      <TopBar title={t('cohort.title')}>
        <Link href="/agreement" className="button">
          {t('rating.agreement.title')}
        </Link>
        <Link href="/" className="button">
          {t('app.home')}
        </Link>
      </TopBar>
      <main className="page wide-page" id="content" data-testid="cohort">
        {!hasRuns && <p className="quiet">{t('cohort.intro')}</p>}
        {!view.keeps && <p className="notice">{t('cohort.noStore')}</p>}
        <ImportPanel
          work={view.work}
          onPick={(files) => void cohortSession.take(pickedFiles(files))}
          onDrop={(data) => void droppedFiles(data).then((files) => cohortSession.take(files))}
          onCancel={() => cohortSession.cancel()}
        >
          {view.report && <ReportLines report={view.report} />}
          {hasRuns && (
            <VerdictCounts
              runs={view.runs}
              isBusy={view.work !== null}
              onVerify={() => void cohortSession.verify()}
            />
          )}
        </ImportPanel>
        {hasRuns && <CohortShown view={view} />}
        <ProofText />
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

function CohortShown({ view }: { readonly view: CohortView }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<CohortFilter>(ALL);
  const [sort, setSort] = useState<SortOrder>('name');
  const [nowMs] = useState(Date.now);
  // Typing goes on while the table follows.
  const asked = useDeferredValue(filter);
  const order = useDeferredValue(sort);
  const { runs: all, names, courseDates } = view;
  const procedures = useMemo(() => proceduresOf(all), [all]);
  const runs = useMemo(() => filterRuns(all, asked, names), [all, asked, names]);
  // Everyone's rows first: while a name is typed they stay the same objects, and only come and go.
  const { procedure, mode, verdict, from, to } = asked;
  const everyone = useMemo(() => {
    const columns = procedure === '' ? procedures : procedures.filter(({ id }) => id === procedure);
    // With a filter on what learners did, a learner without such runs is not shown; else everyone is.
    const isNarrow = mode !== '' || verdict !== '' || from !== '' || to !== '';
    const learners = isNarrow ? [] : [...new Set(all.map((run) => run.learner))];
    const done = filterRuns(all, { ...ALL, procedure, mode, verdict, from, to }, NO_NAMES);
    return buildMatrix(done, columns, learners, courseDates, nowMs);
  }, [all, procedures, procedure, mode, verdict, from, to, courseDates, nowMs]);
  const matrix = useMemo(() => {
    const matches = learnerMatcher(asked.learner, names);
    const rows = everyone.rows.filter((row) => matches(row.learner));
    return filterRows({ ...everyone, rows }, asked.status);
  }, [everyone, asked.learner, asked.status, names]);
  const sorted = useMemo(
    () => sortRows(matrix, order, (id) => learnerName(t, names, id)),
    [matrix, order, names, t],
  );
  return (
    <>
      <section className="panel stack" aria-labelledby="matrix-title">
        <h2 id="matrix-title">{t('cohort.matrix')}</h2>
        <p className="quiet">{t('cohort.matrixHint')}</p>
        <FilterBar
          filter={filter}
          sort={sort}
          procedures={procedures}
          onFilter={setFilter}
          onSort={setSort}
        />
        <MatrixTable matrix={sorted} names={names} isBehind={asked !== filter || order !== sort} />
        <MatrixKey />
        <CohortExport
          onExport={(kind, isNamed) => exportCohort(kind, { matrix: sorted, runs }, isNamed ? names : null)}
        />
      </section>
      <div className="cohort-pair">
        <ItemPanel runs={runs} />
        <OutlierPanel runs={runs} names={names} />
      </div>
      <CourseDatesForm
        procedures={procedures}
        dates={courseDates}
        onChange={(procedure, date) => cohortSession.setCourseDate(procedure, date)}
      />
      <div className="row">
        <button
          type="button"
          onClick={() => {
            if (window.confirm(t('cohort.eraseAsk'))) void cohortSession.eraseAll();
          }}
        >
          <Trash2 aria-hidden />
          {t('cohort.erase')}
        </button>
      </div>
    </>
  );
}

function CohortExport(props: { readonly onExport: (kind: ExportKind, isNamed: boolean) => void }) {
  const { t } = useTranslation();
  const [isNamed, setNamed] = useState(false);
  const kinds = [
    ['csv', t('cohort.exportCsv')],
    ['matrix', t('cohort.exportMatrix')],
    ['xlsx', t('cohort.exportXlsx')],
    ['json', t('cohort.exportJson')],
  ] as const;
  return (
    <fieldset className="row bare">
      <legend className="quiet">{t('cohort.export')}</legend>
      {kinds.map(([kind, text]) => (
        <button key={kind} type="button" onClick={() => props.onExport(kind, isNamed)}>
          <Download aria-hidden />
          {text}
        </button>
      ))}
      <label className="row check">
        <input type="checkbox" checked={isNamed} onChange={(event) => setNamed(event.target.checked)} />
        {t('cohort.exportNames')}
      </label>
    </fieldset>
  );
}

function sortRows(matrix: Matrix, sort: SortOrder, nameOf: (id: string) => string): Matrix {
  const late = (row: MatrixRow) => [...row.cells.values()].filter((cell) => cell.isLate).length;
  const keyed = matrix.rows.map((row) => ({ row, name: nameOf(row.learner) }));
  keyed.sort((a, b) => {
    const by =
      sort === 'least'
        ? a.row.proficient - b.row.proficient
        : sort === 'most'
          ? b.row.proficient - a.row.proficient
          : sort === 'late'
            ? late(b.row) - late(a.row)
            : 0;
    return by || byName.compare(a.name, b.name);
  });
  return { ...matrix, rows: keyed.map(({ row }) => row) };
}
