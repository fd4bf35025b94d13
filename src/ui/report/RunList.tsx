import { Download, Play, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dateText, numberText, timeText } from '../messages/i18n.ts';
import { drillTitle } from '../messages/names.ts';

export interface RunRow {
  readonly id: string;
  readonly drill: string;
  readonly createdAt: string;
  readonly title: string;
  readonly mode: string;
  readonly status: 'running' | 'finished' | 'failed';
  readonly total: number | null;
  readonly passed: boolean;
  readonly ticks: number;
}

/** The runs of this browser, latest first, each with its card, replay, file and deletion. */
export function RunList(props: {
  readonly runs: readonly RunRow[];
  readonly onOpen: (id: string, where: 'card' | 'debrief') => void;
  readonly onSave: (id: string) => void;
  readonly onRemove: (id: string) => void;
}) {
  const { t } = useTranslation();
  if (props.runs.length === 0) return <p className="quiet">{t('start.noRuns')}</p>;
  return (
    <table className="folds">
      <thead>
        <tr>
          <th scope="col">{t('runs.date')}</th>
          <th scope="col">{t('runs.drill')}</th>
          <th scope="col">{t('runs.mode')}</th>
          <th scope="col" className="number">
            {t('runs.score')}
          </th>
          <th scope="col">{t('runs.result')}</th>
          <th scope="col" className="number">
            {t('runs.length')}
          </th>
          <th scope="col">{t('runs.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {props.runs.map((run) => {
          const date = dateText(run.createdAt);
          const label = (action: string) =>
            t('runs.forRun', { action, title: drillTitle(run.drill, run.title), date });
          const mode = (['guided', 'practice', 'assessment'] as const).find((m) => m === run.mode);
          return (
            <tr key={run.id} data-run={run.id}>
              <th scope="row">{date}</th>
              <td data-label={t('runs.drill')}>{drillTitle(run.drill, run.title)}</td>
              <td data-label={t('runs.mode')}>{mode ? t(`mode.${mode}`) : run.mode}</td>
              <td className="number" data-label={t('runs.score')}>
                {run.total === null ? '–' : numberText(run.total, 0)}
              </td>
              <td data-label={t('runs.result')}>
                <span className={run.passed ? 'good' : 'quiet'}>
                  {run.status === 'finished'
                    ? t(run.passed ? 'runs.passed' : 'runs.notPassed')
                    : t(`runs.${run.status}`)}
                </span>
              </td>
              <td className="number" data-label={t('runs.length')}>
                {timeText(run.ticks)}
              </td>
              <td data-label={t('runs.actions')}>
                <span className="row">
                  <button
                    type="button"
                    onClick={() => props.onOpen(run.id, 'card')}
                    aria-label={label(t('runs.card'))}
                  >
                    {t('runs.card')}
                  </button>
                  <button
                    type="button"
                    onClick={() => props.onOpen(run.id, 'debrief')}
                    aria-label={label(t('runs.replay'))}
                    title={t('runs.replay')}
                  >
                    <Play aria-hidden />
                  </button>
                  <button
                    type="button"
                    onClick={() => props.onSave(run.id)}
                    aria-label={label(t('runs.save'))}
                    title={t('runs.save')}
                  >
                    <Download aria-hidden />
                  </button>
                  <button
                    type="button"
                    onClick={() => props.onRemove(run.id)}
                    aria-label={label(t('runs.remove'))}
                    title={t('runs.remove')}
                  >
                    <Trash2 aria-hidden />
                  </button>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
