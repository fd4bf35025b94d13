import { useTranslation } from 'react-i18next';
import type { MetricPage } from '../../core/scoring/metricPages.ts';
import { metricPageText } from '../messages/metricText.ts';
import { unitName } from '../messages/names.ts';
import { withUnit } from './withUnit.ts';

/** The page of one metric: definition, formula, unit, source, what it says and does not say. */
export function MetricWordsView(props: { readonly page: MetricPage }) {
  const { t } = useTranslation();
  const page = metricPageText(props.page);
  const { limits, unit } = page;
  return (
    <article className="panel metric-page" data-testid="metric-page" data-metric={page.id}>
      <p className="metric-definition">{page.definition}</p>
      <dl>
        <dt>{t('metric.formula')}</dt>
        <dd className="metric-formula">{page.formula}</dd>
        <dt>{t('metric.unit')}</dt>
        <dd>{unit === 'count' ? t('metric.count') : unitName(unit)}</dd>
        <dt>{t('metric.says')}</dt>
        <dd>{page.says}</dd>
        <dt>{t('metric.saysNot')}</dt>
        <dd>{page.saysNot}</dd>
        {limits && (
          <>
            <dt>{t('metric.limits')}</dt>
            <dd>
              {t('metric.fullAndNone', {
                good: withUnit(limits.good, unit),
                poor: withUnit(limits.poor, unit),
              })}
            </dd>
          </>
        )}
        <dt>{t('metric.source')}</dt>
        <dd>{page.source}</dd>
      </dl>
    </article>
  );
}
