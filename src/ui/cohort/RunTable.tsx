import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../records/cohort/clock.ts';
import { type CohortRun, runKey } from '../../records/cohort/cohortRun.ts';
import { dayText, numberText } from '../messages/i18n.ts';
import { drillTitle } from '../messages/names.ts';
import { reasonText } from '../messages/reasonText.ts';
import { VERDICT_CLASSES, VERDICT_SIGNS } from './VerdictCounts.tsx';

/** Every run of a learner with what replaying it showed, and why. */
export function RunTable(props: {
  readonly runs: readonly CohortRun[];
  readonly onReplay: (run: CohortRun) => void;
}) {
  const { t } = useTranslation();
  return (
    <table className="folds">
      <thead>
        <tr>
          <th scope="col">{t('cohort.runDate')}</th>
          <th scope="col">{t('cohort.runDrill')}</th>
          <th scope="col">{t('cohort.runMode')}</th>
          <th scope="col" className="number">
            {t('cohort.runTotal')}
          </th>
          <th scope="col">{t('cohort.runResult')}</th>
          <th scope="col">{t('cohort.runVerdict')}</th>
          <th scope="col">{t('cohort.runOpen')}</th>
        </tr>
      </thead>
      <tbody>
        {props.runs.map((run) => {
          const ms = timeOf(run);
          const date =
            ms !== undefined
              ? dayText(ms)
              : t(`cohort.outlier.clock.${run.clock ?? 'missing'}`, { date: run.createdAt ?? '' });
          const mode = (['guided', 'practice', 'assessment'] as const).find((m) => m === run.mode);
          const reasons = [...run.reasons, ...(run.claims ?? [])];
          return (
            <tr key={runKey(run)}>
              <th scope="row" className={ms === undefined ? '' : 'nowrap'}>
                {date}
              </th>
              <td data-label={t('cohort.runDrill')}>{drillTitle(run.drill, run.title)}</td>
              <td data-label={t('cohort.runMode')}>{mode ? t(`mode.${mode}`) : run.mode}</td>
              <td className="number" data-label={t('cohort.runTotal')}>
                {numberText(run.total, 0)}
              </td>
              <td data-label={t('cohort.runResult')}>
                <span className={run.passed ? 'good' : 'bad'}>
                  {t(run.passed ? 'runs.passed' : 'runs.notPassed')}
                </span>
              </td>
              <td className="wide" data-label={t('cohort.runVerdict')}>
                <span className={VERDICT_CLASSES[run.verdict]}>
                  <span aria-hidden>{VERDICT_SIGNS[run.verdict]}</span> {t(`cohort.verdict.${run.verdict}`)}
                </span>
                {reasons.map((reason) => (
                  <small key={reason} className="quiet reason">
                    <bdi>{reasonText(reason)}</bdi>
                  </small>
                ))}
              </td>
              <td data-label={t('cohort.runOpen')}>
                {run.source === 'recording' && (
                  <button
                    type="button"
                    title={t('cohort.runOpen')}
                    aria-label={t('cohort.runOpenOf', { title: drillTitle(run.drill, run.title), date })}
                    onClick={() => props.onReplay(run)}
                  >
                    <Play aria-hidden />
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
