import { useTranslation } from 'react-i18next';
import { CUSTOMARY_ERROR, type CusumPlan, PUBLISHED_RATES } from '../../core/statistics/cusum.ts';
import { numberText } from '../messages/i18n.ts';

export const START_PLAN: CusumPlan = {
  ...PUBLISHED_RATES[0]!,
  alpha: CUSTOMARY_ERROR,
  beta: CUSTOMARY_ERROR,
};

/** Which failure rates the CUSUM tells apart: the pairs that are in print. */
export function RateChoice(props: {
  readonly plan: CusumPlan;
  readonly onChange: (plan: CusumPlan) => void;
}) {
  const { t } = useTranslation();
  const index = PUBLISHED_RATES.findIndex(({ p0, p1 }) => p0 === props.plan.p0 && p1 === props.plan.p1);
  return (
    <label className="field">
      {t('progress.rates')}
      <select
        value={index}
        onChange={(event) =>
          props.onChange({ ...props.plan, ...PUBLISHED_RATES[Number(event.target.value)]! })
        }
      >
        {PUBLISHED_RATES.map(({ p0, p1 }, i) => (
          <option key={p0} value={i}>
            {t('progress.ratesOf', { p0: numberText(p0, 2), p1: numberText(p1, 2) })}
          </option>
        ))}
      </select>
    </label>
  );
}
