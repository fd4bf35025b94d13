import { useTranslation } from 'react-i18next';
import type { Drill } from '../../core/procedure/drill.ts';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { numberText } from '../messages/i18n.ts';
import { metricName } from '../messages/metricText.ts';
import { originText } from '../messages/names.ts';
import { isRequirementMissed, isScored } from './advice.ts';
import { withUnit } from './withUnit.ts';

/** The figures of a card with their limits and where these come from, all of it written out, as paper does not unfold. */
export function ReportTable(props: {
  readonly card: ScoreCard;
  readonly drill: Pick<Drill, 'id' | 'metrics'> | undefined;
}) {
  const { t } = useTranslation();
  return (
    <table className="folds">
      <thead>
        <tr>
          <th scope="col">{t('card.metric')}</th>
          <th scope="col" className="number">
            {t('report.value')}
          </th>
          <th scope="col" className="number">
            {t('card.points')}
          </th>
          <th scope="col" className="number">
            {t('report.full')}
          </th>
          <th scope="col" className="number">
            {t('report.required')}
          </th>
          <th scope="col">{t('report.origin')}</th>
        </tr>
      </thead>
      <tbody>
        {props.card.metrics.filter(isScored).map((metric) => {
          const { limits, unit } = metric;
          const isMissed = isRequirementMissed(metric);
          const stored = props.drill?.metrics.find((rule) => rule.metric === metric.id)?.origin;
          const origin =
            props.drill && stored !== undefined ? originText(props.drill, metric.id, stored) : undefined;
          return (
            <tr key={metric.id}>
              <th scope="row">{metricName(metric.id, metric.name)}</th>
              <td className={`number ${isMissed ? 'bad' : ''}`} data-label={t('report.value')}>
                {metric.value === null ? t('card.notReached') : withUnit(metric.value, unit)}
              </td>
              <td className="number" data-label={t('card.points')}>
                {limits.weight > 0
                  ? t('card.ofPoints', {
                      points: numberText(metric.points, 1),
                      weight: numberText(limits.weight, 0),
                    })
                  : '–'}
              </td>
              <td className="number" data-label={t('report.full')}>
                {withUnit(limits.good, unit)}
              </td>
              <td className={`number ${isMissed ? 'bad' : ''}`} data-label={t('report.required')}>
                {limits.required === undefined
                  ? '–'
                  : `${limits.good >= limits.poor ? '≥' : '≤'} ${withUnit(limits.required, unit)}`}
              </td>
              <td className="report-origin" data-label={t('report.origin')}>
                {origin ?? '–'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
