import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  byProcedure,
  procedureProgress,
  type ProgressRun,
} from '../../records/learning/procedureProgress.ts';
import { ProcedurePanel } from './ProcedurePanel.tsx';
import { ProcedureSummary } from './ProcedureSummary.tsx';
import { RateChoice, START_PLAN } from './RateChoice.tsx';

const MODES = ['guided', 'practice', 'assessment'] as const;

/** All procedures of one learner, with the choice of which runs count and how they are judged. */
export function ProcedureList(props: { readonly runs: readonly ProgressRun[]; readonly nowMs: number }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState('');
  const [plan, setPlan] = useState(START_PLAN);
  const progress = useMemo(() => {
    const shown = mode === '' ? props.runs : props.runs.filter((run) => run.mode === mode);
    return [...byProcedure(shown)].map(([id, runs]) => procedureProgress(id, runs, plan));
  }, [props.runs, mode, plan]);
  return (
    <>
      <div className="row fields">
        <label className="field">
          {t('progress.mode')}
          <select value={mode} onChange={(event) => setMode(event.target.value)}>
            <option value="">{t('progress.allModes')}</option>
            {MODES.map((m) => (
              <option key={m} value={m}>
                {t(`mode.${m}`)}
              </option>
            ))}
          </select>
        </label>
        <RateChoice plan={plan} onChange={setPlan} />
      </div>
      {progress.length > 1 && (
        <section className="panel stack" aria-labelledby="summary-title">
          <h2 id="summary-title">{t('progress.overview')}</h2>
          <ProcedureSummary progress={progress} nowMs={props.nowMs} />
        </section>
      )}
      {progress.map((p) => (
        <ProcedurePanel key={p.procedure} progress={p} plan={plan} nowMs={props.nowMs} />
      ))}
    </>
  );
}
