import '../../ui/messages/enLater.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CarePlan } from '../../core/procedure/care/carePlan.ts';
import type { LiveRun } from '../../engine/liveRun.ts';
import { newRunId } from '../../records/runRecord.ts';
import { drillTitle } from '../../ui/messages/names.ts';
import { CarePanel } from '../../ui/care/CarePanel.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { keepRun } from '../runFiles.ts';

/** The part of a run before the probe: the patient is asked, told and prepared, or sent on. */
export function PreparationPage({
  run,
  plan,
  onReady,
}: {
  readonly run: LiveRun;
  readonly plan: CarePlan;
  /** Takes the probe. */
  readonly onReady: () => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [createdAt] = useState(() => new Date().toISOString());
  useEffect(() => run.start(), [run]);
  const refer = () => {
    const id = newRunId();
    run.finish();
    run.tick();
    void keepRun(id, createdAt, 'finished', run.result()).then(() => navigate(`/card/${id}`));
  };
  return (
    <>
      <TopBar title={drillTitle(run.drill.id, run.drill.title)}>
        <span className="quiet">{t(`mode.${run.drill.mode}`)}</span>
      </TopBar>
      <main className="page" id="content" data-testid="preparation">
        <h2>{t('care.title')}</h2>
        <p>{t(run.drill.mode === 'guided' ? 'care.leadGuided' : 'care.lead')}</p>
        <CarePanel run={run} plan={plan} phases={['talk', 'prepare']}>
          {(isStopped) => (
            <>
              <button type="button" className={isStopped ? undefined : 'primary'} onClick={onReady}>
                {t('care.toRoom')}
              </button>
              {isStopped && (
                <button type="button" className="primary" onClick={refer}>
                  {t('care.refer')}
                </button>
              )}
            </>
          )}
        </CarePanel>
      </main>
    </>
  );
}
