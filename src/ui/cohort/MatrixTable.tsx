import type { TFunction } from 'i18next';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Matrix, MatrixCell, MatrixRow, Procedure } from '../../records/cohort/matrix.ts';
import { dayText, numberText, shortDayText } from '../messages/i18n.ts';
import { drillTitle } from '../messages/names.ts';
import { STATE_SIGNS } from '../progress/StateChip.tsx';
import { learnerName } from './learnerName.ts';
import { createNearView, type NearView } from './nearView.ts';
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

/** Rows at the top that are whole at once, more than a tall screen shows. */
const FIRST_ROWS = 24;

/**
 * A row per learner, a column per procedure; head and names stay in view while the rest scrolls. Every row is there with
 * its learner, for keys, screen readers and the browser's own search; its cells are filled while it is in view or near.
 * `isBehind`: what is shown does not yet follow what was asked for.
 */
export const MatrixTable = memo(function MatrixTable(props: {
  readonly matrix: Matrix;
  readonly names: ReadonlyMap<string, string>;
  readonly isBehind: boolean;
}) {
  const { t } = useTranslation();
  const { matrix, names, isBehind } = props;
  const box = useRef<HTMLElement>(null);
  const [nearView] = useState(() => createNearView(box));
  return (
    <section
      ref={box}
      className="matrix-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which keys must do too
      tabIndex={0}
      aria-label={t('cohort.matrixTable')}
      aria-busy={isBehind}
    >
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
          {matrix.rows.map((row, i) => (
            <Row
              key={row.learner}
              row={row}
              procedures={matrix.procedures}
              name={learnerName(t, names, row.learner)}
              isFirst={i < FIRST_ROWS}
              nearView={nearView}
            />
          ))}
        </tbody>
      </table>
      {matrix.rows.length === 0 && <p className="quiet">{t('cohort.noRows')}</p>}
    </section>
  );
});

const Row = memo(function Row(props: {
  readonly row: MatrixRow;
  readonly procedures: readonly Procedure[];
  readonly name: string;
  readonly isFirst: boolean;
  readonly nearView: NearView;
}) {
  const { t } = useTranslation();
  const { row, procedures, nearView } = props;
  const element = useRef<HTMLTableRowElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => nearView(element.current!, setNear), [nearView]);
  return (
    <tr ref={element} data-learner={row.learner}>
      <th scope="row">
        <Link href={`/cohort/${encodeURIComponent(row.learner)}`}>
          <bdi>{props.name}</bdi>
        </Link>
      </th>
      <td className="number">{t('cohort.ofProcedures', { count: row.proficient, of: procedures.length })}</td>
      {props.isFirst || isNear ? (
        procedures.map(({ id }) => <Cell key={id} t={t} cell={row.cells.get(id)} />)
      ) : (
        <td colSpan={procedures.length} />
      )}
    </tr>
  );
});

/** Of these there are thousands: the row's own translator is handed down, for one of their own would cost more than they. */
function Cell({ t, cell }: { readonly t: TFunction; readonly cell: MatrixCell | undefined }) {
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
