import { useTranslation } from 'react-i18next';
import { timeOf } from '../../records/cohort/clock.ts';
import type { ProcedureProgress } from '../../records/learning/procedureProgress.ts';
import { dayText, numberText } from '../messages/i18n.ts';

/** What the two charts show, as figures. */
export function AttemptTable({ progress }: { readonly progress: ProcedureProgress }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('progress.table')}</summary>
      <table className="folds">
        <thead>
          <tr>
            <th scope="col">{t('progress.attempt')}</th>
            <th scope="col">{t('progress.date')}</th>
            <th scope="col">{t('runs.mode')}</th>
            <th scope="col" className="number">
              {t('runs.score')}
            </th>
            <th scope="col">{t('progress.result')}</th>
            <th scope="col" className="number">
              {t('progress.medianLine')}
            </th>
            <th scope="col" className="number">
              {t('progress.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {progress.runs.map((run, i) => {
            const ms = timeOf(run);
            const mode = (['guided', 'practice', 'assessment'] as const).find((m) => m === run.mode);
            return (
              <tr key={run.digest}>
                <th scope="row">{i + 1}</th>
                <td className="nowrap" data-label={t('progress.date')}>
                  {ms === undefined ? t('progress.undated') : dayText(ms)}
                </td>
                <td data-label={t('runs.mode')}>{mode ? t(`mode.${mode}`) : run.mode}</td>
                <td className="number" data-label={t('runs.score')}>
                  {numberText(run.total, 1)}
                </td>
                <td data-label={t('progress.result')}>
                  <span className={run.passed ? 'good' : 'bad'}>
                    {t(run.passed ? 'runs.passed' : 'runs.notPassed')}
                  </span>
                </td>
                <td className="number" data-label={t('progress.medianLine')}>
                  {numberText(progress.medians[i]!, 1)}
                </td>
                <td className="number" data-label={t('progress.sum')}>
                  {numberText(progress.cusum[i]!.sum, 2)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
