import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type CohortRun, runKey } from '../../records/cohort/cohortRun.ts';
import type { Outlier } from '../../records/cohort/outliers.ts';
import { commaText, numberText, timeText } from '../messages/i18n.ts';
import { drillTitle } from '../messages/names.ts';
import { reasonText } from '../messages/reasonText.ts';
import { learnerName } from './learnerName.ts';
import { shortTitle } from './shortTitle.ts';

const SHOWN = 8;

/** Runs worth a look, each with its reason and a way to its learner. */
export function OutlierList(props: {
  readonly outliers: readonly Outlier[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { outliers, names } = props;
  if (outliers.length === 0) return <p className="quiet">{t('cohort.outlierNone')}</p>;
  const shown = isWhole ? outliers : outliers.slice(0, SHOWN);
  const left = outliers.length - shown.length;
  const name = (id: string) => learnerName(t, names, id);
  const reason = (o: Outlier): string => {
    if (o.kind === 'score' || o.kind === 'time') {
      const text = (v: number) => (o.kind === 'score' ? numberText(v, 0) : timeText(v));
      const z = numberText(o.z, 1);
      return t(`cohort.outlier.${o.kind}`, { value: text(o.value), median: text(o.median), z });
    }
    if (o.kind === 'shared') return t('cohort.outlier.shared', { others: commaText(o.others.map(name)) });
    if (o.kind === 'claim')
      return t('cohort.outlier.claim', { claims: (o.run.claims ?? []).map(reasonText).join('; ') });
    if (o.kind === 'overlap') return t('cohort.outlier.overlap');
    return t(`cohort.outlier.clock.${o.run.clock ?? 'missing'}`, { date: o.run.createdAt ?? '' });
  };
  return (
    <>
      <ul className="outliers" data-testid="outliers">
        {shown.map((o) => (
          <li key={`${o.kind} ${runKey(o.run)}`}>
            <span>
              <Link href={`/cohort/${encodeURIComponent(o.run.learner)}`}>
                <bdi>{name(o.run.learner)}</bdi>
              </Link>
              <span className="quiet"> · {runTitle(o.run)}</span>
            </span>
            <span className={o.kind === 'shared' || o.kind === 'claim' ? 'bad' : ''}>
              <bdi>{reason(o)}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => setWhole(true)}>
          {t('cohort.moreItems', { count: left })}
        </button>
      )}
    </>
  );
}

const runTitle = (run: CohortRun): string => {
  const { region, what } = shortTitle(drillTitle(run.drill, run.title));
  return region === '' ? what : `${region}: ${what}`;
};
