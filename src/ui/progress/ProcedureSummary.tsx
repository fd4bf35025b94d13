import { useTranslation } from 'react-i18next';
import type { ProcedureProgress } from '../../records/learning/procedureProgress.ts';
import { dayText, numberText } from '../messages/i18n.ts';
import { drillTitle } from '../messages/names.ts';
import { StateChip } from './StateChip.tsx';

/** All procedures in a few lines, each a way to its charts further down. */
export function ProcedureSummary(props: {
  readonly progress: readonly ProcedureProgress[];
  readonly nowMs: number;
}) {
  const { t } = useTranslation();
  return (
    <table className="folds summary" data-testid="summary">
      <thead>
        <tr>
          <th scope="col">{t('runs.drill')}</th>
          <th scope="col">{t('progress.stateHead')}</th>
          <th scope="col" className="number">
            {t('progress.runs')}
          </th>
          <th scope="col" className="number">
            {t('progress.best')}
          </th>
          <th scope="col">{t('progress.due')}</th>
        </tr>
      </thead>
      <tbody>
        {props.progress.map(({ procedure, title, pass, runs, best, dueMs }) => {
          const isLate = dueMs !== undefined && props.nowMs > dueMs + 24 * 3600 * 1000;
          const date = dueMs === undefined ? t('progress.dueNone') : dayText(dueMs);
          return (
            <tr key={procedure}>
              <th scope="row">
                {/* A button, since the hash that a link would use is the router's. */}
                <button type="button" className="plain" onClick={() => show(procedure)}>
                  {drillTitle(procedure, title)}
                </button>
              </th>
              <td data-label={t('progress.stateHead')}>
                <StateChip state={pass.state} />
              </td>
              <td className="number" data-label={t('progress.runs')}>
                {runs.length}
              </td>
              <td className="number" data-label={t('progress.best')}>
                {numberText(best, 0)}
              </td>
              <td data-label={t('progress.due')} className={isLate ? 'bad nowrap' : 'nowrap'}>
                {isLate ? t('progress.dueLate', { date }) : date}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function show(procedure: string): void {
  const heading = document.getElementById(`p-${procedure}`);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  heading?.closest('section')?.scrollIntoView({ block: 'start' });
}
