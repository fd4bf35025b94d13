import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interval } from '../../core/statistics/interval.ts';
import {
  completeRatings,
  itemAgreement,
  pairAgreement,
  type RatedRun,
  ratersOf,
} from '../../records/cohort/agreement.ts';
import { commaText, numberText } from '../messages/i18n.ts';

/** ICC of all raters and weighted kappa of two of them, item by item. */
export function AgreementTable({ runs }: { readonly runs: readonly RatedRun[] }) {
  const { t } = useTranslation();
  const raters = ratersOf(runs);
  const complete = completeRatings(runs);
  const [pair, setPair] = useState<readonly [string, string]>([raters[0] ?? '', raters[1] ?? '']);
  if (!complete) return <p>{t('rating.agreement.tooFew')}</p>;
  const items = itemAgreement(complete);
  const { kappas, runs: pairRuns } = pairAgreement(runs, pair[0], pair[1]);
  const choose = (which: 0 | 1, rater: string) => setPair(which === 0 ? [rater, pair[1]] : [pair[0], rater]);
  return (
    <>
      <p>
        {t('rating.agreement.complete', {
          runs: complete.runs.length,
          raters: commaText(complete.raters),
        })}
      </p>
      <div className="row">
        {([0, 1] as const).map((which) => (
          <label key={which} className="field">
            {t(which === 0 ? 'rating.agreement.firstRater' : 'rating.agreement.secondRater')}
            <select value={pair[which]} onChange={(event) => choose(which, event.target.value)}>
              {raters.map((rater) => (
                <option key={rater} value={rater} disabled={rater === pair[1 - which]}>
                  {rater}
                </option>
              ))}
            </select>
          </label>
        ))}
        <span className="quiet pair-runs">{t('rating.agreement.pairRuns', { runs: pairRuns })}</span>
      </div>
      <table className="folds" data-testid="agreement">
        <thead>
          <tr>
            <th scope="col">{t('rating.agreement.item')}</th>
            <th scope="col" className="number">
              {t('rating.agreement.single')}
            </th>
            <th scope="col" className="number">
              {t('rating.agreement.average', { raters: complete.raters.length })}
            </th>
            <th scope="col" className="number">
              {t('rating.agreement.kappa')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const kappa = kappas.get(item.id);
            return (
              <tr key={item.id ?? ''} data-item={item.id ?? 'mean'}>
                <th scope="row">{item.id === null ? t('rating.agreement.mean') : item.name}</th>
                <td className="number" data-label={t('rating.agreement.single')}>
                  <Figure value={item.single} interval={item.singleInterval} />
                </td>
                <td
                  className="number"
                  data-label={t('rating.agreement.average', { raters: complete.raters.length })}
                >
                  <Figure value={item.average} interval={item.averageInterval} />
                </td>
                <td className="number" data-label={t('rating.agreement.kappa')}>
                  <Figure value={kappa?.kappa ?? null} interval={kappa?.interval ?? null} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="quiet">{t('rating.agreement.methods')}</p>
    </>
  );
}

/** A coefficient with its interval of 95 %. */
export function Figure(props: { readonly value: number | null; readonly interval: Interval | null }) {
  const { t } = useTranslation();
  const { value, interval } = props;
  if (value === null) return <>–</>;
  if (!interval) return <>{numberText(value, 2)}</>;
  return (
    <>
      {t('rating.agreement.range', {
        value: numberText(value, 2),
        low: numberText(interval[0], 2),
        high: numberText(interval[1], 2),
      })}
    </>
  );
}
