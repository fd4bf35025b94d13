import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { COHORT_VERDICTS, type CohortRun, type CohortVerdict } from '../../records/cohort/cohortRun.ts';

export const VERDICT_SIGNS: Readonly<Record<CohortVerdict, string>> = {
  verified: '✓',
  mismatch: '≠',
  unverifiable: '?',
  waiting: '…',
};
export const VERDICT_CLASSES: Readonly<Record<CohortVerdict, string>> = {
  verified: 'good',
  mismatch: 'bad',
  unverifiable: 'quiet',
  waiting: 'quiet',
};

/** How many learners and runs there are, and what replaying them showed. */
export function VerdictCounts(props: {
  readonly runs: readonly CohortRun[];
  readonly isBusy: boolean;
  readonly onVerify: () => void;
}) {
  const { t } = useTranslation();
  const { runs } = props;
  const counts: Record<CohortVerdict, number> = { verified: 0, mismatch: 0, unverifiable: 0, waiting: 0 };
  for (const run of runs) counts[run.verdict]++;
  return (
    <div className="row spread">
      <dl className="figures" data-testid="counts">
        <div>
          <dt>{t('cohort.learners')}</dt>
          <dd>{new Set(runs.map((run) => run.learner)).size}</dd>
        </div>
        <div>
          <dt>{t('cohort.runs')}</dt>
          <dd>{runs.length}</dd>
        </div>
        {COHORT_VERDICTS.map((verdict) => (
          <div key={verdict} data-verdict={verdict} data-count={counts[verdict]}>
            <dt>
              <span aria-hidden>{VERDICT_SIGNS[verdict]}</span> {t(`cohort.verdict.${verdict}`)}
            </dt>
            <dd className={counts[verdict] > 0 ? VERDICT_CLASSES[verdict] : ''}>{counts[verdict]}</dd>
          </div>
        ))}
      </dl>
      {counts.waiting > 0 && !props.isBusy && (
        <button type="button" onClick={props.onVerify}>
          <ShieldCheck aria-hidden />
          {t('cohort.verify')}
        </button>
      )}
    </div>
  );
}
