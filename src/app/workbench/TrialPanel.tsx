import { Bot, Play, Square } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Drill } from '../../core/procedure/drill.ts';
import { OPERATOR_KINDS } from '../../core/sim/operators/operator.ts';
import { type TrialRun, trialReport } from '../../engine/authoring/trial.ts';
import { runTrial } from '../../engine/authoring/trialRunner.ts';
import { numberText } from '../../ui/messages/i18n.ts';
import { TrialTable } from '../../ui/workbench/TrialTable.tsx';
import { holdDraft } from '../knownDrills.ts';
import type { DraftSession } from './draftSession.ts';

const SEEDS = [1, 2, 3, 4, 5];
const MOST_RUNS = SEEDS.length * OPERATOR_KINDS.length;
const MOST_WORKERS = 4;

/** Tries the draft: by hand in the room, or by the scripted operators. */
export function TrialPanel({
  session,
  drill,
}: {
  readonly session: DraftSession;
  readonly drill: Drill | null;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [runs, setRuns] = useState<readonly TrialRun[]>([]);
  const [tried, setTried] = useState<Drill | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const cancel = useRef<AbortController | null>(null);
  useEffect(() => () => cancel.current?.abort(), []);
  const passTotal = tried?.passTotal ?? 0;
  const report = useMemo(() => trialReport(runs, passTotal), [runs, passTotal]);
  const start = async (of: Drill) => {
    const controller = new AbortController();
    cancel.current = controller;
    setRuns([]);
    setTried(of);
    setFailure(null);
    setRunning(true);
    try {
      await runTrial(of, {
        seeds: SEEDS,
        width: Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1)),
        signal: controller.signal,
        onRun: (run) => setRuns((before) => [...before, run]),
      });
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
      controller.abort();
    }
    if (cancel.current === controller) setRunning(false);
  };
  const take = () => {
    const { suggestedMark } = report;
    if (suggestedMark === null) return;
    const { mark } = trialReport(runs, suggestedMark);
    const percent = (share01 = 0) => numberText(100 * share01, 0);
    const passTotalOrigin = t('workbench.trialOrigin', {
      runs: runs.length,
      falsePass: percent(mark?.falsePass),
      falseFail: percent(mark?.falseFail),
    });
    const { draft } = session.getView();
    session.replace({ ...draft, passTotal: suggestedMark, passTotalOrigin }, 'passTotal');
  };
  const isOutdated = tried !== null && drill !== tried;
  return (
    <section className="panel stack" aria-labelledby="part-tryIt-title">
      <h2 id="part-tryIt-title" tabIndex={-1}>
        {t('workbench.tryIt')}
      </h2>
      <p className="quiet">{t('workbench.tryHint')}</p>
      <div className="row">
        <button
          type="button"
          className="primary"
          disabled={!drill}
          onClick={() => {
            if (!drill) return;
            holdDraft(drill, session.id);
            navigate(`/run/${drill.id}/0/0`);
          }}
        >
          <Play aria-hidden />
          {t('workbench.tryIt')}
        </button>
      </div>
      <h3>{t('workbench.trial')}</h3>
      <p className="quiet">{t('workbench.trialHint', { seeds: SEEDS.length })}</p>
      <div className="row">
        <button type="button" disabled={!drill || isRunning} onClick={() => drill && void start(drill)}>
          <Bot aria-hidden />
          {t('workbench.trialStart')}
        </button>
        {isRunning && (
          <button type="button" onClick={() => cancel.current?.abort()}>
            <Square aria-hidden />
            {t('cohort.cancel')}
          </button>
        )}
      </div>
      {isRunning && (
        <div className="stack">
          <p role="status">{t('workbench.trialRunning', { done: runs.length, total: MOST_RUNS })}</p>
          <progress aria-label={t('workbench.trial')} max={MOST_RUNS} value={runs.length} />
        </div>
      )}
      {failure !== null && (
        <p role="alert" className="bad">
          {t('workbench.trialFailed', { message: failure })}
        </p>
      )}
      {runs.length > 0 && (
        <>
          <TrialTable report={report} passTotal={passTotal} />
          {isOutdated && <p className="notice">{t('workbench.trialOutdated')}</p>}
          {!isRunning && report.suggestedMark !== null && report.suggestedMark !== passTotal && (
            <div className="row">
              <span>{t('workbench.trialSuggest', { mark: numberText(report.suggestedMark, 0) })}</span>
              <button type="button" onClick={take}>
                {t('workbench.trialTake')}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
