import { useTranslation } from 'react-i18next';
import type { TrialReport } from '../../engine/authoring/trial.ts';
import { numberText } from '../messages/i18n.ts';

/** Totals of each kind of operator, and how often the drill decides wrongly. */
export function TrialTable({
  report,
  passTotal,
}: {
  readonly report: TrialReport;
  readonly passTotal: number;
}) {
  const { t } = useTranslation();
  const percent = (share01: number) => numberText(100 * share01, 0);
  const rates = ({ falsePass, falseFail }: { falsePass: number; falseFail: number }) => ({
    falsePass: percent(falsePass),
    falseFail: percent(falseFail),
  });
  return (
    <>
      <table className="folds bench-table" aria-label={t('workbench.trialTable')} data-testid="trial">
        <thead>
          <tr>
            <th scope="col">{t('workbench.trialWho')}</th>
            <th scope="col" className="number">
              {t('workbench.trialMean')}
            </th>
            <th scope="col" className="number">
              {t('workbench.trialSpan')}
            </th>
            <th scope="col" className="number">
              {t('workbench.trialPassed')}
            </th>
            <th scope="col" className="number">
              {t('workbench.trialCritical')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.operators.map(({ operator, totals, moments, passed, withCriticalError }) => (
            <tr key={operator} data-operator={operator} data-passed={passed} data-runs={totals.length}>
              <th scope="row">{t(`workbench.operator.${operator}`)}</th>
              <td className="number" data-label={t('workbench.trialMean')}>
                {numberText(moments.mean, 0)}
              </td>
              <td className="number" data-label={t('workbench.trialSpan')}>
                {t('workbench.trialSpanText', {
                  least: numberText(Math.min(...totals), 0),
                  most: numberText(Math.max(...totals), 0),
                })}
              </td>
              <td className="number" data-label={t('workbench.trialPassed')}>
                {t('workbench.trialOf', { count: passed, of: totals.length })}
              </td>
              <td className="number" data-label={t('workbench.trialCritical')}>
                {t('workbench.trialOf', { count: withCriticalError, of: totals.length })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.decision && <p>{t('workbench.trialDecision', rates(report.decision))}</p>}
      {report.mark && (
        <p>{t('workbench.trialMark', { mark: numberText(passTotal, 0), ...rates(report.mark) })}</p>
      )}
    </>
  );
}
