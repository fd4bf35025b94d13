import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CusumPlan } from '../../core/statistics/cusum.ts';
import { findDrill } from '../../protocol/drills/index.ts';
import type { ProcedureProgress } from '../../records/learning/procedureProgress.ts';
import { trainingOf } from '../../records/learning/training.ts';
import { metricName } from '../../records/metricNames.ts';
import { CusumChart } from '../charts/CusumChart.tsx';
import { LearningCurve } from '../charts/LearningCurve.tsx';
import { dayText, numberText } from '../messages/i18n.ts';
import { metricName as shownName } from '../messages/metricText.ts';
import { drillTitle } from '../messages/names.ts';
import { AttemptTable } from './AttemptTable.tsx';
import { StateChip } from './StateChip.tsx';

/** One procedure of one learner: where they stand, what is next, and how it came about. */
export function ProcedurePanel(props: {
  readonly progress: ProcedureProgress;
  readonly plan: CusumPlan;
  readonly nowMs: number;
}) {
  const { t } = useTranslation();
  const { progress, nowMs } = props;
  const { pass, dueMs } = progress;
  const isLate = dueMs !== undefined && nowMs > dueMs + 24 * 3600 * 1000;
  const date = dueMs === undefined ? '' : dayText(dueMs);
  return (
    <section className="panel stack procedure-panel" aria-labelledby={`p-${progress.procedure}`}>
      <div className="row spread">
        <h2 id={`p-${progress.procedure}`}>{drillTitle(progress.procedure, progress.title)}</h2>
        <StateChip state={pass.state} />
      </div>
      <p className="quiet">
        {t(`progress.stateHint.${pass.state}`, { row: Math.min(pass.row, pass.needed), needed: pass.needed })}
      </p>
      <dl className="figures">
        <div>
          <dt>{t('progress.runs')}</dt>
          <dd>{progress.runs.length}</dd>
        </div>
        <div>
          <dt>{t('progress.best')}</dt>
          <dd>{numberText(progress.best, 0)}</dd>
        </div>
        <div>
          <dt>{t('progress.median')}</dt>
          <dd>{numberText(progress.medians[progress.medians.length - 1]!, 0)}</dd>
        </div>
        <div title={t('progress.dueHint')}>
          <dt>{t('progress.due')}</dt>
          <dd className={isLate ? 'bad' : ''}>
            {dueMs === undefined
              ? t('progress.dueNone')
              : t(isLate ? 'progress.dueLate' : 'progress.dueOn', { date })}
          </dd>
        </div>
      </dl>
      <Weakest progress={progress} />
      <div className="chart-pair">
        <LearningCurve progress={progress} />
        <CusumChart progress={progress} plan={props.plan} />
      </div>
      <AttemptTable progress={progress} />
    </section>
  );
}

/** What costs most, and the drill that trains it. */
function Weakest({ progress }: { readonly progress: ProcedureProgress }) {
  const { t } = useTranslation();
  const weak = progress.weakest[0];
  const training = weak && trainingOf(weak.id);
  const drill = training && findDrill(training.drill);
  return (
    <div className="differently weakest">
      <h3 className="quiet">{t('progress.weakest')}</h3>
      <p>
        {weak === undefined
          ? t('progress.weakestNone')
          : weak.missed > 0
            ? t(weak.runs === 1 ? 'progress.weakestMissedOnce' : 'progress.weakestMissed', {
                name: shownName(weak.id, metricName(weak.id)),
                missed: weak.missed,
                count: weak.runs,
              })
            : t('progress.weakestLine', {
                name: shownName(weak.id, metricName(weak.id)),
                percent: numberText(weak.lost01 * 100, 0),
                count: weak.runs,
              })}
      </p>
      {training && drill && (
        <p className="row">
          <span className="quiet">{t(`progress.skill.${training.skill}`)}</span>
          <Link className="button" href={`/case/${drill.id}`}>
            {t('progress.train', { title: drillTitle(drill.id, drill.title) })}
          </Link>
        </p>
      )}
    </div>
  );
}
