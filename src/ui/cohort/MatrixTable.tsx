import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Matrix, MatrixCell, MatrixRow } from '../../records/cohort/matrix.ts';
import { dayText, numberText, shortDayText } from '../messages/i18n.ts';
import { drillTitle } from '../messages/names.ts';
import { STATE_SIGNS } from '../progress/StateChip.tsx';
import { learnerName } from './learnerName.ts';
import { shortTitle } from './shortTitle.ts';

/** What the signs in the cells mean. */
export function MatrixKey() {
  const { t } = useTranslation();
  return (
    <ul className="matrix-key">
      {(['none', 'practising', 'aided', 'once', 'proficient', 'relapsed'] as const).map((state) => (
        <li key={state} className={`cell state-${state}`}>
          <span aria-hidden>{STATE_SIGNS[state]}</span> {t(`progress.stateShort.${state}`)}
        </li>
      ))}
    </ul>
  );
}

/** A row per learner, a column per procedure; head and names stay in view while the rest scrolls. */
export const MatrixTable = memo(function MatrixTable(props: {
  readonly matrix: Matrix;
  readonly names: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const { matrix, names } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which keys must do too
    <section className="matrix-scroll" tabIndex={0} aria-label={t('cohort.matrixTable')}>
      <table className="matrix" data-testid="matrix">
        <thead>
          <tr>
            <th scope="col">{t('cohort.learner')}</th>
            <th scope="col">{t('cohort.proficient')}</th>
            {matrix.procedures.map(({ id, title: stored }) => {
              const title = drillTitle(id, stored);
              const { region, what } = shortTitle(title);
              return (
                <th key={id} scope="col" title={title}>
                  <b>{region}</b> {what}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row key={row.learner} row={row} matrix={matrix} name={learnerName(t, names, row.learner)} />
          ))}
        </tbody>
      </table>
      {matrix.rows.length === 0 && <p className="quiet">{t('cohort.noRows')}</p>}
    </section>
  );
});

function Row(props: { readonly row: MatrixRow; readonly matrix: Matrix; readonly name: string }) {
  const { t } = useTranslation();
  const { row, matrix } = props;
  return (
    <tr data-learner={row.learner}>
      <th scope="row">
        <Link href={`/cohort/${encodeURIComponent(row.learner)}`}>
          <bdi>{props.name}</bdi>
        </Link>
      </th>
      <td className="number">
        {t('cohort.ofProcedures', { count: row.proficient, of: matrix.procedures.length })}
      </td>
      {matrix.procedures.map(({ id }) => (
        <Cell key={id} cell={row.cells.get(id)} />
      ))}
    </tr>
  );
}

function Cell({ cell }: { readonly cell: MatrixCell | undefined }) {
  const { t } = useTranslation();
  if (cell === undefined)
    return (
      <td className="cell state-none">
        <span aria-hidden>·</span>
        <span className="visually-hidden">{t('progress.stateShort.none')}</span>
      </td>
    );
  const { state, due, isLate } = cell;
  const date = due === undefined ? '' : dayText(due.ms);
  const dueText =
    due === undefined
      ? ''
      : t(due.kind === 'course' ? 'cohort.cellDueCourse' : 'cohort.cellDuePractice', { date }) +
        (isLate ? t('cohort.cellLate') : '');
  const told =
    t('cohort.cell', {
      state: t(`progress.stateShort.${state}`),
      best: numberText(cell.best, 0),
      runs: cell.runs,
      due: dueText,
    }) + (cell.mismatches > 0 ? t('cohort.cellMismatch') : '');
  return (
    <td className={`cell state-${state}`} data-state={state} title={told}>
      <span className="visually-hidden">{told}</span>
      <span aria-hidden className="cell-top">
        <span className="sign">{STATE_SIGNS[state]}</span>
        {cell.runs > 0 && <b className="number">{numberText(cell.best, 0)}</b>}
        {cell.runs > 0 && <small>×{cell.runs}</small>}
        {cell.mismatches > 0 && <span className="bad">≠</span>}
      </span>
      {due && (
        <small aria-hidden className={isLate ? 'bad' : 'quiet'}>
          {isLate ? `${t('cohort.late')} ` : ''}
          {shortDayText(due.ms)}
        </small>
      )}
    </td>
  );
}
